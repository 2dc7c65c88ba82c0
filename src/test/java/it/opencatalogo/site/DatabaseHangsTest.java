package it.opencatalogo.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The processes of PostgreSQL are stopped, so that it takes connections and requests and says nothing. */
@QuarkusTest
@DisplayName("While the database says nothing")
class DatabaseHangsTest {
    private static final int TRIES = 600;
    /** More than there are connections. */
    private static final int CALLERS = 15;
    @ConfigProperty(name = "catalogue.data.dir")
    Path data;
    private List<ProcessHandle> stopped = List.of();

    private List<ProcessHandle> server() throws IOException {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(0).strip())).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @AfterEach
    void goOn() throws IOException, InterruptedException {
        signal("CONT", stopped);
        stopped = List.of();
    }

    private static void becomes(int status, Supplier<Response> request) throws InterruptedException {
        int answered = request.get().statusCode();
        for (int i = 0; i < TRIES && answered != status; i++) {
            Thread.sleep(100);
            answered = request.get().statusCode();
        }
        assertEquals(status, answered);
    }

    @Test
    @DisplayName("each request ends with 503 in the envelope and Retry-After, and readiness goes down; then both recover by themselves")
    void hangs() throws IOException, InterruptedException {
        Supplier<Response> request = () -> given().get("/api/3/action/package_show?id=" + UUID.randomUUID());
        Supplier<Response> ready = () -> given().get("/q/health/ready");
        request.get().then().statusCode(404);
        stopped = server();
        signal("STOP", stopped);
        List<CompletableFuture<Response>> waiting = Stream.generate(() -> CompletableFuture.supplyAsync(request, task -> new Thread(task).start())).limit(CALLERS).toList();
        for (CompletableFuture<Response> each : waiting) {
            each.join().then().statusCode(503).header("Retry-After", "5").body("success", equalTo(false)).body("error.message", startsWith("The database is not available"));
        }
        becomes(503, ready);
        goOn();
        becomes(404, request);
        becomes(200, ready);
    }
}
