package it.opencatalogo.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.Questions.Question;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Thousands of questions of somebody without a token. What is hidden must not show in any answer; and if it is not named in the question, the
 * answer, its status, its count and its ETag must be the very same whether it is there or not. (In a search for several words the order by
 * relevance may differ: how rare a word is, is counted over everything, as in Solr. So the questions search for one word.)
 */
@QuarkusTest
@DisplayName("A stranger")
class StrangersTest {
    private static final List<String> HEADERS = List.of("etag", "last-modified", "location", "content-type", "link");

    @TestHTTPResource("/")
    URI site;
    @Inject
    ActionCatalogue actions;
    @Inject
    People people;
    @Inject
    ChangeLog log;
    @Inject
    Sql sql;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    @Test
    @DisplayName("changes nothing, sees nothing that is hidden, and cannot tell whether there is anything")
    void stranger() throws Exception {
        Hidden hidden = new Hidden(people);
        hidden.ground();
        Set<Question> general = Questions.general(actions.all());
        Map<Question, String> before = answers(general);
        hidden.plant();
        Map<Question, String> after = answers(general);
        Map<Question, String> pointed = answers(Questions.pointed(actions.all(), hidden.references()));
        List<String> leaks = new ArrayList<>();
        after.forEach((question, answer) -> note(leaks, question, answer, before.get(question)));
        pointed.forEach((question, answer) -> note(leaks, question, answer, answer));
        assertTrue(before.size() > 1000 && pointed.size() > 1000, before.size() + " and " + pointed.size() + " questions");
        assertTrue(leaks.isEmpty(), leaks.size() + " answers: " + String.join("\n", leaks.subList(0, Math.min(20, leaks.size()))));
    }

    private static void note(List<String> leaks, Question question, String answer, String without) {
        if (answer.contains(Hidden.SECRET)) {
            leaks.add("TELLS " + question + " -> " + around(answer, answer.indexOf(Hidden.SECRET)));
        } else if (!answer.equals(without)) {
            int at = 0;
            while (at < Math.min(answer.length(), without.length()) && answer.charAt(at) == without.charAt(at)) {
                at++;
            }
            leaks.add("DIFFERS " + question + " -> " + around(answer, at) + " BEFORE " + around(without, at));
        } else if (answer.startsWith("5")) {
            leaks.add("FAILS " + question + " -> " + around(answer, 0));
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 120), Math.min(text.length(), at + 120));
    }

    /** The answers to all of them, during which nothing changes: not the log, not a row of any table. */
    private Map<Question, String> answers(Set<Question> questions) throws Exception {
        long position = log.position();
        Map<String, String> rows = rows();
        Map<Question, String> answers = new LinkedHashMap<>();
        for (Question question : questions) {
            answers.put(question, answer(question));
        }
        assertEquals(position, log.position());
        assertEquals(rows, rows());
        return answers;
    }

    private String answer(Question question) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(question.path()));
        if (question.body() != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(question.body()));
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        StringBuilder all = new StringBuilder().append(response.statusCode()).append('\n');
        HEADERS.forEach(name -> all.append(name).append(response.headers().allValues(name)).append('\n'));
        return all.append(response.body()).toString();
    }

    /** A sum over the rows of each table, without the times at which somebody was last there, and without the IRIs that are kept when they are first served. */
    private Map<String, String> rows() {
        Map<String, String> sums = new TreeMap<>();
        for (String table : sql.list("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'agent_iri'", row -> row.getString(1))) {
            String text = "md5((to_jsonb(t) - 'last_access' - 'last_active')::text)";
            sums.put(table, sql.one("select md5(coalesce(string_agg(" + text + ", '' order by " + text + "), '')) from \"" + table + "\" t", row -> row.getString(1)).orElseThrow());
        }
        return sums;
    }
}
