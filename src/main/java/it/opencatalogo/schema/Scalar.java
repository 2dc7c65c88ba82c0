package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.rdf4j.model.Value;

/** A value that is one string or number in JSON and one term in RDF. */
public final class Scalar<T> extends Item<T> {
    private final Message expected;
    private final Map<String, Object> openApi;
    private final Function<String, Optional<T>> read;
    private final Function<T, Object> write;
    private final Function<T, Value> term;

    Scalar(Message expected, Map<String, Object> openApi, Function<String, Optional<T>> read, Function<T, Object> write, Function<T, Value> term) {
        this.expected = expected;
        this.openApi = openApi;
        this.read = read;
        this.write = write;
        this.term = term;
    }

    @Override
    public Optional<T> json(Object raw, Place at) {
        Optional<T> value = read.apply(raw instanceof Map || raw instanceof List ? Json.text(raw) : raw.toString());
        return value.isPresent() ? value : at.refuse(expected, raw);
    }

    @Override
    public Object json(T value) {
        return write.apply(value);
    }

    @Override
    public Value term(T value, Describer graph) {
        return term.apply(value);
    }

    @Override
    public Optional<T> item(Value value, Graph graph) {
        return read.apply(graph.text(value));
    }

    @Override
    public Map<String, Object> openApi() {
        return openApi;
    }

    @Override
    public Message expected() {
        return expected;
    }
}
