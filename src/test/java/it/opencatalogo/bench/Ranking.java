package it.opencatalogo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opencatalogo.judged.Corpus;
import it.opencatalogo.judged.Corpus.Entry;
import it.opencatalogo.judged.Question;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Prints how well ours and a real CKAN order the hits of the judged questions (nDCG@10), one line a question and the mean, and with {@code --words}
 * how many datasets CKAN finds by plain words. {@code --ours URL TOKENFILE --ckan URL TOKENFILE [--words FILE]}. Both get the same datasets, in an
 * organisation of their own, which is purged at the end.
 */
public final class Ranking {
    private static final String PREFIX = "judged-";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OTHERS = Set.of("istat", "cup", "misura");
    private final HttpClient http = HttpClient.newHttpClient();
    private final boolean ours;
    private final String base;
    private final String token;
    private String organization;

    private Ranking(boolean ours, String base, Path tokenFile) throws IOException {
        this.ours = ours;
        this.base = base;
        token = Files.readString(tokenFile).strip();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 6) {
            System.err.println("Usage: --ours URL TOKENFILE --ckan URL TOKENFILE [--words FILE]");
            return;
        }
        List<Entry> corpus = Corpus.entries();
        List<Question> questions = Question.all(corpus);
        Ranking ours = new Ranking(true, arguments[1], Path.of(arguments[2]));
        Ranking ckan = new Ranking(false, arguments[4], Path.of(arguments[5]));
        List<Map<String, Double>> both = new ArrayList<>();
        for (Ranking site : List.of(ours, ckan)) {
            try {
                site.fill(corpus);
                both.add(site.measure(questions));
                if (site == ckan && arguments.length > 7) {
                    site.count(Files.readAllLines(Path.of(arguments[7])));
                }
            } finally {
                site.purge(corpus);
            }
        }
        System.out.println("| question | ours | CKAN 2.12 |\n|---|---|---|");
        both.get(0).forEach((question, value) -> System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f |%n", question, value, both.get(1).get(question)));
        System.out.printf(Locale.ROOT, "| **mean of %d** | **%.3f** | **%.3f** |%n", questions.size(), mean(both.get(0)), mean(both.get(1)));
    }

    private static double mean(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private void fill(List<Entry> corpus) throws IOException, InterruptedException {
        organization = (String) JSON.convertValue(call("organization_create", Map.of("name", PREFIX + Long.toString(System.nanoTime(), 36))), Map.class).get("name");
        for (Entry entry : corpus) {
            Map<String, Object> dataset = new LinkedHashMap<>(entry.dataset());
            dataset.remove("id");
            dataset.remove("groups");
            if (ours) {
                dataset.put("extras", own(dataset));
            }
            dataset.put("resources", without(dataset.get("resources")));
            dataset.put("name", PREFIX + entry.name());
            dataset.put("owner_org", organization);
            call("package_create", dataset);
        }
    }

    /** Ours knows the fields of DCAT-AP_IT by name; CKAN takes them as extras. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> own(Map<String, Object> dataset) {
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Map<String, Object> extra : (List<Map<String, Object>>) dataset.get("extras")) {
            if (OTHERS.contains(extra.get("key"))) {
                kept.add(extra);
            } else {
                dataset.put((String) extra.get("key"), extra.get("value"));
            }
        }
        return kept;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> without(Object resources) {
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Map<String, Object> resource : resources instanceof List<?> list ? (List<Map<String, Object>>) list : List.<Map<String, Object>>of()) {
            Map<String, Object> plain = new LinkedHashMap<>();
            List.of("url", "name", "description", "format").forEach(key -> plain.put(key, resource.getOrDefault(key, "")));
            kept.add(plain);
        }
        return kept;
    }

    private Map<String, Double> measure(List<Question> questions) throws IOException, InterruptedException {
        Map<String, Double> measured = new LinkedHashMap<>();
        for (Question question : questions) {
            List<String> found = new ArrayList<>();
            search(question.q(), 10).get("results").forEach(dataset -> found.add(dataset.get("name").asText().substring(PREFIX.length())));
            measured.put(question.q(), question.ndcg(found));
        }
        return measured;
    }

    private void count(List<String> words) throws IOException, InterruptedException {
        for (String word : words) {
            System.out.println(word + "\t" + search(word, 0).get("count").asInt());
        }
    }

    private JsonNode search(String q, int rows) throws IOException, InterruptedException {
        Map<String, String> asked = new TreeMap<>(Map.of("q", q, "rows", String.valueOf(rows), "fq", "organization:" + organization));
        List<String> query = asked.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).toList();
        return send(HttpRequest.newBuilder(URI.create(base + "/api/3/action/package_search?" + String.join("&", query))).GET());
    }

    private void purge(List<Entry> corpus) throws IOException, InterruptedException {
        for (Entry entry : corpus) {
            try {
                call("dataset_purge", Map.of("id", PREFIX + entry.name()));
            } catch (IllegalStateException neverMade) {
                continue;
            }
        }
        call("organization_purge", Map.of("id", organization));
    }

    private JsonNode call(String action, Map<String, ?> body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + "/api/3/action/" + action)).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.header("Authorization", token).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body().substring(0, Math.min(600, answer.body().length())));
        }
        return JSON.readTree(answer.body()).get("result");
    }
}
