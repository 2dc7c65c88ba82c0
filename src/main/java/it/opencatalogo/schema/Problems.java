package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was wrong. One bad value harms one value: reading goes on, the caller decides whether it refuses. */
public final class Problems {
    private static final int MOST = 1000;
    private final Set<Problem> all = new LinkedHashSet<>();
    private int refused;

    public void add(Problem problem) {
        if (!full(problem.refuses()) && all.add(problem) && problem.refuses()) {
            refused++;
        }
    }

    /** Nobody reads the thousandth fault of one object; but no amount of advice may hide that a write is to be refused. */
    boolean full(boolean refuses) {
        return refuses ? refused >= MOST : all.size() - refused >= MOST;
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What an API write is refused for. */
    public List<Problem> refusals() {
        return all.stream().filter(Problem::refuses).toList();
    }

    /**
     * The refusals in the shape of CKAN's validation errors, ready for {@code CatalogueError.Invalid}: by key a list of messages, and for
     * {@code resources} a list with one such tree for each entry, empty where nothing is wrong. Empty if nothing is refused.
     */
    public Map<String, Object> errors() {
        Map<String, Object> errors = new LinkedHashMap<>();
        refusals().forEach(problem -> put(errors, problem.path().split("/", 3), problem.message()));
        return errors;
    }

    private static void put(Map<String, Object> errors, String[] path, Message message) {
        List<Object> here = list(errors, path[0]);
        if (path.length < 3) {
            here.add(message);
        } else if (here.stream().noneMatch(Message.class::isInstance)) {
            put(entry(here, Integer.parseInt(path[1])), path[2].split("/", 3), message);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> errors, String key) {
        return (List<Object>) errors.computeIfAbsent(key, k -> new ArrayList<>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entry(List<Object> entries, int index) {
        while (entries.size() <= index) {
            entries.add(new LinkedHashMap<String, Object>());
        }
        return (Map<String, Object>) entries.get(index);
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
