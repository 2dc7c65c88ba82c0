package it.opencatalogo.dataset;

import it.opencatalogo.action.Timestamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The resources of a dataset as a list: matched with those there were by id, in the order sent, positions from 0 (ckan-api 5.4). */
@ApplicationScoped
public class ResourceLists {
    private final Datasets datasets;

    public ResourceLists(Datasets datasets) {
        this.datasets = datasets;
    }

    List<Map<String, Object>> read(UUID dataset, List<Map<String, Object>> sent, List<Map<String, Object>> before, Findings findings) {
        Map<UUID, Map<String, Object>> old = new HashMap<>();
        before.forEach(r -> old.put(UUID.fromString((String) r.get(Wire.ID)), r));
        Set<UUID> used = new HashSet<>();
        List<Map<String, Object>> all = new ArrayList<>();
        List<Map<String, Object>> faults = new ArrayList<>();
        for (Map<String, Object> one : sent) {
            if (!ResourceRules.blank(one)) {
                Findings own = new Findings();
                all.add(one(dataset, one, old, used, all.size(), own));
                faults.add(own.all());
            }
        }
        findings.entries(Wire.RESOURCES, faults);
        return all;
    }

    private Map<String, Object> one(UUID dataset, Map<String, Object> sent, Map<UUID, Map<String, Object>> old, Set<UUID> used, int position, Findings findings) {
        Optional<UUID> wanted = ResourceRules.id(sent.get(Wire.ID), findings);
        UUID id = wanted.orElseGet(UUID::randomUUID);
        Optional<Map<String, Object>> before = Optional.ofNullable(old.get(id));
        // CKAN: the same new id twice in one dataset is an unhandled error (500) there.
        if (!used.add(id) || wanted.isPresent() && before.isEmpty() && datasets.resourceExists(id)) {
            findings.add(Wire.ID, "Resource id already exists.", "Esiste già una risorsa con questo identificativo");
        }
        Map<String, Object> resource = ResourceRules.read(sent, before, findings);
        String now = Timestamps.text(Timestamps.now());
        if (resource.get(ResourceRules.CREATED) == null) {
            resource.put(ResourceRules.CREATED, now);
        }
        Map<String, Object> finished = ResourceRules.finished(resource, id, dataset, position);
        finished.put(Wire.MODIFIED, before.filter(b -> sameBut(b, finished)).map(b -> b.get(Wire.MODIFIED)).orElse(now));
        return new TreeMap<>(finished);
    }

    private static boolean sameBut(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> a = new HashMap<>(before);
        Map<String, Object> b = new HashMap<>(after);
        for (String key : List.of(Wire.MODIFIED, ResourceRules.POSITION)) {
            a.remove(key);
            b.remove(key);
        }
        return Numbers.same(a, b);
    }
}
