package it.opencatalogo.dataset;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What a read needs of a dataset: who may see it, and its finished bytes without organisation and groups.
 *
 * @param shown  what {@code package_show} answers
 * @param listed what lists answer
 */
record DatasetView(UUID id, String name, String title, UUID organization, UUID creator, String state, List<String> labels, LocalDateTime modified, long number, boolean wasPublic, byte[] shown, byte[] listed) {
    boolean isPublic() {
        return labels.contains(Visibility.PUBLIC);
    }
}
