package it.opencatalogo.dcat;

import com.github.benmanes.caffeine.cache.Cache;
import it.opencatalogo.action.LargeDocument;
import it.opencatalogo.action.LargeWork;
import it.opencatalogo.action.Pieces;
import it.opencatalogo.action.Turns;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import it.opencatalogo.rdf.Serialization;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** One document before it is sent: its version, by which a reader may be told that nothing changed, and its bytes, kept once they were made. */
final class RdfAnswer {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
    private static final int LARGEST_TEXT = 10_000_000;
    private static final Message BUSY = new Message("Too many documents are being made: try again", "Sono in preparazione troppi documenti: riprovare tra poco");
    private static final Turns MAKING = new Turns(4, BUSY);

    /** What was made, by its version. */
    record Kept(Cache<String, byte[]> bytes, Cache<String, LargeDocument> files) {
    }

    private final Serialization syntax;
    private final String etag;
    private final LocalDateTime modified;
    private final Consumer<OutputStream> maker;
    private final Kept kept;

    RdfAnswer(Serialization syntax, String etag, LocalDateTime modified, Consumer<OutputStream> maker, Kept kept) {
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

    /** What is sent: bytes, or pieces of a large document. */
    Object entity() {
        byte[] ready = kept.bytes().getIfPresent(etag);
        if (ready == null) {
            LargeDocument document = document();
            if (document.filed()) {
                return document.sent().orElseThrow(() -> new Unavailable(BUSY));
            }
            ready = document.bytes();
        }
        return ready.length > Pieces.LARGE ? Pieces.shared(ready) : ready;
    }

    long length() {
        byte[] ready = kept.bytes().getIfPresent(etag);
        return ready != null ? ready.length : document().length();
    }

    String text() {
        byte[] ready = kept.bytes().getIfPresent(etag);
        LargeDocument document = ready == null ? document() : null;
        if (document != null && document.length() > LARGEST_TEXT) {
            throw Invalid.message(new Message("The document is too large for a text in JSON: read it at its own address", "Il documento è troppo grande per un testo JSON: leggerlo al suo indirizzo"));
        }
        LargeWork.of(document == null ? ready.length : document.length());
        return new String(document == null ? ready : document.bytes(), StandardCharsets.UTF_8);
    }

    /** Made as a whole before it is sent, so that no thread waits for a slow reader; a few at a time, and whoever waited finds it kept. */
    private LargeDocument document() {
        LargeDocument large = kept.files().getIfPresent(etag);
        if (large != null) {
            return large;
        }
        MAKING.take();
        try {
            return made();
        } finally {
            MAKING.end();
        }
    }

    private LargeDocument made() {
        LargeDocument large = kept.files().getIfPresent(etag);
        byte[] ready = kept.bytes().getIfPresent(etag);
        if (large != null || ready != null) {
            return large != null ? large : LargeDocument.made(out -> out.write(ready));
        }
        LargeDocument made = LargeDocument.made(maker::accept);
        if (made.filed()) {
            kept.files().put(etag, made);
        } else {
            kept.bytes().put(etag, made.bytes());
        }
        return made;
    }
}
