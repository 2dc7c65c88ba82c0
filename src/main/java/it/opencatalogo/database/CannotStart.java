package it.opencatalogo.database;

import it.opencatalogo.error.Message;

/**
 * A reason not to start, told as one sentence that also says what to do. It ends in the console of whoever typed {@code ./run}, never in
 * an answer over HTTP, which is why it is no {@code CatalogueError}.
 */
public final class CannotStart extends RuntimeException {
    private final transient Message text;

    public CannotStart(String english, String italian) {
        super(english);
        this.text = new Message(english, italian);
    }

    public Message text() {
        return text;
    }
}
