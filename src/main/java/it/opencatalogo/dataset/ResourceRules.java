package it.opencatalogo.dataset;

import it.opencatalogo.action.StoredText;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** One resource as CKAN stores it (ckan-api 4.2, 5.3): known keys with their rules, every other key kept as it was sent. */
final class ResourceRules {
    static final String URL = "url";
    static final String FORMAT = "format";
    static final String MIMETYPE = "mimetype";
    static final String SIZE = "size";
    static final String POSITION = "position";
    static final String PACKAGE_ID = "package_id";
    static final String CREATED = "created";
    static final String URL_TYPE = "url_type";
    static final String LAST_MODIFIED = "last_modified";
    private static final List<String> DATES = List.of(CREATED, LAST_MODIFIED, "cache_last_updated");
    private static final List<String> TEXTS = List.of(Wire.NAME, "description", "mimetype_inner", MIMETYPE, "resource_type", URL_TYPE, "cache_url");
    private static final Set<String> OURS = Set.of(Wire.ID, PACKAGE_ID, POSITION, Wire.STATE, Wire.MODIFIED, "datastore_active", ResourceFile.UPLOAD, ResourceFile.CLEAR);
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern INTEGER = Pattern.compile("\\s*[+-]?\\p{Nd}+\\s*");

    private ResourceRules() {
    }

    /** Whether nothing at all was said. */
    static boolean blank(Map<String, Object> sent) {
        return sent.values().stream().allMatch(v -> v == null);
    }

    /**
     * What is stored of a resource.
     *
     * @param before the stored one, if it is known; what {@code resource_update} keeps is taken from there
     */
    static Map<String, Object> read(Map<String, Object> sent, Optional<Map<String, Object>> before, Findings findings) {
        Map<String, Object> resource = new TreeMap<>();
        sent.forEach((key, value) -> {
            if (!OURS.contains(key)) {
                resource.put(key, value);
            }
        });
        TEXTS.forEach(key -> resource.put(key, StoredText.of(sent.get(key))));
        resource.put("hash", or(StoredText.of(sent.get("hash")), ""));
        resource.put(URL, url(sent.get(URL), findings));
        resource.put(FORMAT, Formats.normal(or(StoredText.of(sent.get(FORMAT)), "")));
        resource.put(SIZE, size(sent.get(SIZE), findings));
        DATES.forEach(key -> resource.put(key, date(key, sent.get(key), findings)));
        before.ifPresent(old -> KEPT.stream().filter(key -> sent.get(key) == null)
            .forEach(key -> resource.put(key, old.get(key))));
        ResourceFile.apply(sent, before, resource);
        if ("".equals(resource.get(FORMAT)) && before.isEmpty() && sent.get(Wire.ID) == null) {
            resource.put(FORMAT, Formats.normal(Formats.ofAddress((String) resource.get(URL))));
        }
        resource.put(Wire.STATE, Wire.ACTIVE);
        resource.put("datastore_active", false);
        return resource;
    }

    /** What an update keeps though it was left out (measured on 2.12). */
    private static final List<String> KEPT = List.of(Wire.NAME, FORMAT, "hash", SIZE, LAST_MODIFIED, "cache_url", "cache_last_updated", URL_TYPE, CREATED);

    static Optional<UUID> id(Object sent, Findings findings) {
        if (sent == null || "".equals(sent)) {
            return Optional.empty();
        }
        Optional<UUID> id = Uuids.read(sent.toString());
        if (id.isEmpty()) {
            findings.add(Wire.ID, "Invalid id provided", "L'identificativo deve essere un UUID");
        }
        return id;
    }

    /** The address as it is shown: one without a scheme gets {@code http://}. */
    static String shown(String url) {
        return url.isEmpty() || SCHEME.matcher(url).lookingAt() ? url : "http://" + url.replaceFirst("^/+", "");
    }

    private static String url(Object sent, Findings findings) {
        if (sent instanceof List || sent instanceof Map || sent instanceof Number) {
            findings.add(URL, "Must be a text", "L'indirizzo deve essere un testo");
        }
        return or(StoredText.of(sent), "").strip();
    }

    private static Object size(Object sent, Findings findings) {
        if (sent == null || "".equals(sent)) {
            return null;
        }
        if (sent instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (!INTEGER.matcher(sent.toString()).matches()) {
            findings.add(SIZE, "Invalid integer", "Scrivere la dimensione in byte, come numero intero, per esempio 12345");
            return null;
        }
        BigInteger size = new BigInteger(sent.toString().strip());
        if (size.signum() < 0 || size.bitLength() > 63) {
            // CKAN: stores a negative size and fails (500) beyond 64 bits.
            findings.add(SIZE, "Must be a natural number", "La dimensione in byte non può essere negativa né così grande");
            return null;
        }
        return size.longValueExact();
    }

    private static String date(String key, Object sent, Findings findings) {
        if (sent == null || "".equals(sent)) {
            return null;
        }
        Optional<String> time = IsoDates.read(sent.toString()).map(IsoDates::text);
        if (time.isEmpty()) {
            findings.add(key, "Date format incorrect", "Scrivere la data come 2026-03-01 oppure 2026-03-01T10:00:00");
        }
        return time.orElse(null);
    }

    private static String or(String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    /** In the order of the keys, for the wire. */
    static Map<String, Object> finished(Map<String, Object> resource, UUID id, UUID dataset, int position) {
        Map<String, Object> finished = new TreeMap<>(resource);
        finished.put(Wire.ID, id.toString());
        finished.put(PACKAGE_ID, dataset.toString());
        finished.put(POSITION, position);
        return new LinkedHashMap<>(finished);
    }
}
