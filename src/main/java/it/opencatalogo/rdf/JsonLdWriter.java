package it.opencatalogo.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;

/**
 * JSON-LD 1.1, flattened, as triples come: one object for each run of triples of one subject. A subject that comes back has a second object
 * of the same {@code @id}, which a reader joins. Every value is an object ({@code @id}, or {@code @value} with language or type), every
 * {@code @id} a full IRI: no scheme of an IRI can be taken for one of the prefixes, because {@code Iris} has resolved those before.
 */
public final class JsonLdWriter implements RDFHandler {
    private static final JsonFactory FACTORY = new JsonFactory();
    private final JsonGenerator json;
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final Map<IRI, List<Value>> said = new LinkedHashMap<>();
    private Resource subject;
    private boolean begun;

    public JsonLdWriter(OutputStream out) {
        try {
            json = FACTORY.createGenerator(out);
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    @Override
    public void startRDF() {
        // the context is written when all prefixes are known
    }

    @Override
    public void handleNamespace(String prefix, String uri) {
        if (!begun) {
            prefixes.put(uri, prefix);
        }
    }

    @Override
    public void handleStatement(Statement statement) {
        if (!statement.getSubject().equals(subject)) {
            flushSubject();
            subject = statement.getSubject();
        }
        said.computeIfAbsent(statement.getPredicate(), p -> new ArrayList<>(2)).add(statement.getObject());
    }

    @Override
    public void handleComment(String comment) {
        // JSON has none
    }

    @Override
    public void endRDF() {
        try {
            flushSubject();
            begin();
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    private void flushSubject() {
        if (subject == null) {
            return;
        }
        try {
            begin();
            json.writeStartObject();
            json.writeStringField("@id", id(subject));
            for (Map.Entry<IRI, List<Value>> entry : said.entrySet()) {
                property(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
        said.clear();
        subject = null;
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            json.writeStringField(prefix.getValue(), prefix.getKey());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
    }

    private void property(IRI predicate, List<Value> values) throws IOException {
        boolean type = predicate.equals(RDF.TYPE);
        json.writeArrayFieldStart(type ? "@type" : compact(predicate));
        for (Value value : values) {
            if (type) {
                json.writeString(compact((IRI) value));
            } else {
                value(value);
            }
        }
        json.writeEndArray();
    }

    private void value(Value value) throws IOException {
        json.writeStartObject();
        if (value instanceof Literal literal) {
            json.writeStringField("@value", literal.getLabel());
            if (literal.getLanguage().isPresent()) {
                json.writeStringField("@language", literal.getLanguage().get());
            } else if (!literal.getDatatype().equals(XSD.STRING)) {
                json.writeStringField("@type", compact(literal.getDatatype()));
            }
        } else {
            json.writeStringField("@id", id((Resource) value));
        }
        json.writeEndObject();
    }

    private String compact(IRI term) {
        String prefix = prefixes.get(term.getNamespace());
        return prefix == null || term.getLocalName().startsWith("//") ? term.stringValue() : prefix + ":" + term.getLocalName();
    }

    private static String id(Resource resource) {
        return resource instanceof IRI ? resource.stringValue() : "_:" + resource.stringValue();
    }
}
