package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.Optional;

/**
 * Where in the input we are, what people call that field, whether a fault there refuses a write, and where to report. Faults below a value are
 * told of the {@code whole} value, with the labels that lead there; only lists of objects that stand open in the JSON have places inside.
 */
public record Place(String path, Message label, boolean refuses, boolean whole, Problems problems) {
    private static final int SHOWN = 80;

    public static Place top(Problems problems) {
        return new Place("", Message.of(""), true, false, problems);
    }

    /** For readings whose faults interest nobody. */
    static Place nowhere() {
        return top(new Problems());
    }

    /** Something else than {@code expected} stands here: what, and what to write instead. */
    public <T> Optional<T> refuse(Message expected, Object raw) {
        if (problems.full(refuses)) {
            return Optional.empty();
        }
        String shown = shown(raw);
        add(new Message("expected " + expected.english() + ", not \"" + shown + "\"",
            "qui va " + expected.italian() + ", non \"" + shown + "\""), refuses);
        return Optional.empty();
    }

    /** Usable, but somebody should look at it. */
    public void note(Message message) {
        add(message, false);
    }

    void broken(Rule<?> rule) {
        add(rule.message(), refuses && !rule.advice());
    }

    Place in(String key, Field<?> field, boolean top) {
        boolean refused = refuses && top && field.refuses();
        if (whole) {
            Message joined = new Message(label.english() + ", " + field.label().english(), label.italian() + ", " + field.label().italian());
            return new Place(path, joined, refused, true, problems);
        }
        return new Place(path.isEmpty() ? key : path + "/" + key, field.label(), refused, true, problems);
    }

    /** One entry of a list of objects; its faults are told by position. */
    Place entry(int index) {
        return new Place(path + "/" + index, label, true, false, problems);
    }

    private void add(Message message, boolean refused) {
        problems.add(new Problem(path, new Message(named(label.english()) + message.english(), named(label.italian()) + message.italian()), refused));
    }

    private static String named(String label) {
        return label.isEmpty() ? "" : label + ": ";
    }

    private static String shown(Object raw) {
        String text = Types.clean(String.valueOf(raw)).orElse("");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
