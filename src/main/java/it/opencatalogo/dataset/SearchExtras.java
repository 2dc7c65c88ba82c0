package it.opencatalogo.dataset;

import it.opencatalogo.action.Flags;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Param;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import it.opencatalogo.search.Highlights;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What {@code package_search} answers beyond CKAN to who asks for it, under names that CKAN passes over: datasets like another one, and where in
 * the hits the words stand. Both read nothing that the caller could not read with {@code package_show}.
 */
@ApplicationScoped
public class SearchExtras {
    static final Param<Boolean> SUGGEST = Param.flag("ext_suggest", "Proporre come scrivere ciò che non si trova: «forse cercavi»; un elenco in ext_suggest",
        "Propose how to write what is not found (did you mean): a list in ext_suggest", true);
    static final Param<Boolean> HIGHLIGHT = Param.flag("ext_highlight",
        "Mostrare dove stanno le parole trovate, in titolo, descrizione e distribuzioni: in ext_highlight per id, come HTML con <em>, dei primi 100 risultati",
        "Show where the words stand in title, notes and resources: in ext_highlight by id, as HTML with <em>, for the first 100 results", true);
    static final Param<String> MORE_LIKE = Param.text("ext_more_like", "Nome o id di un dataset: solo dataset che gli somigliano, i più simili prima",
        "Name or id of a dataset: only datasets like it, the most alike first", "regione-toscana-pnrr");
    private static final int MOST = 100;
    private final DatasetViews views;

    public SearchExtras(DatasetViews views) {
        this.views = views;
    }

    static boolean wanted(Param<Boolean> flag, Map<String, Object> sent) {
        return Flags.read(flag.name(), sent.get(flag.name())).orElse(false);
    }

    /** The same search among those like the dataset that {@code ext_more_like} names, without it. */
    SearchRequest narrowed(SearchRequest request, Caller caller, Map<String, Object> sent) {
        Object named = sent.get(MORE_LIKE.name());
        if (named == null || named.toString().isBlank()) {
            return request;
        }
        DatasetView model = views.byNameOrId(named.toString()).filter(view -> !view.state().equals(Wire.DELETED) && Visibility.sees(caller, view.labels()))
            .orElseThrow(() -> new NotFound(new Message("Dataset not found: " + named, "dataset inesistente: " + named)));
        Query like = new Query.Like(DatasetIndexSchema.SCHEMA.italian("text"), words(model));
        List<Query> both = request.query() instanceof Query.MatchAll ? List.of(like) : List.of(like, request.query());
        return request.asking(new Query.Bool(both, List.of(), List.of(new Query.AnyOf("id", Set.of(model.id().toString()))), 0));
    }

    /** The title says most, so it stands there twice. */
    private static String words(DatasetView view) {
        Map<String, Object> dataset = Json.object(view.shown());
        List<String> words = new ArrayList<>(List.of(view.title(), view.title(), text(dataset.get("notes"))));
        DatasetIndexDocument.parts(dataset, "tags").forEach(tag -> words.add(text(tag.get("name"))));
        DatasetIndexDocument.parts(dataset, "resources").forEach(resource -> words.add(text(resource.get("name"))));
        return String.join("\n", words);
    }

    /** By id, in the order of the hits; those without the words in their texts are left out. */
    Map<String, Object> highlights(Query query, List<String> ids, Caller caller) {
        Highlights highlights = new Highlights(DatasetIndexSchema.SCHEMA, query);
        Map<String, Object> shown = new LinkedHashMap<>();
        List<UUID> first = ids.stream().limit(MOST).map(UUID::fromString).toList();
        views.all(first).stream().filter(view -> Visibility.sees(caller, view.labels())).forEach(view -> {
            Map<String, Object> found = highlighted(highlights, view);
            if (!found.isEmpty()) {
                shown.put(view.id().toString(), found);
            }
        });
        return shown;
    }

    private static Map<String, Object> highlighted(Highlights highlights, DatasetView view) {
        Map<String, Object> dataset = Json.object(view.shown());
        Map<String, Object> found = new LinkedHashMap<>();
        highlights.of(text(view.title()), List.of("title", "text")).ifPresent(html -> found.put("title", html));
        highlights.of(text(dataset.get("notes")), List.of("notes", "text")).ifPresent(html -> found.put("notes", html));
        List<String> resources = new ArrayList<>();
        for (Map<?, ?> resource : DatasetIndexDocument.parts(dataset, "resources")) {
            highlights.of(text(resource.get("name")), List.of("text", "res_name")).ifPresent(resources::add);
            highlights.of(text(resource.get("description")), List.of("text", "res_description")).ifPresent(resources::add);
        }
        if (!resources.isEmpty()) {
            found.put("resources", resources);
        }
        return found;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
