package it.opencatalogo.files;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.user.People.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sends files over HTTP as clients do, and looks into the folder where they should lie. */
@ApplicationScoped
public class Sender {
    private final CatalogueConfig config;


    public Sender(CatalogueConfig config) {
        this.config = config;
    }

    /** @param person null for a stranger */
    public static RequestSpecification as(Person person) {
        return person == null ? given() : given().header("Authorization", person.token());
    }

    public static Response send(Person person, String action, Map<String, String> texts, String part, String name, byte[] content) {
        RequestSpecification request = as(person).urlEncodingEnabled(false);
        texts.forEach((key, text) -> request.multiPart(key, text));
        return request.multiPart(part, name, content).post("/api/3/action/" + action);
    }

    /** The path of an address below the catalogue's own. */
    public static String path(String address) {
        return URI.create(address).getRawPath();
    }

    public List<Path> drafts() throws IOException {
        Path drafts = files().resolve("drafts");
        if (Files.notExists(drafts)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(drafts)) {
            return inside.toList();
        }
    }

    public Path files() {
        return config.data().dir().resolve("files");
    }

    /** The head and beginning of a form, whose announced length is {@code missing} bytes more; the connection stays open. */
    public Socket begin(Person person, String action, String form, int missing) throws IOException {
        Socket socket = new Socket("127.0.0.1", io.restassured.RestAssured.port);
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write(("POST /api/3/action/" + action + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + person.token() + "\r\nContent-Type: multipart/form-data; boundary=XX\r\n"
            + "Content-Length: " + (body.length + missing) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        return socket;
    }

    /** What comes back until {@code end} has come. */
    public static String answer(Socket socket, String end) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder text = new StringBuilder();
        byte[] some = new byte[4096];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            text.append(new String(some, 0, read, StandardCharsets.UTF_8));
            if (text.indexOf(end) >= 0) {
                break;
            }
        }
        return text.toString();
    }
}
