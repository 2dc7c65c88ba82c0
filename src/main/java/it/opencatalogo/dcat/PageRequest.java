package it.opencatalogo.dcat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which page is asked for, and where its neighbours are. {@code path} begins with a slash and has the suffix: {@code /catalog.ttl};
 * {@code kept} are the parameters that every link repeats (modified_since, profiles, q, fq), in the order in which they are to stand;
 * {@code next} is the cursor of the page after this one, empty on the last.
 */
public record PageRequest(String base, String path, int page, int perPage, long total, Map<String, String> kept, Optional<String> next) {

    public PageRequest {
        kept = new LinkedHashMap<>(kept);
    }

    /** {@code page=2} alone works as well, so a link without cursor is never wrong (dcat-ap-it.md 5.2). */
    String address(int number) {
        StringBuilder address = new StringBuilder(base).append(path).append('?');
        kept.forEach((key, value) -> address.append(encoded(key)).append('=').append(encoded(value)).append('&'));
        return address.append("page=").append(number).toString();
    }

    Optional<String> nextAddress() {
        return next.map(cursor -> address(page + 1) + "&after=" + encoded(cursor));
    }

    /** At least the page at hand: while datasets are removed, a walk by cursor may stand beyond the count. */
    int last() {
        long pages = (total + perPage - 1) / perPage;
        return (int) Math.max(pages, next.isPresent() ? page + 1L : page);
    }

    /** CKAN copies parameters unencoded and breaks its own links. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
