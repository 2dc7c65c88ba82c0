package it.opencatalogo.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.user.People;
import it.opencatalogo.user.People.Person;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Removing unused files")
class UnusedFilesTest {
    @Inject
    UnusedFiles unused;
    @Inject
    People people;

    @Test
    @DisplayName("takes what no resource, organisation or group names any more, and leaves the rest")
    void remove() throws IOException {
        Person root = people.rootPerson();
        Map<String, Object> organization = people.organization();
        byte[] picture = ("GIF89a" + people.fresh("picture")).getBytes(StandardCharsets.UTF_8);
        String image = Sender.send(root, "organization_patch", Map.of("id", (String) organization.get("name")), "image_upload", "a.gif", picture).path("result.image_display_url");
        Object made = people.call(people.root(), "package_create", Map.of("name", people.fresh("ds"), "owner_org", organization.get("name")));
        String dataset = (String) Json.object(((FinishedJson) made).utf8()).get("id");
        byte[] content = people.fresh("content").getBytes(StandardCharsets.UTF_8);
        String first = Sender.send(root, "resource_create", Map.of("package_id", dataset), "upload", "a.txt", content).path("result.url");
        String second = Sender.send(root, "resource_create", Map.of("package_id", dataset), "upload", "b.txt", content).path("result.id");
        unused.remove(Instant.now().plusSeconds(60));
        assertEquals(200, Sender.as(null).get(Sender.path(image)).statusCode());
        assertEquals(200, Sender.as(null).get(Sender.path(first)).statusCode());
        people.call(people.root(), "resource_patch", Map.of("id", second, "clear_upload", true));
        assertEquals(0, unused.remove(Instant.now().plusSeconds(60)), "the first one still needs it");
        people.call(people.root(), "dataset_purge", Map.of("id", dataset));
        people.call(people.root(), "organization_patch", Map.of("id", organization.get("name"), "image_url", ""));
        assertEquals(0, unused.remove(Instant.now().minusSeconds(3600)), "they are not old");
        assertEquals(2, unused.remove(Instant.now().plusSeconds(60)));
    }
}
