package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.FilePart;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Param;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code package_revise}: match, filter, update and include in one atomic step. */
@ApplicationScoped
public class ReviseActions implements ActionModule {
    private static final Param<Object> MATCH = Param.any("match", "Valori attesi; almeno id o name", "Values expected; at least id or name", Map.of("name", DatasetActions.SAMPLE));
    private static final Param<Object> FILTER = Param.any("filter", "Che cosa togliere (-x) o conservare (+x)", "What to remove or keep", List.of());
    private static final Param<Object> UPDATE = Param.any("update", "Valori nuovi", "New values", Map.of());
    private static final FilePart FILE = ResourceFile.PART.named(Pattern.compile("update__resources__-?[0-9A-Za-z-]+__" + ResourceFile.UPLOAD));
    private static final Param<Object> INCLUDE = Param.any("include", "Che cosa mostrare nella risposta", "What to answer", List.of());
    private final DatasetViews views;
    private final DatasetAccess access;
    private final DatasetWriter writer;
    private final ShownDataset shown;

    public ReviseActions(DatasetViews views, DatasetAccess access, DatasetWriter writer, ShownDataset shown) {
        this.shown = shown;
        this.views = views;
        this.access = access;
        this.writer = writer;
    }

    @Override
    public List<Action> actions() {
        return List.of(write("package_revise", Doc.of("Corregge un dataset in un solo passo, se i valori attuali sono quelli attesi.", "Changes a dataset atomically if it is as expected.")
                .answers("Sotto package il dataset, o quanto ne chiede include", "Under package the dataset, or what include asks of it", Answer.object().has("package", Answer.object().open())),
            Input.of(MATCH, FILTER, UPDATE, INCLUDE).file(FILE), mayRevise(), this::revise));
    }

    private Access mayRevise() {
        return DatasetAccess.editors(call -> access.editable(call.caller(), matched(call)));
    }

    private DatasetView matched(Call call) {
        Map<String, Object> match = object(call, MATCH, "match");
        Object reference = match.get(Wire.ID) != null ? match.get(Wire.ID) : match.get(Wire.NAME);
        if (reference == null) {
            throw new Invalid(Map.of("match__id", new Message("Missing value", "Indicare il dataset in match (id o name)")));
        }
        return views.byNameOrId(reference.toString()).orElseThrow(() -> new NotFound(DatasetAccess.NO_PACKAGE));
    }

    private Object revise(Call call) {
        Map<String, Object> match = object(call, MATCH, "match");
        Map<String, Object> update = object(call, UPDATE, "update");
        DatasetWriter.Written written = writer.change(call, matched(call), before -> {
            Map<String, Object> now = whole(before);
            List<String> wrong = Revision.mismatches(match, now);
            if (!wrong.isEmpty()) {
                throw new Invalid(Map.of("match", wrong));
            }
            Map<String, Object> kept = Revision.filtered(now, patterns(call, FILTER));
            update.forEach((path, value) -> Revision.update(kept, path, value));
            kept.put(Wire.ID, before.id().toString());
            return kept;
        });
        Map<String, Object> now = Json.object(writer.shown(written).utf8());
        Map<String, Object> answer = Map.of("package", Revision.filtered(now, patterns(call, INCLUDE)));
        return written.changed() ? it.opencatalogo.action.ActionResult.changed(answer, written.id()) : answer;
    }

    private Map<String, Object> whole(StoredDataset dataset) {
        Map<String, Object> whole = new LinkedHashMap<>(dataset.values());
        whole.put(Wire.ID, dataset.id().toString());
        List<Object> resources = new ArrayList<>();
        for (Map<String, Object> stored : dataset.resources()) {
            Map<String, Object> resource = new LinkedHashMap<>(shown.known(stored));
            resource.remove(ResourceFile.UPLOAD);
            resources.add(resource);
        }
        whole.put(Wire.RESOURCES, resources);
        return whole;
    }

    /** The object itself, JSON in a text, and every {@code match__a__b} beside it. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Call call, Param<Object> param, String name) {
        Map<String, Object> all = new LinkedHashMap<>();
        Object raw = Revision.parsed(call.params().tree().get(param.name()));
        if (raw != null) {
            if (!(raw instanceof Map)) {
                throw Invalid.field(name, new Message("Must be a dict", "Deve essere un oggetto JSON"));
            }
            all.putAll((Map<String, Object>) raw);
        }
        call.params().tree().forEach((key, value) -> {
            if (key.startsWith(name + "__")) {
                all.put(key.substring(name.length() + 2), value);
            }
        });
        return all;
    }

    private static List<String> patterns(Call call, Param<Object> param) {
        Object raw = Revision.parsed(call.params().tree().get(param.name()));
        if (raw == null) {
            return List.of();
        }
        if (raw instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        if (raw instanceof String text) {
            return List.of(text.split("\\s*,\\s*"));
        }
        throw Invalid.field(param.name(), new Message("Not a list", "Deve essere un elenco"));
    }
}
