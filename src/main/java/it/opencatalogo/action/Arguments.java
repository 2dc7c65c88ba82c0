package it.opencatalogo.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import it.opencatalogo.error.CatalogueError.BadRequest;
import it.opencatalogo.error.Message;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the arguments of a call come from, in CKAN's order: a form, else for reading actions the query string, else a JSON body, else nothing
 * (ckan-api 1.2).
 */
final class Arguments {
    private static final String PREFIX = "JSON Error: Error decoding JSON data. Error: ";
    private static final String SUFFIX = " JSON data extracted from the request: {}";
    private static final Message UNREADABLE = new Message(PREFIX + "<BadRequest '400: Bad Request'>" + SUFFIX,
        "JSON Error: il corpo della richiesta non è JSON leggibile: controllare virgolette, virgole e parentesi");
    private static final Message UNREADABLE_KEY = new Message(PREFIX + "JSONDecodeError('Expecting value: line 1 column 1 (char 0)')" + SUFFIX,
        "JSON Error: il solo campo del modulo non è JSON leggibile");

    private Arguments() {
    }

    /** Of a form: one field without a value of its own may be a whole JSON object (a body sent by curl without a content type). */
    static Map<String, Object> ofForm(Map<String, Object> form) {
        if (form.size() == 1) {
            var only = form.entrySet().iterator().next();
            if ("".equals(only.getValue()) || "1".equals(only.getValue())) {
                try {
                    return object(Json.read(only.getKey()));
                } catch (JsonProcessingException e) {
                    throw new BadRequest(UNREADABLE_KEY);
                }
            }
        }
        return form;
    }

    static Map<String, Object> ofJson(byte[] body) {
        if (body.length == 0) {
            return Map.of();
        }
        try {
            return object(Json.read(body));
        } catch (IOException e) {
            throw new BadRequest(UNREADABLE);
        }
    }

    /** Of a query string or a urlencoded form: a key given once is a text, given again a list. Undecodable parts stay as they are. */
    static Map<String, Object> ofQuery(String query) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return arguments;
        }
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String key = decoded(equals < 0 ? pair : pair.substring(0, equals));
                add(arguments, key, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return arguments;
    }

    static void add(Map<String, Object> arguments, String key, Object value) {
        arguments.merge(key, value, (before, more) -> {
            List<Object> all = before instanceof Several several ? several : new Several(before);
            all.add(more);
            return all;
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        if (json instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new BadRequest(new Message("JSON Error: Request data JSON decoded to " + Python.repr(json) + " but it needs to be a dictionary.",
            "JSON Error: il corpo della richiesta deve essere un oggetto JSON, tra parentesi graffe"));
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    /** The values of a key that was given more than once. */
    private static final class Several extends ArrayList<Object> {
        Several(Object first) {
            super(List.of(first));
        }
    }
}
