package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;

/** A concept of a vocabulary, described in the page from the vocabulary's own table. */
public final class Concept extends Item<IRI> {
    /** Longer lists stay out of OpenAPI and messages. */
    private static final int ENUMERATED = 40;
    private static final int NAMED = 12;
    private final Terms terms;
    private final boolean byCode;
    private Message expected;

    Concept(Terms terms, boolean byCode) {
        this.terms = terms;
        this.byCode = byCode;
    }

    public Terms terms() {
        return terms;
    }

    @Override
    public Optional<IRI> json(Object raw, Place at) {
        Object text = raw instanceof Map<?, ?> map ? map.get("uri") : raw;
        Optional<IRI> concept = text == null ? Optional.empty() : terms.find(text.toString());
        if (concept.isEmpty()) {
            return at.refuse(expected(), raw);
        }
        if (terms.placeholder(concept.get())) {
            at.note(new Message(raw + " means that there is none", raw + " significa che manca"));
            return Optional.empty();
        }
        if (!terms.knows(concept.get())) {
            at.note(new Message("not in the list " + terms.name() + ": " + raw, "non è nell'elenco " + terms.name() + ": " + raw));
        }
        return concept;
    }

    @Override
    public Object json(IRI value) {
        return byCode ? terms.code(value) : value.stringValue();
    }

    @Override
    public String name(IRI value) {
        return terms.code(value);
    }

    @Override
    public Value term(IRI value, Describer graph) {
        return graph.entry(terms, value);
    }

    /** The IRI, its last part where it was relative, or what its node says: blank nodes and empty rdf:about have only their names. */
    @Override
    public Optional<IRI> item(Value value, Graph graph) {
        Optional<IRI> concept = terms.find(graph.text(value)).filter(c -> !terms.placeholder(c));
        if (concept.isPresent() || value instanceof Literal) {
            return concept;
        }
        for (Value said : graph.said((Resource) value)) {
            concept = terms.find(said.stringValue()).filter(terms::knows);
            if (concept.isPresent()) {
                return concept;
            }
        }
        return Optional.empty();
    }

    @Override
    public Map<String, Object> openApi() {
        Map<String, Object> schema = OpenApiSchema.ordered("type", "string");
        if (!byCode) {
            schema.put("format", "uri");
        }
        schema.put("x-vocabulary", terms.name());
        List<String> codes = terms.codes();
        if (!codes.isEmpty() && codes.size() <= ENUMERATED) {
            schema.put("enum", codes.stream().map(this::sent).toList());
            schema.put("description", String.join("\n", codes.stream().map(c -> "- `" + sent(c) + "`: " + label(c)).toList()));
        }
        return schema;
    }

    @Override
    public Message expected() {
        if (expected == null) {
            List<String> codes = terms.codes();
            String some = String.join(", ", codes.stream().limit(NAMED).map(this::sent).toList());
            String more = codes.size() > NAMED ? ", …" : "";
            expected = new Message("a value of the list " + terms.name() + (some.isEmpty() ? "" : " (" + some + more + ")"),
                "un valore dell'elenco " + terms.name() + (some.isEmpty() ? "" : " (" + some + more + ")"));
        }
        return expected;
    }

    private String sent(String code) {
        return byCode ? code : terms.find(code).orElseThrow().stringValue();
    }

    private String label(String code) {
        return terms.find(code).flatMap(terms::label).map(t -> t.main() + t.first("en").filter(e -> !e.equals(t.main())).map(e -> " / " + e).orElse("")).orElse(code);
    }

    @Override
    public String toString() {
        return (byCode ? "code of " : "IRI of ") + terms.name();
    }
}
