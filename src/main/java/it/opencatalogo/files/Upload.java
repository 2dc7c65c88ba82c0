package it.opencatalogo.files;

import com.fasterxml.jackson.annotation.JsonValue;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jboss.logging.Logger;

/**
 * A file that came with a call, as one of its arguments. It lies in the store as a draft until an action keeps it; when the call ends, what was
 * not kept is gone. Anonymous callers may send files as well, but nothing of them is stored: no action takes one from them.
 */
public final class Upload implements AutoCloseable {
    public static final Message TOO_LARGE = new Message("File upload too large", "Il file è troppo grande: ridurlo, comprimerlo o dividerlo");
    private static final Logger LOG = Logger.getLogger(Upload.class);
    private static final int HEAD = 1024;
    private final String name;
    private final long limit;
    private final FileStore.Draft draft;
    private final byte[] head = new byte[HEAD];
    private long size;
    private boolean onlyTried;
    private String hash;

    /** @param draft null if nothing is to be stored */
    public Upload(String name, long limit, FileStore.Draft draft) {
        this.name = name;
        this.limit = limit;
        this.draft = draft;
    }

    /** False once there are more bytes than allowed; then none need follow. */
    public boolean write(ByteBuffer bytes) throws IOException {
        if (size < HEAD) {
            ByteBuffer start = bytes.duplicate();
            start.get(head, (int) size, Math.min(HEAD - (int) size, start.remaining()));
        }
        size += bytes.remaining();
        if (tooLarge()) {
            return false;
        }
        if (draft != null) {
            draft.write(bytes);
        }
        return true;
    }

    public void finish() throws IOException {
        if (draft != null) {
            hash = draft.finish();
        }
    }

    /** As it was sent: nothing that is safe to use as a path or address. */
    @JsonValue
    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    public boolean tooLarge() {
        return size > limit;
    }

    /** What the first bytes say it is. */
    public String contentType() {
        return ContentTypes.of(Arrays.copyOf(head, (int) Math.min(size, HEAD)));
    }

    /** From now on {@link #keep} only says how the store would know it. */
    public void onlyTry() {
        onlyTried = true;
    }

    /** Keeps it, and answers the SHA-256 by which the store knows it. */
    public String keep() {
        if (hash == null) {
            throw new IllegalStateException("nothing was stored of " + name);
        }
        try {
            if (!onlyTried) {
                draft.keep();
            }
            return hash;
        } catch (IOException e) {
            throw notStored(e);
        }
    }

    @Override
    public void close() {
        if (draft != null) {
            draft.close();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** The disk is full, or its folder was taken away. */
    public static Unavailable notStored(IOException why) {
        LOG.error("an uploaded file could not be stored", why);
        return new Unavailable(new Message("The file could not be stored, please try again later", "Il file non può essere conservato in questo momento: riprovare più tardi"));
    }
}
