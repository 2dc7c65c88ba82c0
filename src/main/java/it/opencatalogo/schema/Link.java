package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;

/** An IRI, repaired; its target gets these classes in the page, because no validator fetches it. */
public final class Link extends Item<IRI> {
    private static final Message EXPECTED = new Message("a full address such as https://dati.example.it/pagina",
        "un indirizzo completo come https://dati.example.it/pagina");
    private final List<IRI> classes;

    Link(List<IRI> classes) {
        this.classes = classes;
    }

    @Override
    public Optional<IRI> json(Object raw, Place at) {
        Object text = raw instanceof Map<?, ?> map ? map.get("uri") : raw;
        Optional<IRI> iri = text == null ? Optional.empty() : Iris.of(text.toString());
        return iri.isPresent() ? iri : at.refuse(EXPECTED, raw);
    }

    @Override
    public Object json(IRI value) {
        return value.stringValue();
    }

    @Override
    public Value term(IRI value, Describer graph) {
        return classes.isEmpty() ? value : graph.typed(value, classes);
    }

    @Override
    public Optional<IRI> item(Value value, Graph graph) {
        return value instanceof Resource && !(value instanceof IRI) ? Optional.empty() : Iris.of(value.stringValue());
    }

    @Override
    public Map<String, Object> openApi() {
        return OpenApiSchema.ordered("type", "string", "format", "uri");
    }

    @Override
    public Message expected() {
        return EXPECTED;
    }

    @Override
    public String toString() {
        return "IRI";
    }
}
