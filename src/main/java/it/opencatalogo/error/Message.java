package it.opencatalogo.error;

/**
 * One sentence for a person in both languages. The English one is CKAN's own wording wherever CKAN has one, because clients compare it;
 * the Italian one says as well what to write instead.
 */
public record Message(String english, String italian) {

    /** A text that is the same in both languages: a name, a code, CKAN's wording without translation. */
    public static Message of(String text) {
        return new Message(text, text);
    }

    public String in(Language language) {
        return language == Language.ITALIAN ? italian : english;
    }
}
