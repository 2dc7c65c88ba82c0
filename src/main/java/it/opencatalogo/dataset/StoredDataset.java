package it.opencatalogo.dataset;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A dataset as it is kept: declared values in wire form, resources in order.
 *
 * @param values   by key, without what the catalogue computes
 * @param modified the time an administrator wants it to carry; else the moment of the change
 */
record StoredDataset(UUID id, Map<String, Object> values, List<Map<String, Object>> resources, List<UUID> groups, LocalDateTime created, Optional<LocalDateTime> modified) {

    /** Whether both say the same; when they were changed does not count. */
    boolean same(StoredDataset other) {
        return values.equals(other.values) && resources.equals(other.resources) && List.copyOf(groups).equals(List.copyOf(other.groups));
    }

    String text(String key) {
        return (String) values.get(key);
    }

    UUID organization() {
        return text(Wire.OWNER_ORG) == null ? null : UUID.fromString(text(Wire.OWNER_ORG));
    }

    UUID creator() {
        return text(Wire.CREATOR) == null ? null : UUID.fromString(text(Wire.CREATOR));
    }

    boolean closed() {
        return Boolean.TRUE.equals(values.get(Wire.PRIVATE));
    }

    List<String> labels() {
        return Visibility.of(id, text(Wire.STATE), closed(), organization(), creator());
    }

    boolean isPublic() {
        return labels().contains(Visibility.PUBLIC);
    }
}
