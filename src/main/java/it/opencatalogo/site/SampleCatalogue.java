package it.opencatalogo.site;

import io.quarkus.runtime.StartupEvent;
import it.opencatalogo.action.ActionRunner;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Params;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.config.Console;
import it.opencatalogo.config.Serving;
import it.opencatalogo.database.FirstStart;
import it.opencatalogo.dataset.PublicDatasets;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.Language;
import it.opencatalogo.error.Message;
import it.opencatalogo.organization.Groups;
import it.opencatalogo.organization.Kind;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Fills an empty catalogue with the sample at its first start, through the actions that anyone would call. One bad entry costs only itself. */
@ApplicationScoped
class SampleCatalogue {
    private static final Logger LOG = Logger.getLogger(SampleCatalogue.class);
    private static final String FOLDER = "sample/";
    private final CatalogueConfig config;
    private final ActionRunner runner;
    private final PublicDatasets datasets;
    private final Groups groups;
    private final FirstStart first;
    private int loaded;

    SampleCatalogue(CatalogueConfig config, ActionRunner runner, PublicDatasets datasets, Groups groups, FirstStart first) {
        this.config = config;
        this.runner = runner;
        this.datasets = datasets;
        this.groups = groups;
        this.first = first;
    }

    /** After the log is followed and the first account is there. */
    void start(@Observes @Priority(100) StartupEvent event) {
        if (Serving.now() && config.sample().enabled() && empty()) {
            first.alone(() -> {
                if (empty()) {
                    load();
                }
            });
        }
    }

    private boolean empty() {
        return datasets.none() && groups.all(Kind.ORGANIZATION).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void load() {
        Console.say(new Message("Loading the sample catalogue...", "Caricamento del catalogo di esempio..."));
        ((List<Map<String, Object>>) read("organizations.json")).forEach(entry -> send("organization_create", entry.get("organization")));
        ((List<Map<String, Object>>) read("groups.json")).forEach(entry -> send("group_create", entry.get("group")));
        ((List<Map<String, Object>>) read("vocabularies.json")).forEach(entry -> send("vocabulary_create", entry.get("vocabulary")));
        loaded = 0;
        List<String> names = (List<String>) read("index.json");
        names.forEach(name -> dataset((Map<String, Object>) read("datasets/" + name + ".json")));
        Console.say(new Message("Sample catalogue: " + loaded + " of " + names.size() + " datasets loaded.", "Catalogo di esempio: caricati " + loaded + " dataset su " + names.size() + "."));
    }

    /** One that was first described in other words is corrected, as its curator would do it. */
    @SuppressWarnings("unchecked")
    private void dataset(Map<String, Object> entry) {
        Map<String, Object> whole = (Map<String, Object>) entry.get("package");
        Map<String, Object> first = (Map<String, Object>) entry.getOrDefault("first", Map.of());
        Map<String, Object> created = new LinkedHashMap<>(whole);
        created.putAll(first);
        loaded += send("package_create", created) ? 1 : 0;
        if (!first.isEmpty()) {
            Map<String, Object> corrected = new LinkedHashMap<>();
            corrected.put("id", whole.get("id"));
            first.keySet().forEach(key -> corrected.put(key, whole.get(key)));
            send("package_patch", corrected);
        }
    }

    @SuppressWarnings("unchecked")
    private boolean send(String action, Object body) {
        Map<String, Object> tree = (Map<String, Object>) body;
        try {
            runner.run(runner.find(action, true), Call.of(Caller.SYSTEM, new Params(tree)));
            return true;
        } catch (CatalogueError e) {
            complain(tree, () -> new Message(Json.text(e.body(Language.ENGLISH)), Json.text(e.body(Language.ITALIAN))));
        } catch (RuntimeException e) {
            LOG.errorf(e, "the sample's %s was not loaded", tree.get("name"));
            complain(tree, () -> Message.of(e.toString()));
        }
        return false;
    }

    private static void complain(Map<String, Object> tree, Supplier<Message> why) {
        Object name = tree.get("name");
        Console.complain(new Message("Sample entry " + name + " was not loaded: " + why.get().english(), "La voce di esempio " + name + " non è stata caricata: " + why.get().italian()));
    }

    private static Object read(String file) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + file)) {
            return Json.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
