package it.opencatalogo.config;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * Which build is running: a hash over the names and checksums of all our classes and resources and the list of libraries beside them. Two
 * builds of the same sources have the same; whatever could change a byte of an answer gives another. The version would not do, since it
 * stands still between releases, nor would the commit, which an unpacked source archive does not know.
 */
@Singleton
public class Build {
    /** Any resource of ours that is in every build: the others lie beside it. */
    private static final String MARK = "application.properties";
    private static final int LENGTH = 16;
    private final String id;

    Build() {
        this(mark());
    }

    Build(URL mark) {
        try {
            this.id = hash(mark.getProtocol().equals("jar") ? ofJar((JarURLConnection) mark.openConnection()) : ofFolder(Path.of(mark.toURI()).getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(mark.toString(), e);
        }
    }

    public String id() {
        return id;
    }

    private static URL mark() {
        return Build.class.getClassLoader().getResource(MARK);
    }

    private static SortedMap<String, Long> ofJar(JarURLConnection connection) throws IOException, URISyntaxException {
        Path jar = Path.of(new URI(connection.getJarFileURL().toString()));
        SortedMap<String, Long> checksums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
        }
        Path libraries = jar.resolveSibling("../quarkus-app-dependencies.txt").normalize();
        if (Files.exists(libraries)) {
            checksums.put(libraries.getFileName().toString(), checksum(libraries));
        }
        return checksums;
    }

    private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
        SortedMap<String, Long> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                checksums.put(folder.relativize(file).toString(), checksum(file));
            }
        }
        return checksums;
    }

    private static long checksum(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] part = new byte[8192];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                checksum.update(part, 0, read);
            }
        }
        return checksum.getValue();
    }

    private static String hash(SortedMap<String, Long> checksums) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            checksums.forEach((name, checksum) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES + 1).putLong(checksum).put((byte) '\n').array());
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
