package it.opencatalogo.action;

import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.error.CatalogueError.BadRequest;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.TooLarge;
import it.opencatalogo.error.Message;
import it.opencatalogo.files.FileStore;
import it.opencatalogo.files.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.jboss.resteasy.reactive.common.util.CaseInsensitiveMap;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;

/**
 * A multipart form (RFC 7578) read as it comes: texts are collected up to the limit of a body, files go straight into the store, those no action
 * asked for nowhere. A file that is too large ends the reading. Closing it removes what the action did not keep.
 */
final class MultipartForm implements MultipartParser.PartHandler, AutoCloseable {
    private static final Message TORN = new Message("the form is not complete: it could not be read to its end", "il modulo non è arrivato intero: ripetere l'invio");
    private static final Message NO_FORM = new Message("the form cannot be read", "il modulo non è leggibile");
    private static final Pattern BOUNDARY = Pattern.compile("(?i);\\s*boundary=\"?([^\\s;,\"]+)");
    private static final int CHUNK = 64 << 10;
    private static final int MOST_PARTS = 10_000;
    private final FileStore store;
    private final CatalogueConfig config;
    private final Map<String, Object> texts = new LinkedHashMap<>();
    private final Map<String, Upload> files = new LinkedHashMap<>();
    private Optional<FilePart> wanted = Optional.empty();
    private boolean storing;
    private String part;
    private ByteArrayOutputStream text;
    private Upload file;
    private long textBytes;
    private int parts;
    /** Bytes since the last sign of a part: a head of a part without end must not fill the memory. */
    private long unheard;
    private boolean stopped;

    MultipartForm(FileStore store, CatalogueConfig config) {
        this.store = store;
        this.config = config;
    }

    /** @param mayStore whether the caller is known; files of others are only counted */
    void read(InputStream body, String contentType, Optional<FilePart> takes, boolean mayStore) {
        wanted = takes;
        storing = mayStore;
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new BadRequest(NO_FORM);
        }
        MultipartParser.ParseState state = MultipartParser.beginParse(this, boundary.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8.name());
        byte[] chunk = new byte[CHUNK];
        while (!stopped && !state.isComplete()) {
            int read = next(body, chunk);
            unheard += read;
            parse(state, ByteBuffer.wrap(chunk, 0, read));
            if (unheard > CHUNK) {
                throw new BadRequest(NO_FORM);
            }
        }
        if (stopped && texts.isEmpty()) {
            throw Invalid.field("upload", Upload.TOO_LARGE);
        }
    }

    private static int next(InputStream body, byte[] chunk) {
        try {
            int read = body.read(chunk);
            if (read < 0) {
                throw new BadRequest(TORN);
            }
            return read;
        } catch (IOException e) {
            throw new BadRequest(TORN);
        }
    }

    private static void parse(MultipartParser.ParseState state, ByteBuffer bytes) {
        try {
            state.parse(bytes);
        } catch (IOException | MultipartParser.MalformedMessageException e) {
            throw new BadRequest(NO_FORM);
        }
    }

    /** The reader of headers runs past the end of one that ends in {@code name=}. */
    private static String value(String disposition, String key) {
        try {
            return HeaderUtil.extractQuotedValueFromHeaderWithEncoding(disposition, key);
        } catch (IndexOutOfBoundsException e) {
            throw new BadRequest(NO_FORM);
        }
    }

    Map<String, Object> texts() {
        return texts;
    }

    Map<String, Upload> files() {
        return files;
    }

    @Override
    public void beginPart(CaseInsensitiveMap<String> headers) {
        unheard = 0;
        String disposition = Optional.ofNullable(headers.getFirst("Content-Disposition")).orElse("");
        part = Optional.ofNullable(value(disposition, "name")).orElse("");
        String fileName = value(disposition, "filename");
        text = fileName == null ? new ByteArrayOutputStream() : null;
        // The first file of a name counts, as in CKAN.
        boolean asked = fileName != null && !fileName.isEmpty() && !files.containsKey(part) && wanted.filter(w -> w.takes(part)).isPresent();
        file = asked ? begun(fileName) : null;
        if (++parts > MOST_PARTS) {
            throw new BadRequest(NO_FORM);
        }
    }

    private Upload begun(String fileName) {
        try {
            // Browsers and Python write a quotation mark in a name so.
            Upload begun = new Upload(fileName.replace("%22", "\""), wanted.orElseThrow().limit(config.files()), storing ? store.draft() : null);
            files.put(part, begun);
            return begun;
        } catch (IOException e) {
            throw Upload.notStored(e);
        }
    }

    @Override
    public void data(ByteBuffer bytes) {
        unheard = 0;
        if (text != null) {
            collect(bytes);
        } else if (file != null && !stopped) {
            try {
                stopped = !file.write(bytes);
            } catch (IOException e) {
                throw Upload.notStored(e);
            }
        }
    }

    private void collect(ByteBuffer bytes) {
        textBytes += bytes.remaining();
        if (textBytes > config.http().bodyMaxBytes()) {
            throw new TooLarge(config.http().bodyMaxBytes());
        }
        LargeWork.of(textBytes);
        byte[] some = new byte[bytes.remaining()];
        bytes.get(some);
        text.writeBytes(some);
    }

    @Override
    public void endPart() {
        unheard = 0;
        if (text != null) {
            Arguments.add(texts, part, text.toString(StandardCharsets.UTF_8));
        } else if (file != null && !stopped) {
            try {
                file.finish();
            } catch (IOException e) {
                throw Upload.notStored(e);
            }
        }
    }

    @Override
    public void close() {
        files.values().forEach(Upload::close);
    }
}
