package it.opencatalogo.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.UUID;

/** A row's place in the hash chain: SHA-256 over the hash before, the row's own columns and the hash of its document. */
record ChainLink(long position, LocalDateTime at, byte[] hash) {
    static final ChainLink FIRST = new ChainLink(0, LocalDateTime.of(1970, 1, 1, 0, 0), new byte[32]);

    /** The next row; {@code columns} is what its form says, see {@link Columns}. */
    ChainLink next(LocalDateTime moment, String columns, byte[] documentHash) {
        byte[] text = columns.getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(hash.length + text.length + documentHash.length).put(hash).put(text).put(documentHash).array();
        return new ChainLink(position + 1, moment, sha256(all));
    }

    /** What of a row is hashed beside its document. */
    record Columns(long position, LocalDateTime at, String kind, UUID id, String action, UUID actor, String[] labels, boolean publicChange, String activity, UUID activityUser) {
        /** The form of the first release: who may see a row, and what it says in the news, was not proved. */
        static final int FIRST_FORM = 1;
        static final int FORM = 2;

        String text(int form) {
            StringBuilder text = new StringBuilder().append(position).append('\n').append(at).append('\n').append(kind).append('\n').append(id).append('\n')
                .append(action).append('\n').append(actor).append('\n');
            if (form != FIRST_FORM) {
                text.append(publicChange).append('\n').append(activity).append('\n').append(activityUser).append('\n').append(labels.length).append('\n');
                for (String label : labels) {
                    // The length first, so that no text of a label can pass for the end of it.
                    text.append(label.length()).append(' ').append(label).append('\n');
                }
            }
            return text.toString();
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
