package it.opencatalogo.database;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs from the class path, unpacked once (60 MB, about two seconds) into a cache folder that all catalogues of a user
 * share. The folder appears by one rename, so two first starts at the same time do not disturb each other.
 */
record PostgresBinaries(Path home) {

    static PostgresBinaries unpacked(DataDirectory data, Runnable beforeUnpacking) {
        URL archive = archive();
        try {
            String name = "postgresql-" + architecture() + "-" + archive.openConnection().getContentLengthLong();
            for (Path cache : caches(data)) {
                if (Files.isExecutable(cache.resolve(name).resolve("bin/postgres"))) {
                    return new PostgresBinaries(cache.resolve(name));
                }
            }
            beforeUnpacking.run();
            return new PostgresBinaries(unpack(archive, firstWritable(caches(data)).resolve(name)));
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be unpacked (" + e.getMessage() + "): free 100 MB of disk in the home folder or "
                + "name another cache folder in XDG_CACHE_HOME.", "Non è stato possibile estrarre PostgreSQL (" + e.getMessage()
                + "): liberare 100 MB nella cartella personale o indicarne un'altra con XDG_CACHE_HOME.");
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** The first line of the bootstrap file reads {@code # PostgreSQL 18}. */
    int major() {
        try (BufferedReader lines = Files.newBufferedReader(home.resolve("share/postgresql/postgres.bki"))) {
            return Integer.parseInt(lines.readLine().replaceAll("\\D", ""));
        } catch (IOException e) {
            throw new CannotStart("The unpacked PostgreSQL in " + home + " is damaged: delete that folder and start again.",
                "La copia di PostgreSQL in " + home + " è danneggiata: cancellare quella cartella e riavviare.");
        }
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static URL archive() {
        URL found = PostgresBinaries.class.getResource("/postgres-linux-" + architecture() + ".txz");
        if (found == null || !System.getProperty("os.name").startsWith("Linux")) {
            throw new CannotStart("No embedded PostgreSQL for this system: set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD to "
                + "use one of your own.", "Nessun PostgreSQL incorporato per questo sistema: indicarne uno proprio con "
                + "QUARKUS_DATASOURCE_JDBC_URL, _USERNAME e _PASSWORD.");
        }
        return found;
    }

    /** Root's cache lies where an unprivileged server can read it: it may have to run as another user ({@link ServerUser}). */
    private static List<Path> caches(DataDirectory data) {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path user = configured != null && !configured.isBlank() ? Path.of(configured) : Path.of(System.getProperty("user.home"), ".cache");
        Path first = ServerUser.isRoot() ? Path.of("/var/cache") : user;
        return List.of(first.resolve("opencatalogo"), data.path().resolve("cache"));
    }

    private static Path firstWritable(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            try {
                Files.createDirectories(folder);
                if (Files.isWritable(folder)) {
                    return folder;
                }
            } catch (IOException e) {
                continue;
            }
        }
        throw new IOException(folders.get(0).toString());
    }

    private static Path unpack(URL archive, Path target) throws IOException {
        Path fresh = Files.createTempDirectory(target.getParent(), ".unpacking");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (InputStream packed = new BufferedInputStream(archive.openStream(), 1 << 16);
             TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, fresh.resolve(entry.getName()).normalize());
            }
            if (!Files.exists(target)) {
                Files.move(fresh, target);
            }
            return target;
        } finally {
            delete(fresh);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, to);
        Set<PosixFilePermission> mode = new HashSet<>(PosixFilePermissions.fromString("rw-r--r--"));
        if ((entry.getMode() & 0100) != 0) {
            mode.addAll(PosixFilePermissions.fromString("--x--x--x"));
        }
        Files.setPosixFilePermissions(to, mode);
    }

    /** Deletes a folder with all it holds, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
