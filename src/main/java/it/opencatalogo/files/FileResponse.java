package it.opencatalogo.files;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A stored file as an answer: whole, in part (206, 416), or 304 and 412 to who names its version. The version is the file's SHA-256.
 *
 * <p>CKAN: it shows every file in the browser, where an HTML or SVG file would act with the rights of who looks at it. Here only types that
 * cannot are shown, all others are saved; and what is packed is never unpacked on the way.
 */
public final class FileResponse {
    private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(;\\s*charset=[A-Za-z0-9_-]+)?");
    private static final Set<String> SHOWN = Set.of("text/plain", "text/csv", "text/tab-separated-values", "application/json", "application/geo+json",
        "application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff", "image/bmp");
    private static final String UNKNOWN = "application/octet-stream";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
    private final StoredFile file;
    private final FileFacts facts;
    private final HttpHeaders asked;

    /**
     * What is known of a file beside its content.
     *
     * @param type the media type, as somebody declared it
     * @param name a harmless one
     * @param open whether everybody may have it
     */
    public record FileFacts(String hash, String type, String name, LocalDateTime modified, boolean open) {
        String etag() {
            return "\"" + hash + "\"";
        }

        Optional<OffsetDateTime> moment() {
            return Optional.ofNullable(modified).map(m -> m.withNano(0).atOffset(ZoneOffset.UTC));
        }
    }

    private FileResponse(StoredFile file, FileFacts facts, HttpHeaders asked) {
        this.file = file;
        this.facts = facts;
        this.asked = asked;
    }

    /** @param head whether only the headers are wanted */
    public static Response of(StoredFile file, FileFacts facts, HttpHeaders asked, boolean head) {
        return new FileResponse(file, facts, asked).answer(head);
    }

    private Response answer(boolean head) {
        String match = asked.getHeaderString(HttpHeaders.IF_MATCH);
        if (match != null && !names(match)) {
            return described(Response.status(Response.Status.PRECONDITION_FAILED)).build();
        }
        if (unchanged()) {
            return described(Response.notModified()).build();
        }
        Optional<ByteRange> range = fresh() ? ByteRange.of(asked.getHeaderString("Range"), file.size()) : Optional.empty();
        if (range.isPresent() && range.get().length() == 0) {
            return described(Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)).header("Content-Range", "bytes */" + file.size()).build();
        }
        ByteRange part = range.orElse(new ByteRange(0, file.size()));
        ResponseBuilder answer = described(Response.status(range.isPresent() ? 206 : 200));
        range.ifPresent(r -> answer.header("Content-Range", "bytes " + r.from() + "-" + (r.from() + r.length() - 1) + "/" + file.size()));
        content(answer);
        answer.header(HttpHeaders.CONTENT_LENGTH, part.length());
        return (head || part.length() == 0 ? answer : answer.entity(file.part(part.from(), part.length()))).build();
    }

    private ResponseBuilder described(ResponseBuilder answer) {
        facts.moment().ifPresent(moment -> answer.header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(moment)));
        return answer.header(HttpHeaders.ETAG, facts.etag()).header("Accept-Ranges", "bytes").header("X-Content-Type-Options", "nosniff")
            .header(HttpHeaders.CACHE_CONTROL, "no-cache, " + (facts.open ? "public" : "private") + ", max-age=0, must-revalidate");
    }

    private void content(ResponseBuilder answer) {
        String type = TYPE.matcher(facts.type).matches() ? facts.type : UNKNOWN;
        String bare = type.split(";", 2)[0].toLowerCase(Locale.ROOT);
        boolean shown = SHOWN.contains(bare) || bare.startsWith("audio/") || bare.startsWith("video/");
        answer.header(HttpHeaders.CONTENT_TYPE, type).header(HttpHeaders.CONTENT_DISPOSITION, (shown ? "inline" : "attachment") + "; filename=" + facts.name);
    }

    private boolean unchanged() {
        String known = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null) {
            return names(known.replace("W/", ""));
        }
        Optional<OffsetDateTime> since = date(asked.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        return since.isPresent() && facts.moment().filter(moment -> !moment.isAfter(since.get())).isPresent();
    }

    private boolean names(String tags) {
        return tags.strip().equals("*") || List.of(tags.strip().split("\\s*,\\s*")).contains(facts.etag());
    }

    /** Whether a part may be sent to who has another part of the version that {@code If-Range} names. */
    private boolean fresh() {
        String version = asked.getHeaderString("If-Range");
        return version == null || version.equals(facts.etag()) || date(version).isPresent() && date(version).equals(facts.moment());
    }

    private static Optional<OffsetDateTime> date(String header) {
        try {
            return header == null ? Optional.empty() : Optional.of(OffsetDateTime.parse(header, HTTP_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
