package it.opencatalogo.judged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a file of this package that are neither empty nor remarks. */
public final class Lines {
    private Lines() {
    }

    public static List<String> of(String file) {
        try (InputStream in = Lines.class.getResourceAsStream("/judged/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
