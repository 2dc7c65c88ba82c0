package it.opencatalogo.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sub-document spread over flat keys of its parent; read as well from an object, a list or JSON in a string under the field's own key. */
public final class Flat implements Type<Document> {
    private final Nested nested;

    Flat(Nested nested) {
        this.nested = nested;
    }

    @Override
    public Optional<Document> read(Source in, Field<Document> field) {
        Optional<Document> flat = nested.flat(in);
        if (flat.isPresent()) {
            return flat;
        }
        Object raw = Json.unpack(in.get(field));
        if (raw instanceof List<?> list) {
            raw = list.isEmpty() ? null : list.get(0);
        }
        return Item.blank(raw) ? Optional.empty() : nested.json(raw, in.at(field));
    }

    @Override
    public void write(Document value, String key, Sink out) {
        nested.writeFlat(value, out);
    }

    @Override
    public Object plain(Document value) {
        return nested.json(value);
    }

    @Override
    public List<String> keys(String key) {
        return Many.with(key, nested.flatKeys());
    }

    @Override
    public void openApi(String key, Map<String, Object> properties) {
        properties.putAll(OpenApiSchema.properties(nested.schema(), nested.prefix(), false));
    }

    @Override
    public Nested item() {
        return nested;
    }

    @Override
    public List<Document> items(Document value) {
        return List.of(value);
    }

    @Override
    public Optional<Document> collect(List<?> items) {
        return items.stream().map(Document.class::cast).findFirst();
    }

    @Override
    public String toString() {
        return nested + " in flat keys `" + nested.prefix() + "…`";
    }
}
