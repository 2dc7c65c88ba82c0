package it.opencatalogo.site;

import it.opencatalogo.action.Call;
import it.opencatalogo.action.Param;
import it.opencatalogo.error.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A parameter that must be a list of objects, for actions that store several things at once. */
final class MapLists {
    static final Message WANTED = new Message("Must be a list of dicts", "Deve essere un elenco di oggetti");

    private MapLists() {
    }

    /** Nothing if it is something else. */
    @SuppressWarnings("unchecked")
    static Optional<List<Map<String, Object>>> of(Call call, Param<Object> param) {
        return call.params().get(param).filter(value -> value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)).map(list -> (List<Map<String, Object>>) list);
    }
}
