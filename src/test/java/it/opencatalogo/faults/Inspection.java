package it.opencatalogo.faults;

import it.opencatalogo.action.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must hold after a fault. */
final class Inspection {
    private static final List<Map<String, String>> QUERIES = List.of(
        Map.of("q", "*:*", "sort", "id asc", "fl", "id,name,version,title,notes,tags,res_format,res_url,state,owner_org,organization,capacity,extras_marker"),
        Map.of("q", "example", "sort", "name desc"), Map.of("fq", "extras_marker:[* TO *] AND res_format:CSV", "sort", "title asc"),
        Map.of("fq", "version:1*", "sort", "metadata_modified desc"), Map.of("q", "T -marker", "sort", "id asc"),
        Map.of("rows", "0", "facet.field", "[\"tags\", \"organization\", \"res_format\"]", "facet.limit", "-1"));
    private final Api api;

    Inspection(Api api) {
        this.api = api;
    }

    /** Each dataset is what was acknowledged, or what an unanswered write would have made of it; then it is certain again. */
    List<String> ledger(List<Writer> writers) {
        List<String> faults = new ArrayList<>();
        TreeSet<String> listed = new TreeSet<>();
        for (Writer writer : writers) {
            for (Writer.Slot slot : writer.slots()) {
                Object now = shown(slot.name);
                if (!now.equals(slot.certain) && !now.equals(slot.possible)) {
                    faults.add(slot.name + " is " + now + ", acknowledged " + slot.certain + ", unanswered " + slot.possible);
                }
                if (now instanceof Kept kept) {
                    slot.certain = kept;
                    if (kept.state().equals("active")) {
                        listed.add(slot.name);
                    }
                }
                slot.possible = null;
            }
        }
        TreeSet<String> found = new TreeSet<>();
        ((List<?>) api.answered("package_list", Map.of())).forEach(name -> found.add((String) name));
        if (!found.equals(listed)) {
            faults.add("package_list has " + found + " instead of " + listed);
        }
        return faults;
    }

    private Object shown(String name) {
        Api.Reply reply = api.ask("package_show", Map.of("id", name)).orElseThrow(() -> new IllegalStateException("package_show was not answered"));
        return switch (reply.status()) {
            case 200 -> Kept.of(reply.object());
            case 404 -> Kept.ABSENT;
            default -> "status " + reply.status();
        };
    }

    /** What the index answers, to be compared with a rebuilt one. */
    Map<String, String> index() throws InterruptedException {
        api.awaitIndex();
        Map<String, String> answers = new TreeMap<>();
        for (Map<String, String> query : QUERIES) {
            Map<String, String> all = new TreeMap<>(query);
            all.putIfAbsent("rows", "1000");
            all.putAll(Map.of("include_private", "true", "include_drafts", "true"));
            Map<String, Object> answer = new TreeMap<>(Json.object(Json.bytes(api.answered("package_search", all))));
            answers.put(query.toString(), Json.text(answer));
        }
        return answers;
    }

    Optional<String> chain() {
        Api.Reply reply = api.ask("log_verify", Map.of()).orElseThrow(() -> new IllegalStateException("log_verify was not answered"));
        return reply.status() == 200 && Boolean.TRUE.equals(reply.object().get("intact")) ? Optional.empty() : Optional.of("log_verify: " + reply.text());
    }
}
