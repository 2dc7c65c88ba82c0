package it.opencatalogo.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a field's value looks in JSON, as RDF terms and in OpenAPI. A value is one item, or a collection of items. */
public interface Type<T> {
    Optional<T> read(Source in, Field<T> field);

    void write(T value, String key, Sink out);

    /** The value as one plain JSON value, without its key. */
    Object plain(T value);

    /** The value as a text that may stand in an IRI. */
    default String name(T value) {
        return String.valueOf(plain(value));
    }

    /** Every key under which the value may be sent, the field's own among them. */
    default List<String> keys(String key) {
        return List.of(key);
    }

    /** Adds the properties the value has in a JSON object, undescribed. */
    void openApi(String key, Map<String, Object> properties);

    Item<?> item();

    /** Whether one item is all there can be; further ones in a graph are left for another field, or reported. */
    default boolean one() {
        return true;
    }

    List<?> items(T value);

    /** From the items found in a graph, best first; empty if there are none. */
    Optional<T> collect(List<?> items);
}
