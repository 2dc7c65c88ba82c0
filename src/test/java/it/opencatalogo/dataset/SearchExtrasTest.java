package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.action.FinishedJson;
import it.opencatalogo.action.Json;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.user.People;
import it.opencatalogo.user.People.Person;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("package_search with ext_suggest, ext_highlight, ext_more_like")
class SearchExtrasTest {
    @Inject
    People people;
    private Person member;
    private String owner;
    /** Only letters, so that it is one word, and another one for each test. */
    private String word;

    @BeforeEach
    void organization() {
        member = people.person();
        owner = (String) people.organization(member, "member").get("name");
        word = UUID.randomUUID().toString().replace("-", "").substring(0, 16).chars().map(c -> Character.isDigit(c) ? 'g' + c - '0' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).append("rst").toString(); // no ending that an Italian stem loses
    }

    @Test
    @DisplayName("are not in the answer unless asked for")
    void notAsked() {
        assertTrue(search(Caller.ANONYMOUS, Map.of("q", word)).keySet().stream().noneMatch(key -> key.startsWith("ext_")));
        assertTrue(search(Caller.ANONYMOUS, Map.of("q", word, "ext_suggest", "false", "ext_highlight", false)).keySet().stream().noneMatch(key -> key.startsWith("ext_")));
    }

    @Test
    @DisplayName("ext_suggest proposes a near word, tried with the filters of the search")
    void suggests() {
        create("Raccolta " + word, "", false);
        String wrong = word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
        assertEquals(List.of(Map.of("q", "raccolta " + word, "count", 1L)), search(Caller.ANONYMOUS, Map.of("q", "raccolta " + wrong, "fq", "organization:" + owner, "ext_suggest", true)).get("ext_suggest"));
        assertEquals(List.of(), search(Caller.ANONYMOUS, Map.of("q", wrong, "fq", "organization:nobody", "ext_suggest", true)).get("ext_suggest"));
        assertEquals(List.of(), search(Caller.ANONYMOUS, Map.of("q", word, "ext_suggest", true)).get("ext_suggest"));
        assertEquals(List.of(Map.of("q", word + " raccolta", "count", 1L)), search(Caller.ANONYMOUS, Map.of("q", word + ": raccolta", "ext_suggest", true)).get("ext_suggest"));
    }

    @Test
    @DisplayName("ext_suggest knows no word of what the caller may not see")
    void suggestsNothingHidden() {
        create("Raccolta " + word, "", true);
        String wrong = word.substring(0, word.length() - 2) + word.charAt(word.length() - 1);
        Map<String, Object> asked = Map.of("q", wrong, "ext_suggest", true, "include_private", true);
        assertEquals(List.of(), search(Caller.ANONYMOUS, asked).get("ext_suggest"));
        assertEquals(List.of(), search(people.caller(people.person()), asked).get("ext_suggest"));
        assertEquals(List.of(Map.of("q", word, "count", 1L)), search(people.caller(member), asked).get("ext_suggest"));
        // The hidden word itself is as unknown as any other: it does not keep a visible neighbour from being proposed.
        create("Vicino " + wrong, "", false);
        assertEquals(List.of(Map.of("q", wrong, "count", 1L)), search(Caller.ANONYMOUS, Map.of("q", word, "ext_suggest", true)).get("ext_suggest"));
    }

    @Test
    @DisplayName("ext_highlight shows the words in their sentence, other forms too, and escapes everything else")
    @SuppressWarnings("unchecked")
    void highlights() {
        String id = create("Prove <b>" + word + "</b>", "Prima frase. Seconda con " + word + " & progetti. Terza.", false);
        Map<String, Object> answer = search(Caller.ANONYMOUS, Map.of("q", word + " progetto", "ext_highlight", true));
        Map<String, Object> found = (Map<String, Object>) ((Map<String, Object>) answer.get("ext_highlight")).get(id);
        assertEquals("Prove &lt;b&gt;<em>" + word + "</em>&lt;&#x2F;b&gt;", found.get("title"));
        assertEquals("Seconda con <em>" + word + "</em> &amp; <em>progetti</em>.", found.get("notes"));
        assertEquals(Map.of(), search(Caller.ANONYMOUS, Map.of("ext_highlight", true, "fq", "name:" + id)).get("ext_highlight"));
    }

    @Test
    @DisplayName("ext_highlight tells of hits alone")
    void highlightsHits() {
        create("Privato " + word, "", true);
        assertEquals(Map.of(), search(Caller.ANONYMOUS, Map.of("q", word, "ext_highlight", true, "include_private", true)).get("ext_highlight"));
    }

    @Test
    @DisplayName("ext_more_like finds what has rare words in common, without the dataset itself")
    void moreLike() {
        String first = create("Zafferano " + word, "Coltivazione di " + word + " in collina", false);
        String second = create("Ancora " + word, "Raccolta di " + word, false);
        create("Tutt'altro", "Niente in comune", false);
        Map<String, Object> answer = search(Caller.ANONYMOUS, Map.of("ext_more_like", first, "fq", "organization:" + owner, "fl", "id"));
        assertEquals(List.of(Map.of("id", second)), answer.get("results"));
        assertEquals(0L, search(Caller.ANONYMOUS, Map.of("ext_more_like", first, "q", "inesistente" + word)).get("count"));
    }

    @Test
    @DisplayName("ext_more_like answers 404 to what is not there and to what the caller may not see, in the same words")
    void moreLikeHidden() {
        String hidden = create("Privato " + word, "", true);
        String refused = people.refusedBecause(404, Caller.ANONYMOUS, "package_search", Map.of("ext_more_like", hidden));
        assertEquals(refused.replace(hidden, "x"), people.refusedBecause(404, Caller.ANONYMOUS, "package_search", Map.of("ext_more_like", "none")).replace("none", "x"));
        assertFalse(refused.contains(word));
        search(people.caller(member), Map.of("ext_more_like", hidden));
    }

    private String create(String title, String notes, boolean closed) {
        String name = people.fresh("extras");
        people.call(people.root(), "package_create", Map.of("name", name, "title", title, "notes", notes, "private", closed, "owner_org", owner));
        return (String) Json.object(((FinishedJson) people.call(people.root(), "package_show", Map.of("id", name))).utf8()).get("id");
    }

    private Map<String, Object> search(Caller caller, Map<String, ?> asked) {
        return People.map(people.call(caller, "package_search", asked));
    }
}
