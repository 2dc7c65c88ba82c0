package it.opencatalogo.action;

import it.opencatalogo.schema.Schema;
import java.util.Optional;

/**
 * One action of CKAN's Action API, complete in one row: name on the wire, whether it writes, whom it concerns, what it takes, who may call
 * it, what it does. HTTP, {@code help_show}, OpenAPI and the contract tests walk over the same rows.
 */
public record Action(String name, boolean writes, Doc doc, Input input, Access access, Handler handler) {

    /**
     * What the action is for, in the words of the two languages. Italian first: managers read it.
     *
     * @param answerItalian what comes back, and in English
     * @param shown         the fields of what comes back, where it is one object of a noun
     * @param guide         the address of a page for people, where there is one
     */
    public record Doc(String italian, String english, String answerItalian, String answerEnglish, Optional<Schema> shown, Optional<String> guide) {
        public static Doc of(String italian, String english) {
            return new Doc(italian, english, "", "", Optional.empty(), Optional.empty());
        }

        public Doc answers(String inItalian, String inEnglish) {
            return new Doc(italian, english, inItalian, inEnglish, shown, guide);
        }

        public Doc showing(Schema schema) {
            return new Doc(italian, english, answerItalian, answerEnglish, Optional.of(schema), guide);
        }

        public Doc guide(String address) {
            return new Doc(italian, english, answerItalian, answerEnglish, shown, Optional.of(address));
        }
    }

    /** Answers a plain tree of maps, lists, texts, numbers, {@link FinishedJson} and null, or an {@link ActionResult}. */
    public interface Handler {
        Object handle(Call call);
    }

    public static Action read(String name, Doc doc, Input input, Access access, Handler handler) {
        return new Action(name, false, doc, input, access, handler);
    }

    public static Action write(String name, Doc doc, Input input, Access access, Handler handler) {
        return new Action(name, true, doc, input, access, handler);
    }
}
