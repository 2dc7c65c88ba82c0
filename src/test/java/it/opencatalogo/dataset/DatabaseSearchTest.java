package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchRequest;
import it.opencatalogo.search.SearchResult;
import it.opencatalogo.search.ServedIndex;
import it.opencatalogo.search.Synonyms;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("While the index is being made, PostgreSQL")
class DatabaseSearchTest {
    @Inject
    DatabaseSearch database;
    @Inject
    ServedIndex index;
    @Inject
    People people;

    private static People.Person member;
    private static Map<String, Object> organization;
    private static Map<String, Object> group;

    @BeforeEach
    void some() {
        if (member == null) {
            member = people.person();
            organization = people.organization(member, "editor");
            group = people.group();
            for (String state : List.of("active", "draft", "deleted")) {
                for (boolean closed : List.of(false, true)) {
                    people.call(people.root(), "package_create", Map.of("name", people.fresh("dataset"), "title", "Uno", "owner_org", organization.get("name"),
                        "private", closed, "state", state, "groups", List.of(Map.of("name", group.get("name")))));
                }
            }
        }
    }

    private SearchRequest request(Caller caller, String written) {
        Map<String, Object> sent = new LinkedHashMap<>();
        for (String part : written.replace("ORG_ID", organization.get("id").toString()).replace("ORG", organization.get("name").toString())
                .replace("GROUP", group.get("name").toString()).split(" & ")) {
            int sign = part.indexOf('=');
            sent.put(part.substring(0, sign), part.substring(sign + 1));
        }
        Query visible = Visibility.of(caller).<Query>map(own -> new Query.AnyOf("permission_labels", Set.copyOf(own))).orElse(new Query.MatchAll());
        return SearchParameters.read(sent, Instant.now(), Synonyms.DEFAULT).request(visible);
    }

    @ParameterizedTest
    @DisplayName("answers as the index would, to everybody what they may see")
    @ValueSource(strings = {"q=*:*", "rows=0", "rows=3 & start=2", "rows=1000 & sort=name asc", "rows=1000 & sort=name desc", "rows=1000 & sort=metadata_modified desc",
        "rows=1000 & sort=metadata_created asc", "rows=1000 & sort=id desc", "fq=organization:ORG", "fq=owner_org:ORG_ID", "fq=groups:GROUP", "fq=organization:ORG & include_private=true",
        "fq=organization:ORG & include_private=true & include_drafts=true", "fq=organization:ORG & include_private=true & include_deleted=true",
        "fq=+state:draft & include_private=true", "fq=-organization:ORG & rows=1000", "fq=organization:(ORG OR italia-domani) & rows=1000", "fq=-groups:GROUP AND organization:ORG",
        "fq=capacity:private & include_private=true", "fq=organization:nessuna", "fq=-owner_org:ORG_ID & include_private=true & rows=1000", "fq=name:ORG", "fq=dataset_type:dataset & rows=1000",
        "fq=organization:ORG NOT state:draft & include_drafts=true", "fq=permission_labels:public & rows=1000", "fq=organization:ORG & q=groups:GROUP & sort=name asc"})
    void same(String written) {
        for (Caller caller : List.of(People.NOBODY, people.caller(people.person()), people.caller(member), people.root())) {
            SearchRequest request = request(caller, written);
            SearchResult found = database.search(request).orElseThrow(() -> new AssertionError("not answered: " + request));
            SearchResult expected = index.search(request);
            assertEquals(expected.count(), found.count(), () -> caller.name());
            assertEquals(expected.ids(), found.ids(), () -> caller.name());
        }
    }

    @ParameterizedTest
    @DisplayName("answers nothing at all where it does not know everything")
    @ValueSource(strings = {"q=acqua", "q=title:acqua", "fq=tags:pnrr", "fq=organization:ORG AND tags:pnrr", "fq=-tags:pnrr", "fq=organization:(ORG OR tags:pnrr)", "facet.field=[\"tags\"]", "fl=id",
        "ext_cursor=*", "sort=title asc", "sort=views_recent desc", "fq=metadata_modified:[NOW-1DAY TO *]", "fq=organization:OR*", "q=organization:ORG", "fq=text:ORG"})
    void refused(String written) {
        assertTrue(database.search(request(people.root(), written)).isEmpty());
    }

    @Test
    @DisplayName("takes what callers write for values, never for its own language")
    void injection() {
        assertEquals(0, database.search(request(people.root(), "fq=name:\"x' or true or name = '\"")).orElseThrow().count());
    }
}
