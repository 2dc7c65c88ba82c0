package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.Optional;

/**
 * Where in the input we are, what people call that field, whether a fault there refuses a write, and where to report. Faults below a value are
 * told of the {@code whole} value, with the labels that lead there; only lists of objects that stand open in the JSON have places inside.
 * Path and labels are put together only if there is a fault: a place is made for every value that is read.
 */
public final class Place {
    private static final int SHOWN = 80;
    private final Place above;
    private final String segment;
    private final Message label;
    private final boolean refuses;
    private final boolean whole;
    private final Problems problems;

    private Place(Place above, String segment, Message label, boolean refuses, boolean whole, Problems problems) {
        this.above = above;
        this.segment = segment;
        this.label = label;
        this.refuses = refuses;
        this.whole = whole;
        this.problems = problems;
    }

    public static Place top(Problems problems) {
        return new Place(null, "", null, true, false, problems);
    }

    /** For readings whose faults interest nobody. */
    static Place nowhere() {
        return top(new Problems());
    }

    /** Something else than {@code expected} stands here: what, and what to write instead. */
    public <T> Optional<T> refuse(Message expected, Object raw) {
        if (!problems.full(refuses)) {
            String shown = shown(raw);
            add(new Message("expected " + expected.english() + ", not \"" + shown + "\"",
                "qui va " + expected.italian() + ", non \"" + shown + "\""), refuses);
        }
        return Optional.empty();
    }

    /** Usable, but somebody should look at it. */
    public void note(Message message) {
        add(message, false);
    }

    void broken(Rule<?> rule) {
        add(rule.message(), refuses && !rule.advice());
    }

    /** The place of a field's value; {@code top}: it was sent there and not in extras. */
    Place in(String key, Field<?> field, boolean top) {
        return new Place(this, whole ? "" : key, field.label(), refuses && top && field.refuses(), true, problems);
    }

    /** One entry of a list of objects; its faults are told by position, whatever the list itself is. */
    Place entry(int index) {
        return new Place(this, String.valueOf(index), null, true, false, problems);
    }

    private void add(Message message, boolean refused) {
        String english = label(true);
        String italian = label(false);
        Message named = english.isEmpty() ? message : new Message(english + ": " + message.english(), italian + ": " + message.italian());
        problems.add(new Problem(path(), named, refused));
    }

    private String path() {
        String before = above == null ? "" : above.path();
        return before.isEmpty() || segment.isEmpty() ? before + segment : before + "/" + segment;
    }

    /** "Periodi coperti, Inizio": from the value that the fault is told of to what is wrong in it. */
    private String label(boolean english) {
        if (label == null) {
            return "";
        }
        String own = english ? label.english() : label.italian();
        return segment.isEmpty() ? above.label(english) + ", " + own : own;
    }

    private static String shown(Object raw) {
        String text = Types.clean(String.valueOf(raw)).orElse("");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
