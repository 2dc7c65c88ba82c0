package it.opencatalogo.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that can go wrong for a caller, with the HTTP status and the {@code __type} that CKAN 2.12 gives it (measured; conformance
 * area {@code envelope-and-errors}). Nothing else is thrown from the nouns; one mapper turns it into the envelope.
 */
public abstract sealed class CatalogueError extends RuntimeException {
    private final int status;
    private final String type;
    private final transient Message text;

    private CatalogueError(int status, String type, Message text) {
        super(text.english(), null, false, false);
        this.status = status;
        this.type = type;
        this.text = text;
    }

    public int status() {
        return status;
    }

    public Message text() {
        return text;
    }

    /** The value of {@code error} in the envelope; a bare text where CKAN answers one. */
    public Object body(Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("__type", type);
        body.put("message", text.in(language));
        return body;
    }

    /** 404: the thing is not there, or the caller may not know that it is. */
    public static final class NotFound extends CatalogueError {
        public NotFound() {
            super(404, "Not Found Error", new Message("Not found", "Non trovato"));
        }

        /** {@code detail} follows CKAN's "Not found: ". */
        public NotFound(Message detail) {
            super(404, "Not Found Error", new Message("Not found: " + detail.english(), "Non trovato: " + detail.italian()));
        }
    }

    /** 403, for anonymous callers too: CKAN knows no 401. */
    public static final class NotAuthorized extends CatalogueError {
        public NotAuthorized() {
            super(403, "Authorization Error", new Message("Access denied", "Accesso negato"));
        }

        /** {@code detail} follows CKAN's "Access denied: ". */
        public NotAuthorized(Message detail) {
            super(403, "Authorization Error", new Message("Access denied: " + detail.english(), "Accesso negato: " + detail.italian()));
        }
    }

    /**
     * 409: what was sent does not satisfy the rules. The tree has CKAN's shape: by field a {@link Message}, a list of them, or a list of such
     * trees, one for each entry of a list. Where CKAN answers a bare text instead of a list, a single message stands here too.
     */
    public static final class Invalid extends CatalogueError {
        private final transient Map<String, ?> errors;

        public Invalid(Map<String, ?> errors) {
            super(409, "Validation Error", Message.of(errors.toString()));
            this.errors = errors;
        }

        public static Invalid field(String field, Message message) {
            return new Invalid(Map.of(field, List.of(message)));
        }

        /** {@code {"message": "..."}}: CKAN's form for what concerns no single field. */
        public static Invalid message(Message message) {
            return new Invalid(Map.of("message", message));
        }

        public Map<String, ?> errors() {
            return errors;
        }

        @Override
        public Object body(Language language) {
            Map<String, Object> body = new LinkedHashMap<>();
            errors.forEach((field, error) -> body.put(field, spoken(error, language)));
            body.put("__type", "Validation Error");
            return body;
        }

        private static Object spoken(Object error, Language language) {
            if (error instanceof Message message) {
                return message.in(language);
            }
            if (error instanceof List<?> list) {
                return list.stream().map(e -> spoken(e, language)).toList();
            }
            if (error instanceof Map<?, ?> map) {
                Map<Object, Object> spoken = new LinkedHashMap<>();
                map.forEach((key, value) -> spoken.put(key, spoken(value, language)));
                return spoken;
            }
            return error;
        }
    }

    /** 400: a value has not the structure its place asks for (a list where objects are due). {@code data} is the request as received. */
    public static final class Malformed extends CatalogueError {
        private final transient Object data;

        public Malformed(Message text, Object data) {
            super(400, "Integrity Error", text);
            this.data = data;
        }

        @Override
        public Object body(Language language) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("__type", "Integrity Error");
            body.put("message", text().in(language));
            body.put("data", data);
            return body;
        }
    }

    /** 400: {@code package_search} was given a parameter it does not have, or a sort order without direction. */
    public static final class BadSearchQuery extends CatalogueError {
        /** {@code detail} is already quoted as CKAN quotes it (Python's repr). */
        public BadSearchQuery(Message detail) {
            super(400, "Search Query Error", new Message("Search Query is invalid: " + detail.english(), "Ricerca non valida: " + detail.italian()));
        }
    }

    /** 409: the search engine cannot make sense of a query (syntax, date, facet, local parameters). */
    public static final class SearchFailed extends CatalogueError {
        /** {@code detail} is already quoted as CKAN quotes it (Python's repr). */
        public SearchFailed(Message detail) {
            super(409, "Search Error", new Message("Search error: " + detail.english(), "Errore di ricerca: " + detail.italian()));
        }
    }

    /** 400 with a bare JSON text instead of the envelope: unknown action, unreadable body, GET on a writing action. */
    public static final class BadRequest extends CatalogueError {
        public BadRequest(Message text) {
            super(400, "Bad Request", text);
        }

        @Override
        public Object body(Language language) {
            return "Bad request: " + text().in(language);
        }
    }

    /** 413: the body is larger than {@code catalogue.http.body.max-bytes}. */
    public static final class TooLarge extends CatalogueError {
        public TooLarge(long limit) {
            super(413, "Validation Error", new Message("Request body is larger than " + limit + " bytes",
                "Il corpo della richiesta supera " + limit + " byte: inviare meno dati per volta"));
        }
    }

    /** 412: {@code If-Match} names another version than the stored one (RFC 9110, 13.1.1). */
    public static final class Changed extends CatalogueError {
        public Changed() {
            super(412, "Precondition Failed", new Message("The object was changed by somebody else since it was read",
                "L'oggetto è stato modificato da altri dopo la lettura: rileggerlo e ripetere la modifica"));
        }
    }

    /**
     * 429: too many wrong tokens from one address. CKAN: it knows no such answer; clients that know its types take it for a missing right, which
     * it is, and {@code Retry-After} says until when.
     */
    public static final class TooManyTries extends CatalogueError {
        private final long seconds;

        public TooManyTries(long seconds) {
            super(429, "Authorization Error", new Message("Access denied: too many wrong tokens from this address, try again in " + seconds + " seconds",
                "Accesso negato: troppi token sbagliati da questo indirizzo, riprovare tra " + seconds + " secondi"));
            this.seconds = seconds;
        }

        public long seconds() {
            return seconds;
        }
    }

    /** 503: a part of the service is not ready or was lost; the request may be repeated. */
    public static final class Unavailable extends CatalogueError {
        public Unavailable(Message text) {
            super(503, "Internal Server Error", text);
        }

        public static Unavailable database() {
            return new Unavailable(new Message("The database is not available at the moment, please try again",
                "La base dati non è al momento disponibile: riprovare tra poco"));
        }

        /** The database was lost while it was confirming: the change may have been made or not. */
        public static Unavailable unconfirmed() {
            return new Unavailable(new Message("The database is not available at the moment; it did not confirm the change: look whether it was made before you try again",
                "La base dati non è al momento disponibile e non ha confermato la modifica: verificare se è avvenuta prima di riprovare"));
        }
    }
}
