package it.opencatalogo.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import it.opencatalogo.user.People;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("quality_score_show and quality_score_list")
class QualityActionsTest {
    @Inject
    People people;

    private String create(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", people.fresh("quality"), "title", "Interventi", "notes", "Elenco", "owner_org", people.organization().get("name")));
        body.putAll(more);
        people.call(people.root(), "package_create", body);
        return body.get("name").toString();
    }

    @SuppressWarnings("unchecked")
    private static double floor(Object answer) {
        return ((Number) ((Map<String, Object>) ((Map<String, Object>) answer).get("score")).get("floor")).doubleValue();
    }

    private Object show(String name) {
        return people.call(People.NOBODY, "quality_score_show", Map.of("id", name));
    }

    @Test
    @DisplayName("say what a value earns, and no more what is missing once it is there")
    @SuppressWarnings("unchecked")
    void gain() {
        String name = create(Map.of());
        Object before = show(name);
        List<Map<String, Object>> remedies = (List<Map<String, Object>>) ((Map<String, Object>) before).get("remedies");
        Map<String, Object> keywords = remedies.stream().filter(remedy -> remedy.get("field").equals("tags")).findFirst().orElseThrow();
        people.call(people.root(), "package_patch", Map.of("id", name, "tags", List.of(Map.of("name", "PNRR"))));
        Object after = show(name);
        assertEquals(floor(before) + ((Number) keywords.get("gain")).doubleValue(), floor(after), 0.01);
        assertFalse(((Map<String, Object>) after).get("remedies").toString().contains("field=tags"));
    }

    @Test
    @DisplayName("tell strangers nothing of a private dataset, neither by itself nor in the list")
    @SuppressWarnings("unchecked")
    void hidden() {
        Object organization = people.organization().get("name");
        String open = create(Map.of("owner_org", organization));
        String hidden = create(Map.of("owner_org", organization, "private", true));
        people.refused(403, People.NOBODY, "quality_score_show", Map.of("id", hidden));
        assertTrue(floor(people.call(people.root(), "quality_score_show", Map.of("id", hidden))) > 0);
        Map<String, Object> listed = (Map<String, Object>) people.call(people.root(), "quality_score_list", Map.of("organization", organization, "limit", 1000));
        List<Object> names = ((List<Map<String, Object>>) listed.get("datasets")).stream().map(each -> each.get("name")).toList();
        assertTrue(names.contains(open));
        assertFalse(names.contains(hidden));
        assertEquals(((Number) listed.get("count")).intValue(), names.size());
    }

    @Test
    @DisplayName("refuse an organisation that is not there; go on from where they stopped")
    @SuppressWarnings("unchecked")
    void organizations() {
        people.refused(404, People.NOBODY, "quality_score_list", Map.of("organization", "nessuna"));
        Map<String, Object> all = (Map<String, Object>) people.call(People.NOBODY, "quality_score_list", Map.of("limit", 1));
        assertEquals(1, ((Number) all.get("scored")).intValue());
        assertTrue(all.get("next") instanceof Number);
    }
}
