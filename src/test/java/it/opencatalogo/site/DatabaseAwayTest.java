package it.opencatalogo.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The database cuts every connection, as it does when it is stopped. */
@QuarkusTest
@DisplayName("While the database is away")
class DatabaseAwayTest {
    private static final int TRIES = 50;
    @Inject
    AgroalDataSource pool;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @AfterEach
    void leaveNoDeadConnections() {
        pool.flush(AgroalDataSource.FlushMode.INVALID);
    }

    private void cut() {
        try (Connection own = DriverManager.getConnection(url, user, password)) {
            own.createStatement().execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The answer over a connection that was cut; now and then it is a new one already. */
    private Response whenCut(Supplier<Response> request) {
        Response answer = null;
        for (int i = 0; i < TRIES && (answer == null || answer.statusCode() != 503); i++) {
            cut();
            answer = request.get();
        }
        return answer;
    }

    private static void recovers(Supplier<Response> request, int status) throws InterruptedException {
        int answered = 503;
        for (int i = 0; i < TRIES && answered == 503; i++) {
            Thread.sleep(100);
            answered = request.get().statusCode();
        }
        assertEquals(status, answered);
    }

    @Test
    @DisplayName("an action: 503 in the envelope, Retry-After, nothing of our insides; then it recovers by itself")
    void action() throws InterruptedException {
        Supplier<Response> request = () -> given().get("/api/3/action/package_show?id=" + UUID.randomUUID());
        whenCut(request).then().statusCode(503).header("Retry-After", "5").contentType(startsWith("application/json"))
            .body("success", equalTo(false)).body("error.message", startsWith("The database is not available")).body(not(containsString("Exception")));
        recovers(request, 404);
    }

    @Test
    @DisplayName("a page and a document: 503 and a page that says so; then they recover by themselves")
    void pages() throws InterruptedException {
        for (String form : new String[] {"", ".ttl"}) {
            Supplier<Response> request = () -> given().header("Accept-Language", "it").get("/dataset/" + UUID.randomUUID() + form);
            whenCut(request).then().statusCode(503).header("Retry-After", "5").contentType(startsWith("text/html"))
                .body(containsString("Servizio momentaneamente non disponibile")).body(not(containsString("Exception")));
            recovers(request, 404);
        }
    }
}
