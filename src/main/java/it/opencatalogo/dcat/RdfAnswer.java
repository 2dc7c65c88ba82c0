package it.opencatalogo.dcat;

import com.github.benmanes.caffeine.cache.Cache;
import it.opencatalogo.rdf.Serialization;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;

/** One document before it is sent: its version, by which a reader may be told that nothing changed, and its bytes, kept once they were made. */
final class RdfAnswer {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
    private static final int LARGEST_KEPT = 4_000_000;
    private final Serialization syntax;
    private final String etag;
    private final LocalDateTime modified;
    private final Consumer<OutputStream> maker;
    private final Cache<String, byte[]> kept;

    RdfAnswer(Serialization syntax, String etag, LocalDateTime modified, Consumer<OutputStream> maker, Cache<String, byte[]> kept) {
        this.syntax = syntax;
        this.etag = etag;
        this.modified = modified;
        this.maker = maker;
        this.kept = kept;
    }

    String contentType() {
        return syntax.contentType();
    }

    String etag() {
        return etag;
    }

    String lastModified() {
        return HTTP_DATE.format(modified.atOffset(ZoneOffset.UTC));
    }

    /** RFC 9110, 13.2.2: the date counts only if no tag was sent. */
    boolean known(String ifNoneMatch, String ifModifiedSince) {
        if (ifNoneMatch == null) {
            return lastModified().equals(ifModifiedSince);
        }
        for (String tag : ifNoneMatch.split(",")) {
            if (tag.strip().equals("*") || tag.strip().replaceFirst("^W/", "").equals(etag)) {
                return true;
            }
        }
        return false;
    }

    Optional<byte[]> ready() {
        return Optional.ofNullable(kept.getIfPresent(etag));
    }

    byte[] bytes() {
        return kept.get(etag, tag -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            maker.accept(out);
            return out.toByteArray();
        });
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Sends it while it is made, and keeps it only if it came to its end and is no larger than pages are. */
    void send(OutputStream out) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(1 << 16);
        OutputStream both = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (copy.size() <= LARGEST_KEPT) {
                    copy.write(bytes, from, length);
                }
                out.write(bytes, from, length);
            }

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }
        };
        maker.accept(both);
        out.flush();
        if (copy.size() <= LARGEST_KEPT) {
            kept.put(etag, copy.toByteArray());
        }
    }
}
