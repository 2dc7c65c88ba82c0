package it.opencatalogo.organization;

import static it.opencatalogo.files.Sender.as;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.files.Sender;
import it.opencatalogo.user.People;
import it.opencatalogo.user.People.Person;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("The picture of an organisation or group")
class PictureTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
    @Inject
    People people;
    @Inject
    CatalogueConfig config;
    private Person admin;
    private String organization;

    @BeforeEach
    void organization() {
        admin = people.person();
        organization = (String) people.organization(admin, "admin").get("name");
    }

    @Test
    @DisplayName("of an organisation is taken by group_update as well, where ckanapi sends it")
    void byGroupUpdate() {
        Response answer = Sender.send(admin, "group_update", Map.of("id", organization, "name", organization), "image_upload", "logo.png", PNG);
        assertEquals(200, answer.statusCode());
        String name = answer.path("result.image_url");
        assertArrayEquals(PNG, as(null).get("/uploads/group/" + name).asByteArray());
    }

    private Response patch(Person person, String name, byte[] content) {
        return Sender.send(person, "organization_patch", Map.of("id", organization), "image_upload", name, content);
    }

    @Test
    @DisplayName("is named by the moment and its own name, and shown to everybody")
    void shown() {
        Response answer = patch(admin, "Logo (1).PNG", PNG);
        String name = answer.path("result.image_url");
        assertTrue(name.matches("\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.\\d{6}Logo-1\\.png"), name);
        assertTrue(answer.<String>path("result.image_display_url").endsWith("/uploads/group/" + name));
        Response picture = as(null).get("/uploads/group/" + name);
        assertArrayEquals(PNG, picture.asByteArray());
        assertEquals(List.of("image/png", "nosniff", "inline; filename=" + name), List.of(picture.contentType(), picture.header("X-Content-Type-Options"), picture.header("Content-Disposition")));
        assertEquals(206, as(null).header("Range", "bytes=0-3").get("/uploads/group/" + name).statusCode());
        people.call(people.caller(admin), "organization_patch", Map.of("id", organization, "title", "Titolo"));
        assertEquals(200, as(null).get("/uploads/group/" + name).statusCode());
        people.call(people.caller(admin), "organization_patch", Map.of("id", organization, "image_url", "https://example.org/l.png", "clear_upload", "true"));
        assertEquals(404, as(null).get("/uploads/group/" + name).statusCode());
    }

    @Test
    @DisplayName("may come with a new group")
    void created() {
        Response answer = Sender.send(people.rootPerson(), "group_create", Map.of("name", people.fresh("group")), "image_upload", "a.gif", PNG);
        String name = answer.path("result.image_url");
        assertTrue(name.endsWith("a.png"), name + ": the content says what it is");
        assertEquals(200, as(null).get("/uploads/group/" + name).statusCode());
    }

    @ParameterizedTest(name = "409: {0} with {1} is {2}")
    @CsvSource({"a.svg, <svg/>, image/svg+xml", "a.html, <html>, text/html", "a.png, <html>, text/html", "a.png, hello, text/plain", "a.txt, hello, text/plain", "a, hello, None", "a.png, '', application/x-empty"})
    void types(String name, String content, String type) {
        Response refused = patch(admin, name, content.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(409, List.of("Unsupported upload type: " + type)), List.of(refused.statusCode(), refused.<List<String>>path("error.image_upload")));
    }

    @Test
    @DisplayName("409: too large; 403: who does not administrate")
    void refusals() {
        byte[] large = Arrays.copyOf(PNG, (int) config.files().pictureMaxBytes() + 1);
        Response refused = patch(admin, "a.png", large);
        assertEquals(List.of(409, List.of("File upload too large")), List.of(refused.statusCode(), refused.<List<String>>path("error.upload")));
        assertEquals(200, patch(admin, "a.png", Arrays.copyOf(large, large.length - 1)).statusCode());
        assertEquals(403, patch(people.person(), "a.png", PNG).statusCode());
        assertEquals(403, patch(null, "a.png", PNG).statusCode());
    }
}
