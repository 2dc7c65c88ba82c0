package it.opencatalogo.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.dataset.ResourceFields;
import it.opencatalogo.organization.GroupFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys a schema understands at the top. */
class KeysTest {
    @ParameterizedTest
    @ValueSource(strings = {"title", "title_translated", "notes_translated", "tags_translated", "publisher_name", "publisher_identifier", "holder_name", "creator", "creator_name", "contact_email",
        "temporal_start", "temporal_end", "spatial", "spatial_uri", "theme", "themes_aggregate", "hvd_category", "extras", "groups", "author", "maintainer_email", "license_id", "tag_string", "uri"})
    @DisplayName("a dataset may be sent with")
    void dataset(String key) {
        assertTrue(DatasetFields.DATASET.sentKeys().contains(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"num_resources", "isopen", "license_title", "organization", "metadata_created", "creator_user_id", "=spatial", "boh"})
    @DisplayName("a dataset does not keep, when sent")
    void notKept(String key) {
        assertFalse(DatasetFields.DATASET.sentKeys().contains(key));
    }

    /** The keys of ckan-api.md 4.1 and 4.2. */
    @Test
    @DisplayName("all of CKAN's keys are declared")
    void ckan() {
        assertAll(DatasetFields.DATASET, "author", "author_email", "creator_user_id", "id", "isopen", "license_id", "license_title", "license_url", "maintainer", "maintainer_email", "metadata_created",
            "metadata_modified", "name", "notes", "num_resources", "num_tags", "organization", "owner_org", "private", "state", "title", "type", "url", "version", "extras", "groups", "resources", "tags",
            "relationships_as_subject", "relationships_as_object");
        assertAll(ResourceFields.RESOURCE, "id", "package_id", "position", "url", "format", "hash", "state", "created", "metadata_modified", "name", "description", "mimetype", "mimetype_inner",
            "resource_type", "url_type", "cache_url", "size", "last_modified", "cache_last_updated");
        assertAll(GroupFields.ORGANIZATION, "id", "name", "type", "state", "is_organization", "approval_status", "created", "display_name", "title", "description", "image_url", "image_display_url",
            "package_count", "num_followers", "extras", "users", "groups");
    }

    private static void assertAll(Schema schema, String... keys) {
        Set<String> missing = new HashSet<>(List.of(keys));
        missing.removeAll(schema.keys());
        assertEquals(Set.of(), missing);
    }
}
