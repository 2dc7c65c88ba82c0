package it.opencatalogo.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One running catalogue's hold on its data folder. The operating system gives the lock back when the process dies, however it dies, so a
 * lock that cannot be had always means that another catalogue is running.
 */
public final class Claim implements AutoCloseable {
    private final DataDirectory data;
    private final FileChannel channel;
    private CatalogueFile file;

    private Claim(DataDirectory data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
        this.file = CatalogueFile.in(data);
    }

    public static Claim on(DataDirectory data) {
        return ifFree(data).orElseThrow(() -> new CannotStart("Another catalogue is already running on the folder " + data.path()
            + ": stop that one, or choose another folder with --data and another port with --port.",
            "Sulla cartella " + data.path() + " è già in funzione un altro catalogo: fermarlo, oppure indicare un'altra cartella con "
            + "--data e un'altra porta con --port."));
    }

    /** Empty if another catalogue is running there. */
    public static Optional<Claim> ifFree(DataDirectory data) {
        data.prepare();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Claim(data, channel));
            }
            close(channel);
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            close(channel);
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data.path() + " cannot be locked: choose one on a local disk with --data.",
                "La cartella dei dati " + data.path() + " non si può riservare: indicarne una su un disco locale con --data.");
        }
    }

    DataDirectory data() {
        return data;
    }

    /** The fixed id of this catalogue; a server process started for it carries it in its command line. */
    String id() {
        return file.id();
    }

    void acceptPostgres(int major) {
        file = file.with(major, data);
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
