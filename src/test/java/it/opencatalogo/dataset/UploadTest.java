package it.opencatalogo.dataset;

import static it.opencatalogo.files.Sender.as;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.Sql;
import it.opencatalogo.files.Sender;
import it.opencatalogo.user.People;
import it.opencatalogo.user.People.Person;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("A file of a resource")
class UploadTest {
    private static final byte[] CSV = "a;b\n1;città\n".getBytes(StandardCharsets.UTF_8);
    @Inject
    People people;
    @Inject
    Sender sender;
    @Inject
    Sql sql;
    @Inject
    CatalogueConfig config;
    private Person editor;
    private Map<String, Object> dataset;

    @BeforeEach
    void dataset() {
        editor = people.person();
        dataset = dataset(people.organization(editor, "editor"), false);
    }

    private Map<String, Object> dataset(Map<String, Object> organization, boolean closed) {
        Object id = people.call(people.caller(editor), "package_create", Map.of("name", people.fresh("ds"), "owner_org", organization.get("name"), "private", closed));
        return it.opencatalogo.action.Json.object(((it.opencatalogo.action.FinishedJson) id).utf8());
    }

    private Response create(Person person, String name, byte[] content, Map<String, String> more) {
        Map<String, String> texts = new java.util.LinkedHashMap<>(more);
        texts.put("package_id", (String) dataset.get("id"));
        return Sender.send(person, "resource_create", texts, "upload", name, content);
    }

    private Map<String, Object> created(String name, byte[] content) {
        Response answer = create(editor, name, content, Map.of());
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.path("result");
    }

    private String pathOf(Map<String, Object> resource) {
        return Sender.path((String) resource.get("url"));
    }

    @Test
    @DisplayName("is described as CKAN does, and comes back as it was")
    void whole() {
        Map<String, Object> resource = created("Nuovi Dati (2).CSV", CSV);
        assertTrue(((String) resource.get("url")).endsWith("/dataset/" + dataset.get("id") + "/resource/" + resource.get("id") + "/download/nuovi-dati-2.csv"));
        assertEquals(List.of("upload", "CSV", "text/csv", CSV.length, ""), List.of(resource.get("url_type"), resource.get("format"), resource.get("mimetype"), resource.get("size"), resource.get("hash")));
        assertFalse(resource.containsKey("upload"));
        Response file = as(null).get(pathOf(resource));
        assertArrayEquals(CSV, file.asByteArray());
        assertEquals("text/csv", file.contentType());
        assertEquals("nosniff", file.header("X-Content-Type-Options"));
        assertEquals("inline; filename=nuovi-dati-2.csv", file.header("Content-Disposition"));
        Map<String, Object> shown = as(null).get("/api/3/action/package_show?id=" + dataset.get("id")).path("result.resources[0]");
        assertEquals(resource, shown);
        assertArrayEquals(CSV, as(null).get("/dataset/" + dataset.get("name") + "/resource/" + resource.get("id") + "/download").asByteArray());
    }

    @Test
    @DisplayName("lies in the store under its SHA-256, which the row names and no answer but its ETag tells")
    void stored() throws IOException {
        Map<String, Object> resource = created("a.csv", CSV);
        String hash = sql.one("select file from resource where id = ?", row -> row.getString(1), UUID.fromString((String) resource.get("id"))).orElseThrow();
        assertArrayEquals(CSV, Files.readAllBytes(sender.files().resolve(hash.substring(0, 2)).resolve(hash)));
        assertEquals("\"" + hash + "\"", as(null).head(pathOf(resource)).header("ETag"));
        assertFalse(as(editor).get("/api/3/action/package_show?id=" + dataset.get("id")).asString().contains(hash));
        assertEquals(0, sql.list("select 1 from change where object_id = ? and document::text like ?", row -> 1, UUID.fromString((String) dataset.get("id")), "%" + hash + "%").size());
    }

    @Test
    @DisplayName("206, 416, 304, 412, HEAD")
    void parts() {
        String path = pathOf(created("a.txt", "0123456789".getBytes(StandardCharsets.UTF_8)));
        Response part = as(null).header("Range", "bytes=2-4").header("Accept-Encoding", "gzip").get(path);
        assertEquals(List.of(206, "234", "bytes 2-4/10", "3"), List.of(part.statusCode(), part.asString(), part.header("Content-Range"), part.header("Content-Length")));
        Response beyond = as(null).header("Range", "bytes=10-").get(path);
        assertEquals(List.of(416, "bytes */10", ""), List.of(beyond.statusCode(), beyond.header("Content-Range"), beyond.asString()));
        Response head = as(null).head(path);
        assertEquals(List.of(200, "10", "bytes"), List.of(head.statusCode(), head.header("Content-Length"), head.header("Accept-Ranges")));
        String etag = head.header("ETag");
        assertEquals(304, as(null).header("If-None-Match", "\"x\", W/" + etag).get(path).statusCode());
        assertEquals(304, as(null).header("If-Modified-Since", head.header("Last-Modified")).get(path).statusCode());
        assertEquals(200, as(null).header("If-None-Match", "\"x\"").get(path).statusCode());
        assertEquals(412, as(null).header("If-Match", "\"x\"").get(path).statusCode());
        assertEquals(206, as(null).header("Range", "bytes=0-0").header("If-Range", etag).get(path).statusCode());
        assertEquals(200, as(null).header("Range", "bytes=0-0").header("If-Range", "\"x\"").get(path).statusCode());
    }

    @Test
    @DisplayName("is saved, not shown, where a browser would run it")
    void attachments() {
        for (String name : List.of("a.html", "a.svg", "a.xml", "a.xhtml", "a.js", "unknown", "a.zip")) {
            Response file = as(null).get(pathOf(created(name, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))));
            assertEquals(List.of(200, "attachment; filename=" + name), List.of(file.statusCode(), file.header("Content-Disposition")));
            assertEquals("nosniff", file.header("X-Content-Type-Options"));
        }
        Response declared = create(editor, "a.csv", CSV, Map.of("mimetype", "text/html"));
        assertTrue(as(null).get(Sender.path(declared.path("result.url"))).header("Content-Disposition").startsWith("attachment"));
        Response broken = create(editor, "a.csv", CSV, Map.of("mimetype", "text/csv\r\nX: y"));
        assertEquals("application/octet-stream", as(null).get(Sender.path(broken.path("result.url"))).contentType());
    }

    @Test
    @DisplayName("403: of a private dataset only for who may see it; 404 of a deleted or foreign resource, or without a file")
    void closed() {
        dataset = dataset(people.organization(editor, "editor"), true);
        Map<String, Object> resource = created("a.csv", CSV);
        String path = pathOf(resource);
        Response refused = as(null).get(path);
        assertEquals(403, refused.statusCode());
        assertTrue(refused.contentType().startsWith("text/html"));
        assertEquals(403, as(people.person()).get(path).statusCode());
        Response seen = as(editor).get(path);
        assertEquals(200, seen.statusCode());
        assertEquals("no-cache, private, max-age=0, must-revalidate", seen.header("Cache-Control"));
        assertEquals(403, as(null).header("If-None-Match", "*").get(path).statusCode());
        String other = (String) dataset(people.organization(editor, "editor"), false).get("name");
        assertEquals(404, as(editor).get("/dataset/" + other + "/resource/" + resource.get("id") + "/download/a.csv").statusCode());
        people.call(people.caller(editor), "resource_delete", Map.of("id", resource.get("id")));
        assertEquals(404, as(editor).get(path).statusCode());
        Map<String, Object> empty = People.map(people.call(people.caller(editor), "resource_create", Map.of("package_id", dataset.get("id"), "url_type", "upload", "url", "Città.csv")));
        assertTrue(((String) empty.get("url")).endsWith("/download/citta.csv"));
        assertEquals(404, as(editor).get(pathOf(empty)).statusCode());
    }

    @Test
    @DisplayName("409: one byte too many; nothing of it stays")
    void tooLarge() throws IOException {
        byte[] most = new byte[(int) config.files().maxBytes()];
        Arrays.fill(most, (byte) 'x');
        assertEquals(most.length, (int) create(editor, "most.txt", most, Map.of()).path("result.size"));
        Response refused = create(editor, "more.txt", Arrays.copyOf(most, most.length + 1), Map.of());
        assertEquals(List.of(409, List.of("File upload too large")), List.of(refused.statusCode(), refused.<List<String>>path("error.upload")));
        assertEquals(1, resources());
        assertEquals(List.of(), sender.drafts());
    }

    @Test
    @DisplayName("409 at once: the rest of what is too large is not waited for")
    void notRead() throws IOException {
        String form = part("package_id", (String) dataset.get("id")) + "--XX\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"x.txt\"\r\n\r\n" + "x".repeat((int) config.files().maxBytes() + 1);
        try (Socket socket = sender.begin(editor, "resource_create", form, 1 << 30)) {
            String answer = Sender.answer(socket, "\"success\":false");
            assertTrue(answer.startsWith("HTTP/1.1 409") && answer.contains("File upload too large"), answer);
        }
    }

    @Test
    @DisplayName("that is torn leaves nothing")
    void torn() throws IOException, InterruptedException {
        String begun = part("package_id", (String) dataset.get("id")) + "--XX\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"x.txt\"\r\n\r\n" + "x".repeat(500_000);
        try (Socket socket = sender.begin(editor, "resource_create", begun, 1000)) {
            for (int i = 0; sender.drafts().isEmpty() && i < 200; i++) {
                Thread.sleep(50);
            }
            assertEquals(1, sender.drafts().size());
        }
        for (int i = 0; !sender.drafts().isEmpty() && i < 200; i++) {
            Thread.sleep(50);
        }
        assertEquals(List.of(), sender.drafts());
        try (Socket socket = sender.begin(editor, "resource_create", begun, 0)) {
            assertTrue(Sender.answer(socket, "\"").startsWith("HTTP/1.1 400"), "the form has no end");
        }
        assertEquals(List.of(), sender.drafts());
        assertEquals(0, resources());
    }

    @Test
    @DisplayName("403: nothing of a stranger's file is stored, nor of one by who may not edit the dataset")
    void refused() throws IOException {
        byte[] content = people.fresh("content").getBytes(StandardCharsets.UTF_8);
        assertEquals(403, create(null, "a.txt", content, Map.of()).statusCode());
        assertEquals(403, create(people.person(), "a.txt", content, Map.of()).statusCode());
        assertEquals(409, Sender.send(editor, "resource_create", Map.of("name", "x"), "upload", "a.txt", content).statusCode());
        assertEquals(List.of(), sender.drafts());
        try (var files = Files.walk(sender.files())) {
            assertFalse(files.filter(Files::isRegularFile).anyMatch(file -> same(file, content)));
        }
    }

    private static boolean same(Path file, byte[] content) {
        try {
            return Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @DisplayName("may come with patch, update and revise, and before the texts")
    void otherActions() {
        Map<String, Object> resource = created("a.csv", CSV);
        Response patched = Sender.send(editor, "resource_patch", Map.of("id", (String) resource.get("id")), "upload", "b.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("CSV", "text/csv", 2), List.of(patched.path("result.format"), patched.path("result.mimetype"), patched.path("result.size")), "patch keeps what was said");
        Response updated = Sender.send(editor, "resource_update", Map.of("id", (String) resource.get("id")), "upload", "c.json", "{} ".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("CSV", "application/json", 3), List.of(updated.path("result.format"), updated.path("result.mimetype"), updated.path("result.size")));
        Response revised = as(editor).multiPart("update__resources__-1__upload", "d.json", "{  }".getBytes(StandardCharsets.UTF_8))
            .multiPart("match__id", (String) dataset.get("id")).multiPart("update__resources__extend", "[{\"name\": \"D\"}]").post("/api/3/action/package_revise");
        assertEquals(List.of("D", "JSON", 4), List.of(revised.path("result.package.resources[1].name"), revised.path("result.package.resources[1].format"), revised.path("result.package.resources[1].size")), revised.asString());
        assertEquals("{  }", as(null).get(Sender.path(revised.path("result.package.resources[1].url"))).asString());
        Response unmatched = Sender.send(editor, "package_revise", Map.of("match__id", (String) dataset.get("id")), "update__resources__9__upload", "d.json", CSV);
        assertEquals(List.of("Unmatched key resources__9"), unmatched.<List<String>>path("error.resources__9__upload"));
    }

    @Test
    @DisplayName("stays with changes of other fields, and goes with clear_upload")
    void cleared() {
        Map<String, Object> resource = created("a.csv", CSV);
        Map<String, Object> patched = People.map(people.call(people.caller(editor), "resource_patch", Map.of("id", resource.get("id"), "name", "N")));
        assertEquals(resource.get("url"), patched.get("url"));
        people.call(people.caller(editor), "resource_update", patched);
        assertArrayEquals(CSV, as(null).get(pathOf(resource)).asByteArray());
        Map<String, Object> alone = People.map(people.call(people.caller(editor), "resource_patch", Map.of("id", resource.get("id"), "clear_upload", true)));
        assertEquals(List.of(resource.get("url"), ""), List.of(alone.get("url"), alone.get("url_type")));
        Map<String, Object> link = People.map(people.call(people.caller(editor), "resource_patch", Map.of("id", resource.get("id"), "clear_upload", "true", "url", "http://example.org/città.csv")));
        assertEquals(List.of("http://example.org/città.csv", ""), List.of(link.get("url"), link.get("url_type")));
        assertNull(sql.one("select coalesce(file, '') from resource where id = ?", row -> row.getString(1), UUID.fromString((String) resource.get("id"))).filter(hash -> !hash.isEmpty()).orElse(null));
        Response led = as(null).redirects().follow(false).get(pathOf(resource));
        assertEquals(List.of(302, "http://example.org/citt%C3%A0.csv"), List.of(led.statusCode(), led.header("Location")));
    }

    @Test
    @DisplayName("is never taken from a text or from JSON")
    void texts() {
        Map<String, Object> resource = People.map(people.call(people.caller(editor), "resource_create", Map.of("package_id", dataset.get("id"), "upload", "0".repeat(64), "url", "http://example.org/a")));
        assertEquals("http://example.org/a", resource.get("url"));
        assertTrue(sql.one("select file from resource where id = ? and file is not null", row -> row.getString(1), UUID.fromString((String) resource.get("id"))).isEmpty());
        Response noName = Sender.send(editor, "resource_create", Map.of("package_id", (String) dataset.get("id"), "url", "http://example.org/z"), "foo", "a.csv", CSV);
        assertEquals("http://example.org/z", noName.path("result.url"));
    }

    private int resources() {
        return as(editor).get("/api/3/action/package_show?id=" + dataset.get("id")).path("result.num_resources");
    }

    private static String part(String name, String text) {
        return "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
    }
}
