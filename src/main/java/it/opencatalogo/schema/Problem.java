package it.opencatalogo.schema;

import it.opencatalogo.error.Message;

/**
 * One thing wrong with what was read. {@code path} names the key that was sent, below it a position and a key of an entry
 * ({@code resources/0/size}); {@code refuses} says whether an API write must fail for it.
 */
public record Problem(String path, Message message, boolean refuses) {
    /** The top-level key. */
    public String key() {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    @Override
    public String toString() {
        return path + ": " + message.english();
    }
}
