package it.opencatalogo.action;

import it.opencatalogo.error.Message;
import it.opencatalogo.schema.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The boxes, by key and in order, in which people fill in an action whose JSON they would not write; every other key may be sent as well.
 * A box without a value is left out of the call, so the form of a patch changes only what is filled in.
 */
public record Form(Map<String, Box> boxes) {
    /**
     * @param value   what it holds at first
     * @param choices the values it offers, each with its meaning; none if the field says them itself or takes any text
     */
    public record Box(String value, Map<String, Message> choices) { }

    /** The texts of an example; what is more than a text has no place in a box. */
    public static Form of(Map<String, ?> example) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        example.forEach((key, value) -> {
            if (value instanceof String text) {
                boxes.put(key, new Box(text, Map.of()));
            }
        });
        return new Form(boxes);
    }

    public Form with(Field<?> field, String value) {
        return with(field, value, Map.of());
    }

    /** In its place if it is there, else at the end. */
    public Form with(Field<?> field, String value, Map<String, Message> choices) {
        Map<String, Box> all = new LinkedHashMap<>(boxes);
        all.put(field.key(), new Box(value, choices));
        return new Form(all);
    }

    public Form without(Field<?> field) {
        Map<String, Box> all = new LinkedHashMap<>(boxes);
        all.remove(field.key());
        return new Form(all);
    }
}
