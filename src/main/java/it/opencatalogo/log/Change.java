package it.opencatalogo.log;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One object as it is after a write.
 *
 * @param kind         {@code package}, {@code organization}, {@code group}, {@code member}, {@code user}, {@code token}, {@code tag},
 *                     {@code vocabulary}, {@code setting}, {@code activity} ...
 * @param document     the whole object in its wire form; null when it was purged
 * @param labels       who may see it (see {@code dataset.Visibility})
 * @param publicChange whether strangers can notice the write: it moves the ETag of public pages
 * @param activity     the entry it makes in the news, in CKAN's words; null if it is none
 * @param activityUser of whom the news tell; null is who wrote
 */
public record Change(String kind, UUID id, Map<String, ?> document, List<String> labels, boolean publicChange, String activity, UUID activityUser) {
    /** A write that is no news. */
    public Change(String kind, UUID id, Map<String, ?> document, List<String> labels, boolean publicChange) {
        this(kind, id, document, labels, publicChange, null, null);
    }

    /** As news of who wrote. */
    public Change news(Deed deed) {
        return news(deed.of(kind), null);
    }

    public Change news(String entry, UUID user) {
        return new Change(kind, id, document, labels, publicChange, entry, user);
    }
}
