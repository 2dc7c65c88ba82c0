package it.opencatalogo.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values by field. Immutable; equal if the values are. */
public final class Document {
    public static final Document EMPTY = new Document(Map.of());
    private final Map<Field<?>, Object> values;

    private Document(Map<Field<?>, Object> values) {
        this.values = values;
    }

    static Document of(Map<Field<?>, Object> values) {
        return values.isEmpty() ? EMPTY : new Document(values);
    }

    @SuppressWarnings("unchecked")
    public <T> Optional<T> get(Field<T> field) {
        return Optional.ofNullable((T) values.get(field));
    }

    public <T> Document with(Field<T> field, T value) {
        return changed(field, value);
    }

    public Document without(Field<?> field) {
        return changed(field, null);
    }

    /** For interpreters, which know a field only as one of a schema. */
    public Object value(Field<?> field) {
        return values.get(field);
    }

    /** For interpreters: the value must be of the field's type; null removes it. */
    public Document changed(Field<?> field, Object value) {
        Map<Field<?>, Object> copy = new LinkedHashMap<>(values);
        if (value == null) {
            copy.remove(field);
        } else {
            copy.put(field, value);
        }
        return of(copy);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Map<Field<?>, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Document d && d.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
