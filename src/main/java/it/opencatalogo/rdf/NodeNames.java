package it.opencatalogo.rdf;

import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Graph;
import it.opencatalogo.schema.IriTemplate;
import it.opencatalogo.schema.Node;
import it.opencatalogo.schema.RdfShape;
import it.opencatalogo.schema.Schema;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Values;

/**
 * What the IRI of a node that was read tells: one of our own is read back through the schema's templates ({@code {base}/dataset/{id}} gives
 * the id), a foreign absolute one is kept as {@code uri}, one that we would give the node anyway is not stored.
 */
final class NodeNames {
    private static final int MOST_SIBLINGS = 20;
    private final GraphValues values;
    private final String base;

    NodeNames(GraphValues values, String base) {
        this.values = values;
        this.base = base;
    }

    Document named(Resource node, Schema schema, Document document, Deque<Resource> path, Graph graph) {
        if (!(node instanceof IRI iri) || values.relative(iri)) {
            return document;
        }
        for (IriTemplate template : schema.iris()) {
            Optional<Map<String, String>> match = template.match(iri.stringValue(), base);
            if (match.isPresent()) {
                return variables(schema, match.get(), document, graph);
            }
        }
        return minted(iri, schema, document, path) ? document : kept(iri, schema, document, graph);
    }

    private static Document kept(IRI iri, Schema schema, Document document, Graph graph) {
        Document result = document;
        for (Field<?> field : schema.fields()) {
            if (field.rdf() instanceof RdfShape.Self) {
                result = value(field, iri, result, graph);
            }
        }
        return result;
    }

    private static <T> Document value(Field<T> field, IRI iri, Document document, Graph graph) {
        return GraphReader.put(document, field, field.type().item().item(iri, graph).stream().toList());
    }

    private boolean minted(IRI iri, Schema schema, Document document, Deque<Resource> path) {
        if (document.isEmpty()) {
            return false;
        }
        Node parent = path.stream().skip(1).findFirst().map(r -> Node.at(r instanceof IRI p ? p : Values.iri("urn:blank"), base)).orElse(null);
        int siblings = iri.stringValue().contains("#") ? MOST_SIBLINGS : 1;
        for (int n = 1; n <= siblings; n++) {
            if (new Node(schema, document, parent, "", n, base).mintedIri().filter(iri::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Document variables(Schema schema, Map<String, String> found, Document document, Graph graph) {
        Document result = document;
        for (Field<?> field : schema.fields()) {
            String text = found.get(field.key());
            if (text != null && result.get(field).isEmpty()) {
                result = literal(field, text, result, graph);
            }
        }
        return result;
    }

    private static <T> Document literal(Field<T> field, String text, Document document, Graph graph) {
        return GraphReader.put(document, field, field.type().item().item(Values.literal(text), graph).stream().toList());
    }
}
