package it.opencatalogo.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import it.opencatalogo.action.Flags;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Python;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import it.opencatalogo.search.Refusal;
import it.opencatalogo.search.SearchRequest.FacetRequest;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the numbers, flags and lists of {@code package_search} and collects what is wrong with them, in CKAN's words. */
final class SearchValues {
    static final int MOST_ROWS = 1000;
    private static final Pattern WHOLE = Pattern.compile("\\s*[+-]?\\d+\\s*");
    private static final Message NO_INTEGER = new Message("Invalid integer", "Scrivere un numero intero, per esempio 10");
    private static final Message PLEASE = new Message("Please enter an integer value", "È un numero intero da 0 in su");
    private static final Message NATURAL = new Message("Must be a natural number", "Scrivere un numero intero da 0 in su");
    private static final Message NO_JSON = new Message("Could not parse as valid JSON", "Non è JSON: scrivere per esempio [\"tags\", \"organization\"]");
    private static final Message NO_LIST = new Message("Not a list", "Deve essere un elenco, per esempio [\"tags\"]");

    private final Map<String, Object> sent;
    private final Map<String, Object> wrong = new LinkedHashMap<>();

    SearchValues(Map<String, Object> sent) {
        this.sent = sent;
    }

    void refuse() {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    int rows() {
        Object raw = sent.get("rows");
        BigInteger number = natural("rows", raw, 10);
        if (raw instanceof String && wrong.get("rows") instanceof List<?> list && list.equals(List.of(NO_INTEGER))) {
            wrong.put("rows", List.of(NO_INTEGER, PLEASE));
        }
        return number.min(BigInteger.valueOf(MOST_ROWS)).intValue();
    }

    int start() {
        BigInteger number = natural("start", sent.get("start"), 0);
        return number.bitLength() > 31 ? -1 : number.intValue();
    }

    /** The engine's own limit is told after all checks of values. */
    int reachable(int start) {
        if (start < 0) {
            throw Refusal.refused("start is too large", "start è troppo grande");
        }
        return start;
    }

    private BigInteger natural(String name, Object raw, int otherwise) {
        if (raw == null || "".equals(raw)) {
            return BigInteger.valueOf(otherwise);
        }
        BigInteger number = whole(name, raw);
        if (number != null && number.signum() < 0) {
            wrong.put(name, List.of(NATURAL));
        }
        return number == null || number.signum() < 0 ? BigInteger.ZERO : number;
    }

    private BigInteger whole(String name, Object raw) {
        if (raw instanceof Boolean flag) {
            return flag ? BigInteger.ONE : BigInteger.ZERO;
        }
        if (raw instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue()) && Math.abs(number.doubleValue()) < 1e15) {
            return BigInteger.valueOf(number.longValue());
        }
        if (raw instanceof String text && text.length() < 40 && WHOLE.matcher(text).matches()) {
            return new BigInteger(text.strip());
        }
        wrong.put(name, List.of(NO_INTEGER));
        return null;
    }

    boolean flag(String name) {
        Object raw = sent.get(name);
        if (raw == null || raw instanceof Boolean || raw instanceof Number) {
            return Flags.lenient(raw);
        }
        String word = raw.toString().strip().toLowerCase(Locale.ROOT);
        boolean yes = Set.of("true", "yes", "on", "y", "t", "1").contains(word);
        if (!yes && !Set.of("false", "no", "off", "n", "f", "0", "").contains(word)) {
            // CKAN: an unreadable flag is an unhandled error (500) there.
            wrong.put(name, List.of(new Message("Parameter is not an bool", "Scrivere true oppure false")));
        }
        return yes;
    }

    List<FacetRequest> facets() {
        int limit = whole("facet.limit", 50);
        BigInteger minimum = natural("facet.mincount", sent.get("facet.mincount"), 1);
        List<String> fields = facetFields(sent.get("facet.field"));
        boolean shown = !Set.of("false", "0", "off", "no").contains(String.valueOf(sent.get("facet")).strip().toLowerCase(Locale.ROOT));
        return !shown ? List.of() : fields.stream().distinct()
            .map(field -> new FacetRequest(field, limit, minimum.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue())).toList();
    }

    private int whole(String name, int otherwise) {
        Object raw = sent.get(name);
        if ("".equals(raw)) {
            throw Refusal.refused("For input string: \"\"", name + " è vuoto: scrivere un numero intero");
        }
        BigInteger number = raw == null ? BigInteger.valueOf(otherwise) : whole(name, raw);
        return number == null ? otherwise : number.max(BigInteger.valueOf(-1)).min(BigInteger.valueOf(1_000_000)).intValue();
    }

    private List<String> facetFields(Object raw) {
        if (raw == null) {
            return List.of();
        }
        Object value = raw;
        if (raw instanceof String text) {
            try {
                value = Json.read(text);
            } catch (JsonProcessingException broken) {
                wrong.put("facet.field", List.of(NO_JSON, NO_LIST));
                return List.of();
            }
        }
        if (!(value instanceof List<?> list)) {
            wrong.put("facet.field", List.of(NO_LIST));
            return List.of();
        }
        return texts("facet.field", list);
    }

    private List<String> texts(String name, List<?> list) {
        List<String> texts = new ArrayList<>();
        for (Object one : list.subList(0, Math.min(list.size(), 100))) {
            if (one instanceof String text) {
                texts.add(text);
            } else {
                String shown = Python.repr(one);
                wrong.put(name, List.of(new Message("Not a string: " + shown, "Non è un testo: " + shown)));
                return List.of();
            }
        }
        return texts;
    }

    /** CKAN: several {@code fq} are ANDed, and a single {@code fq_list} is a list of one; both fail there. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        Object raw = sent.get(name);
        for (Object one : raw == null ? List.of() : raw instanceof List<?> list ? list : List.of(raw)) {
            String text = text(name, one);
            if (text != null && !text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A list, number or flag is looked for as its JSON text, as CKAN does; an object cannot be. */
    static String text(String name, Object raw) {
        if (raw instanceof Map) {
            throw Refusal.refused("Invalid value for param '" + name + "'", "Valore non valido in " + name + ": scrivere un testo");
        }
        return raw == null || raw instanceof String ? (String) raw : Json.text(raw);
    }
}
