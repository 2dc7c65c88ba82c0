package it.opencatalogo.action;

import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an action takes: its parameters and, where it takes metadata, the fields of a noun.
 *
 * @param required keys without which the call fails, for documentation: the handler refuses in CKAN's words and order
 * @param example  a request that succeeds as it stands in the sample catalogue
 * @param file     a file that may come with it
 * @param form     how people fill it in without JSON
 */
public record Input(List<Param<?>> params, Optional<Schema> fields, List<String> required, Map<String, ?> example, Optional<FilePart> file, Optional<Form> form) {
    public static Input none() {
        return of();
    }

    public static Input of(Param<?>... params) {
        return new Input(List.of(params), Optional.empty(), List.of(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** Besides the parameters, the fields of a noun. */
    public Input fields(Schema schema) {
        return new Input(params, Optional.of(schema), required, example, file, form);
    }

    public Input requires(Param<?>... needed) {
        return requires(Stream.of(needed).map(Param::name));
    }

    public Input requires(Field<?>... needed) {
        return requires(Stream.of(needed).map(Field::key));
    }

    public Input example(Map<String, ?> request) {
        return new Input(params, fields, required, request, file, form);
    }

    public Input file(FilePart part) {
        return new Input(params, fields, required, example, Optional.of(part), form);
    }

    public Input form(Form boxes) {
        return new Input(params, fields, required, example, file, Optional.of(boxes));
    }

    private Input requires(Stream<String> keys) {
        List<String> all = new ArrayList<>(required);
        all.addAll(keys.toList());
        return new Input(params, fields, List.copyOf(all), example, file, form);
    }
}
