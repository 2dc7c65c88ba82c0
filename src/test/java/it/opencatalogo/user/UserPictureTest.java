package it.opencatalogo.user;

import static it.opencatalogo.files.Sender.as;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opencatalogo.files.FileUses;
import it.opencatalogo.files.Sender;
import it.opencatalogo.user.People.Person;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("The picture of a person")
class UserPictureTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 4, 5, 6};
    @Inject
    People people;
    @Inject
    @Any
    Instance<FileUses> uses;

    private static Response patch(Person sender, Person whose, String name, byte[] content) {
        return Sender.send(sender, "user_patch", Map.of("id", whose.name()), "image_upload", name, content);
    }

    @Test
    @DisplayName("is named by the moment and its own name, shown to everybody, kept by other edits, and gone with another address")
    void shown() throws Exception {
        Person plain = people.person();
        Response answer = patch(plain, plain, "Foto (1).PNG", PNG);
        String name = answer.path("result.image_url");
        assertTrue(name.matches("\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.\\d{6}Foto-1\\.png"), name);
        assertTrue(answer.<String>path("result.image_display_url").endsWith("/uploads/user/" + name));
        assertArrayEquals(PNG, as(null).get("/uploads/user/" + name).asByteArray());
        assertEquals("image/png", as(null).get("/uploads/user/" + name).contentType());
        assertEquals(404, as(null).get("/uploads/group/" + name).statusCode());
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PNG));
        assertTrue(uses.stream().anyMatch(each -> each.used(Set.of(hash)).contains(hash)));
        people.call(people.caller(plain), "user_patch", Map.of("id", plain.name(), "about", "x", "clear_upload", "true"));
        assertEquals(200, as(null).get("/uploads/user/" + name).statusCode());
        people.call(people.caller(plain), "user_patch", Map.of("id", plain.name(), "image_url", "", "clear_upload", "true"));
        assertEquals(404, as(null).get("/uploads/user/" + name).statusCode());
        assertEquals("", People.map(people.call(people.caller(plain), "user_show", Map.of("id", plain.name()))).get("image_display_url"));
    }

    @Test
    @DisplayName("comes with a new account too, and with user_update")
    void created() {
        Person root = people.rootPerson();
        String name = people.fresh("foto");
        String image = Sender.send(root, "user_create", Map.of("name", name, "email", name + "@example.org", "password", "una-frase-lunga"), "image_upload", "a.png", PNG).path("result.image_url");
        assertEquals(200, as(null).get("/uploads/user/" + image).statusCode());
        String second = Sender.send(root, "user_update", Map.of("id", name, "email", name + "@example.org"), "image_upload", "b.png", PNG).path("result.image_url");
        assertTrue(second.endsWith("b.png"), second);
        assertEquals(404, as(null).get("/uploads/user/" + image).statusCode());
    }

    @ParameterizedTest
    @DisplayName("409: what is no PNG, GIF or JPEG")
    @CsvSource({"a.txt, text/plain", "a.svg, image/svg+xml", "a.png, text/plain"})
    void types(String name, String type) {
        Person plain = people.person();
        Response answer = patch(plain, plain, name, "testo\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(409, answer.statusCode(), answer.asString());
        assertEquals(List.of("Unsupported upload type: " + type), answer.path("error.image_upload"));
    }

    @Test
    @DisplayName("403: somebody else's")
    void others() {
        assertEquals(403, patch(people.person(), people.person(), "a.png", PNG).statusCode());
        assertEquals(403, patch(null, people.person(), "a.png", PNG).statusCode());
    }
}
