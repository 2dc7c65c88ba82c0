package it.opencatalogo.dataset;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
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

    /** Whether both say the same; when they were changed and the order of extras do not count. */
    boolean same(StoredDataset other) {
        return ExtraRules.same(extras(), other.extras()) && withExtras(List.of()).values.equals(other.withExtras(List.of()).values) && resources.equals(other.resources) && List.copyOf(groups).equals(List.copyOf(other.groups));
    }

    /** With its extras in the order in which CKAN answers them after this change: as sent only where they are others than before. */
    StoredDataset after(StoredDataset before) {
        return ExtraRules.same(extras(), before.extras()) ? withExtras(ExtraRules.settled(extras())) : this;
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> extras() {
        return (List<Map<String, Object>>) values.getOrDefault(Wire.EXTRAS, List.of());
    }

    private StoredDataset withExtras(List<Map<String, Object>> extras) {
        Map<String, Object> others = new LinkedHashMap<>(values);
        others.put(Wire.EXTRAS, extras);
        return new StoredDataset(id, others, resources, groups, created, modified);
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
