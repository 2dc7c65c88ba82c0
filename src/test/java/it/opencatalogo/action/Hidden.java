package it.opencatalogo.action;

import it.opencatalogo.auth.Caller;
import it.opencatalogo.user.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Things that strangers may not see, in every text of which stands a word that is never sent ({@link #SECRET}) beside one that is
 * ({@link #KEY}): an answer in which the first appears has told something, whatever it repeats of the question.
 */
final class Hidden {
    static final String KEY = "chiavezq" + letters(System.nanoTime());
    static final String SECRET = "segretozq" + letters(System.nanoTime() + 1);
    static final String ORGANIZATION = KEY + "-ente";
    static final String GROUP = KEY + "-gruppo";
    static final String DATASET = KEY + "-aperto";
    static final String PERSON = KEY + "-persona";
    private final People people;
    /** Ids and names to ask with. */
    private final List<String> references = new ArrayList<>();

    Hidden(People people) {
        this.people = people;
    }

    List<String> references() {
        return references;
    }

    /** What is there from the start: a person, an open dataset with its organisation and group, closed ones of each, a dataset withdrawn. */
    void ground() {
        person(PERSON);
        person(KEY + "-chiusa");
        call("user_delete", Map.of("id", KEY + "-chiusa"));
        List<?> members = List.of(Map.of("name", PERSON, "capacity", "editor"));
        call("organization_create", Map.of("name", ORGANIZATION, "title", "Ente aperto", "users", members));
        call("group_create", Map.of("name", GROUP, "title", "Gruppo aperto", "users", members));
        call("package_create", Map.of("name", DATASET, "title", "Aperto", "owner_org", ORGANIZATION, "groups", List.of(Map.of("name", GROUP))));
        for (String kind : List.of("organization", "group")) {
            String name = KEY + "-chiuso-" + kind;
            references.add(known(call(kind + "_create", Map.of("name", name, "title", text("titolo"), "description", text("descrizione"),
                "extras", List.of(Map.of("key", "nota", "value", text("extra")))))));
            call(kind + "_delete", Map.of("id", name));
            references.add(name);
        }
        dataset("ritirato", Map.of());
        call("package_delete", Map.of("id", KEY + "-ritirato"));
    }

    /** What comes later and must not be noticed at all: private, a draft, and one that was private until it was deleted. */
    void plant() {
        dataset("privato", Map.of("private", true));
        dataset("bozza", Map.of("state", "draft"));
        dataset("buttato", Map.of("private", true));
        call("package_delete", Map.of("id", KEY + "-buttato"));
        call("member_create", Map.of("id", GROUP, "object", KEY + "-privato", "object_type", "package", "capacity", "public"));
    }

    private void person(String name) {
        references.add(known(call("user_create", Map.of("name", name, "email", SECRET + name + "@example.org", "password", SECRET, "fullname", text("nome"), "about", text("di sé")))));
        references.add(name);
    }

    private void dataset(String word, Map<String, ?> more) {
        Map<String, Object> sent = new LinkedHashMap<>(more);
        String name = KEY + "-" + word;
        sent.put("name", name);
        sent.put("owner_org", ORGANIZATION);
        for (String field : List.of("title", "notes", "author", "maintainer", "version", "identifier")) {
            sent.put(field, text(field));
        }
        sent.put("url", "https://" + SECRET + ".example.org/" + KEY);
        sent.put("author_email", SECRET + "@example.org");
        sent.put("tags", List.of(Map.of("name", KEY + " " + SECRET), Map.of("name", SECRET)));
        sent.put("groups", List.of(Map.of("name", GROUP)));
        sent.put("extras", List.of(Map.of("key", "nota", "value", text("extra")), Map.of("key", SECRET, "value", KEY)));
        sent.put("resources", List.of(Map.of("name", text("risorsa"), "description", text("descrizione"), "format", SECRET,
            "url", "https://" + SECRET + ".example.org/" + KEY + ".csv")));
        Map<String, Object> made = Json.object(Json.bytes(call("package_create", sent)));
        references.add(name);
        references.add(made.get("id").toString());
        references.add(People.list(made.get("resources")).get(0).get("id").toString());
    }

    /** Digits would part the word in a search. */
    private static String letters(long number) {
        return Long.toString(number).chars().mapToObj(digit -> Character.toString('a' + digit - '0')).collect(Collectors.joining());
    }

    private static String text(String about) {
        return about + " " + KEY + " " + SECRET;
    }

    private Object call(String action, Map<String, ?> arguments) {
        return people.call(Caller.SYSTEM, action, arguments);
    }

    private static String known(Object made) {
        Object id = ((Map<?, ?>) made).get("id");
        return id instanceof UUID uuid ? uuid.toString() : (String) id;
    }
}
