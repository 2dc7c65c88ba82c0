package it.opencatalogo.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON inside strings: CKAN's extras are texts, so composite values arrive packed. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() { }

    /** What a string holds if it holds JSON, else the thing itself: {DEU,ITA} is no JSON and stays a string. */
    static Object unpack(Object raw) {
        if (!(raw instanceof String s) || s.isEmpty()) {
            return raw;
        }
        String text = s.charAt(0) <= ' ' ? s.strip() : s;
        if (text.isEmpty() || text.charAt(0) != '[' && text.charAt(0) != '{') {
            return raw;
        }
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return raw;
        }
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
