package it.opencatalogo.action;

import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of one call: a plain tree, read through declared parameters. Unknown ones are ignored, as CKAN does. */
public record Params(Map<String, Object> tree) {
    public <T> Optional<T> get(Param<T> param) {
        return param.read(tree);
    }

    public <T> T get(Param<T> param, T otherwise) {
        return param.read(tree).orElse(otherwise);
    }

    public boolean flag(Param<Boolean> param) {
        return get(param, false);
    }

    public boolean has(Param<?> param) {
        return tree.containsKey(param.name());
    }

    /** The value, or 409 {@code {"id": ["Missing value"]}}. */
    public <T> T require(Param<T> param) {
        return param.read(tree).filter(v -> !"".equals(v)).orElseThrow(() -> Invalid.field(param.name(), Param.MISSING));
    }

    /** All of them at once: each missing one is named. */
    public void requireAll(Param<?>... params) {
        Map<String, List<Message>> missing = new LinkedHashMap<>();
        for (Param<?> param : params) {
            Object raw = tree.get(param.name());
            if (raw == null || "".equals(raw)) {
                missing.put(param.name(), List.of(Param.MISSING));
            }
        }
        if (!missing.isEmpty()) {
            throw new Invalid(missing);
        }
    }
}
