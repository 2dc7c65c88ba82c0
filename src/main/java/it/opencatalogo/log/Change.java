package it.opencatalogo.log;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One object as it is after a write.
 *
 * @param kind         {@code package}, {@code organization}, {@code group}, {@code member}, {@code user}, {@code token}, {@code tag},
 *                     {@code vocabulary}, {@code setting} ...
 * @param document     the whole object in its wire form; null when it was purged
 * @param labels       who may see it (see {@code dataset.Visibility})
 * @param publicChange whether strangers can notice the write: it moves the ETag of public pages
 */
public record Change(String kind, UUID id, Map<String, ?> document, List<String> labels, boolean publicChange) {
}
