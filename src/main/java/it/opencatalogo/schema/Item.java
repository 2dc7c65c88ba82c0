package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.Value;

/** One value. As a type it is a field that holds at most one. A new kind of value is a new subclass of this, nothing else. */
public abstract class Item<T> implements Type<T> {
    public abstract Optional<T> json(Object raw, Place at);

    public abstract Object json(T value);

    public abstract Value term(T value, Describer graph);

    /** Empty if this value is not one of ours; then another field may take it. */
    public abstract Optional<T> item(Value value, Graph graph);

    public abstract Map<String, Object> openApi();

    /** What to write here, for a person: "a date such as 2024-01-31". */
    public abstract Message expected();

    /** The form inside a JSON string, where texts are maps of languages. */
    Item<T> embedded() {
        return this;
    }

    @Override
    public Optional<T> read(Source in, Field<T> field) {
        Object raw = in.get(field);
        if (raw instanceof List<?> list) {
            raw = list.isEmpty() ? null : list.get(0);
        }
        return blank(raw) ? Optional.empty() : json(raw, in.at(field));
    }

    @Override
    public void write(T value, String key, Sink out) {
        out.put(key, json(value));
    }

    @Override
    public Object plain(T value) {
        return json(value);
    }

    @Override
    public void openApi(String key, Map<String, Object> properties) {
        properties.put(key, openApi());
    }

    @Override
    public Item<T> item() {
        return this;
    }

    @Override
    public List<T> items(T value) {
        return List.of(value);
    }

    @SuppressWarnings("unchecked")
    @Override
    public Optional<T> collect(List<?> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of((T) items.get(0));
    }

    @Override
    public String toString() {
        return expected().english();
    }

    static boolean blank(Object raw) {
        return raw == null || raw instanceof String s && s.isBlank();
    }
}
