package it.opencatalogo.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a dataset may be: not there, or there with all its parts made of one number. Any other mixture is a half write.
 *
 * @param state {@code absent}, {@code active} or {@code deleted}
 */
record Kept(String state, long number) {
    static final Kept ABSENT = new Kept("absent", 0);

    /** The arguments of a package_create or package_update that makes it so. */
    static Map<String, Object> dataset(String name, String organization, String state, long number) {
        List<Map<String, String>> resources = new ArrayList<>();
        for (long i = 0; i <= number % 3; i++) {
            resources.add(Map.of("url", "https://example.org/" + number + "-" + i + ".csv", "name", "R " + number, "description", "n" + number));
        }
        return Map.of("id", name, "name", name, "owner_org", organization, "state", state, "title", "T " + number, "notes", "N " + number, "version", Long.toString(number),
            "tags", List.of(Map.of("name", "marker-" + number)), "extras", List.of(Map.of("key", "marker", "value", Long.toString(number)), Map.of("key", "a", "value", "x")),
            "resources", resources);
    }

    /** From what package_show says; a word about the mixture if it is none of these. */
    static Object of(Map<String, Object> shown) {
        TreeSet<String> numbers = new TreeSet<>();
        numbers.add(digits(shown.get("title")));
        numbers.add(digits(shown.get("notes")));
        numbers.add(digits(shown.get("version")));
        entries(shown, "tags").forEach(tag -> numbers.add(digits(tag.get("name"))));
        entries(shown, "extras").stream().filter(extra -> extra.get("key").equals("marker")).forEach(extra -> numbers.add(digits(extra.get("value"))));
        entries(shown, "resources").forEach(resource -> {
            numbers.add(digits(resource.get("name")));
            numbers.add(digits(resource.get("description")));
        });
        if (numbers.size() != 1) {
            return "mixed " + numbers;
        }
        long number = Long.parseLong(numbers.first());
        boolean whole = entries(shown, "resources").size() == number % 3 + 1 && entries(shown, "tags").size() == 1 && entries(shown, "extras").size() == 2;
        return whole ? new Kept((String) shown.get("state"), number) : "parts missing of " + number;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(Map<String, Object> shown, String key) {
        return (List<Map<String, Object>>) shown.get(key);
    }

    private static String digits(Object text) {
        return String.valueOf(text).replaceAll("\\D", "");
    }
}
