package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;

/** A document in a document; its keys may carry a prefix ({@code creator_name} in the one dialect, {@code name} in the other). */
public final class Nested extends Item<Document> {
    private final Schema schema;
    private final String prefix;
    private final boolean embedded;

    Nested(Schema schema, String prefix, boolean embedded) {
        this.schema = schema;
        this.prefix = prefix;
        this.embedded = embedded;
    }

    @Override
    Nested embedded() {
        return new Nested(schema, prefix, true);
    }

    public Schema schema() {
        return schema;
    }

    String prefix() {
        return prefix;
    }

    @Override
    public Optional<Document> json(Object raw, Place at) {
        Object value = Json.unpack(raw);
        Document d = value instanceof Map<?, ?> map ? DocumentReader.read(schema, Source.of(map, at).prefixed(prefix)) : bare(value, at);
        return d.isEmpty() ? Optional.empty() : Optional.of(d);
    }

    boolean hasPrefix() {
        return !prefix.isEmpty();
    }

    /** From flat keys: prefix and key together, nothing else. */
    Optional<Document> flat(Source in) {
        Document d = DocumentReader.read(schema, in.flat(prefix));
        return d.isEmpty() ? Optional.empty() : Optional.of(d);
    }

    /** The flat keys, as they would be sent. */
    List<String> flatKeys() {
        return schema.keys().stream().map(k -> k.startsWith("=") ? k.substring(1) : prefix + k).toList();
    }

    void writeFlat(Document value, Sink out) {
        DocumentWriter.write(schema, value, out.prefixed(prefix));
    }

    @Override
    public Object json(Document value) {
        Map<String, Object> map = new LinkedHashMap<>();
        DocumentWriter.write(schema, value, new Sink(map, prefix, embedded));
        return map;
    }

    @Override
    public Value term(Document value, Describer graph) {
        return graph.node(schema, value);
    }

    @Override
    public Optional<Document> item(Value value, Graph graph) {
        Document d = value instanceof Literal ? bare(graph.text(value), Place.nowhere()) : graph.read((Resource) value, schema);
        return d.isEmpty() ? Optional.empty() : Optional.of(d);
    }

    @Override
    public Map<String, Object> openApi() {
        return OpenApiSchema.object(OpenApiSchema.properties(schema, prefix, embedded));
    }

    @Override
    public Message expected() {
        String keys = String.join(", ", schema.fields().stream().map(f -> prefix + f.key()).limit(4).toList());
        return new Message("an object with " + keys, "un oggetto con " + keys);
    }

    /** Two documents that would have the same IRI are about the same thing. */
    boolean same(Document a, Document b) {
        return a.equals(b) || identity(a).isPresent() && identity(a).equals(identity(b));
    }

    private Optional<String> identity(Document d) {
        Node node = new Node(schema, d, null, "", 1, "urn:");
        return schema.iris().stream().filter(t -> !t.toString().contains("{parent}"))
            .flatMap(t -> t.expand(node).stream()).map(Object::toString).findFirst();
    }

    private Document bare(Object value, Place at) {
        for (Field<?> field : schema.bare()) {
            Document d = bare(field, value);
            if (!d.isEmpty()) {
                return d;
            }
        }
        at.refuse(expected(), value);
        return Document.EMPTY;
    }

    private static <F> Document bare(Field<F> field, Object value) {
        return field.type().read(Source.of(Map.of(field.key(), value), Place.nowhere()), field)
            .map(v -> Document.EMPTY.with(field, v)).orElse(Document.EMPTY);
    }

    @Override
    public String toString() {
        return schema.name();
    }
}
