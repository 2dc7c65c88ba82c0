package it.opencatalogo.action;

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
     * @param answer        its form
     * @param guide         the address of a page for people, where there is one
     */
    public record Doc(String italian, String english, String answerItalian, String answerEnglish, Answer answer, Optional<String> guide) {
        /** A row that says nothing of its answer answers nothing. */
        public static Doc of(String italian, String english) {
            return new Doc(italian, english, "", "", Answer.NOTHING, Optional.empty());
        }

        public Doc answers(String inItalian, String inEnglish, Answer form) {
            return new Doc(italian, english, inItalian, inEnglish, form, guide);
        }

        public Doc guide(String address) {
            return new Doc(italian, english, answerItalian, answerEnglish, answer, Optional.of(address));
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
