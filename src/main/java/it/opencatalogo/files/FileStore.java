package it.opencatalogo.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Port: where uploaded files lie, each content once, named by its SHA-256. What is not kept leaves nothing behind. */
public interface FileStore {

    /** A file that is being received. Closed before it is kept, it is gone. */
    interface Draft extends Closeable {
        void write(ByteBuffer bytes) throws IOException;

        /** To be called once, after the last byte: what was written is safe on the disk from here on. Answers the SHA-256 in hexadecimal. */
        String finish() throws IOException;

        /** Gives the finished file its place. A row may name it from here on. */
        void keep() throws IOException;

        @Override
        void close();
    }

    Draft draft() throws IOException;

    Optional<StoredFile> find(String hash);

    /** Removes what was stored before that moment and is not among the {@code used} of the hashes asked for, and drafts of that age. Answers how many. */
    int removeUnused(Instant before, Function<Collection<String>, Set<String>> used) throws IOException;
}
