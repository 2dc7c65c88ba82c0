package it.opencatalogo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an index lies: a numbered folder of which there may be two for a while, one that answers and one that is being made. A small file names
 * the one that counts and is replaced in one step, so that whenever the process ends, one of them counts.
 */
record IndexFolder(Path parent, String name) {
    private static final String NAMING = "current";
    /** Folders of indexes, and what Lucene calls its files: nothing else that may lie there is ours. */
    private static final Pattern OURS = Pattern.compile("\\d{1,9}|segments_\\w+|_\\w+\\.\\w+");

    /** The one that counts; the first one where there was none. */
    static IndexFolder current(Path parent) {
        try {
            Path naming = parent.resolve(NAMING);
            String name = Files.exists(naming) ? Files.readString(naming).strip() : "";
            return new IndexFolder(parent, name.matches("\\d{1,9}") ? name : "1");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    IndexFolder next() {
        IndexFolder next = new IndexFolder(parent, Integer.toString(Integer.parseInt(name) + 1));
        delete(next.path());
        return next;
    }

    Path path() {
        return parent.resolve(name);
    }

    boolean counts() {
        return current(parent).equals(this);
    }

    void makeCurrent() {
        try {
            Path written = parent.resolve(NAMING + ".new");
            Files.writeString(written, name);
            Files.move(written, parent.resolve(NAMING), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What an interrupted rebuild left beside the one that counts. */
    void deleteOthers() {
        deleteAll(parent, each -> !each.equals(path()));
    }

    /** Every index below that folder, which is in nobody's use. */
    static void deleteAll(Path parent) {
        deleteAll(parent, each -> true);
        delete(parent.resolve(NAMING));
    }

    private static void deleteAll(Path parent, Predicate<Path> which) {
        if (Files.notExists(parent)) {
            return;
        }
        try (Stream<Path> all = Files.list(parent)) {
            all.filter(each -> OURS.matcher(each.getFileName().toString()).matches()).filter(which).forEach(IndexFolder::delete);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void delete() {
        delete(path());
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> all = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
