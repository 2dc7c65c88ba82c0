package it.opencatalogo.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every action there is, by name. What is not a row here does not exist for anyone: HTTP, help and OpenAPI agree by construction. */
@ApplicationScoped
public class ActionCatalogue {
    private final Map<String, Action> actions = new TreeMap<>();

    public ActionCatalogue(Instance<ActionModule> modules) {
        modules.forEach(module -> module.actions().forEach(this::add));
    }

    public Optional<Action> find(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    public Collection<Action> all() {
        return actions.values();
    }

    private void add(Action action) {
        if (actions.put(action.name(), action) != null) {
            throw new IllegalStateException("two actions are called " + action.name());
        }
    }
}
