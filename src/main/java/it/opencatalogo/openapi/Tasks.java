package it.opencatalogo.openapi;

import it.opencatalogo.action.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people come to do, in the order of {@code openapi/base.yaml}: each tag there lists its actions under {@code x-actions}. An action that
 * is listed nowhere goes to the tag whose list is {@code others}, so a new one needs no line here.
 */
record Tasks(List<Map<String, Object>> tags, Map<String, String> tagByAction, String others) {
    private static final String LIST = "x-actions";

    static Tasks of(List<Map<String, Object>> written) {
        List<Map<String, Object>> tags = new ArrayList<>();
        Map<String, String> tagByAction = new LinkedHashMap<>();
        String others = "";
        for (Map<String, Object> tag : written) {
            Map<String, Object> plain = new LinkedHashMap<>(tag);
            Object actions = plain.remove(LIST);
            String name = plain.get("name").toString();
            if (actions instanceof List<?> list) {
                list.forEach(action -> tagByAction.put(action.toString(), name));
            } else if ("others".equals(actions)) {
                others = name;
            }
            tags.add(plain);
        }
        return new Tasks(tags, tagByAction, others);
    }

    String of(Action action) {
        return tagByAction.getOrDefault(action.name(), others);
    }

    List<Action> sorted(Collection<Action> actions) {
        List<String> order = List.copyOf(tagByAction.keySet());
        return actions.stream().sorted(Comparator.<Action>comparingInt(a -> tagByAction.containsKey(a.name()) ? order.indexOf(a.name()) : order.size())
            .thenComparing(Action::name)).toList();
    }
}
