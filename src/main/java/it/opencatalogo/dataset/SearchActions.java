package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.dataset.SearchSuggestions.Suggestion;
import it.opencatalogo.error.Message;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SearchRequest;
import it.opencatalogo.search.SearchRequest.SortKey;
import it.opencatalogo.search.SearchResult;
import it.opencatalogo.search.SynonymRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finding datasets. What a caller may see is a filter of its own beside whatever was asked (ckan-api.md 3). */
@ApplicationScoped
public class SearchActions implements ActionModule {
    static final Param<Object> Q = Param.any("q", "Parole da cercare, oppure campo:valore", "Words to look for, or field:value", "asili nido");
    static final Param<Object> FQ = Param.any("fq", "Filtro: campo:valore, con AND, OR, NOT, parentesi e intervalli", "Filter in Lucene's syntax", "res_format:CSV");
    private static final Param<Object> FQ_LIST = Param.any("fq_list", "Altri filtri, ciascuno a sé", "Further filters, each its own", List.of());
    private static final Param<Object> ROWS = Param.any("rows", "Quanti risultati, al massimo 1000", "How many results, 1000 at most", 10);
    private static final Param<Object> START = Param.any("start", "Da quale risultato, contando da 0", "From which result on, from 0", 0);
    private static final Param<Object> SORT = Param.any("sort", "Ordine: campo e asc oppure desc", "Order: field and asc or desc", "metadata_modified desc");
    private static final Param<Object> FACET_FIELD = Param.any("facet.field", "Campi di cui contare i valori, come elenco JSON", "Fields whose values are counted, a JSON list", "[\"tags\"]");
    private static final Param<Object> FACET_LIMIT = Param.any("facet.limit", "Quanti valori per campo, 50 se manca; negativo: tutti", "Values per field", 50);
    private static final Param<Object> FACET_MINCOUNT = Param.any("facet.mincount", "Solo valori con almeno tanti dataset", "Only values with at least so many datasets", 1);
    private static final Param<Object> PRIVATE = Param.any("include_private", "Anche i dataset privati delle proprie organizzazioni", "Private ones of one's organisations too", false);
    private static final Param<Object> DRAFTS = Param.any("include_drafts", "Anche le bozze", "Drafts too", false);
    private static final Param<Object> FL = Param.any("fl", "Solo questi campi, come oggetti piatti", "Only these fields, as flat objects", "name,title");
    private static final Param<Object> CURSOR = Param.any(SearchParameters.CURSOR,
        "Al posto di start: * per cominciare, poi il valore ricevuto; senza sort, in ordine di creazione. Nulla si perde né si ripete mentre il catalogo cambia",
        "Instead of start: * to begin with, then the value received; without sort, by creation. Nothing is lost or doubled while the catalogue changes", null);
    private static final Param<String> WORD = Param.text("q", "Inizio del nome o di una parola del titolo", "Beginning of the name or of a word of the title", "as");
    private static final Param<Integer> LIMIT = Param.natural("limit", "Quanti al massimo", "How many at most", 10);
    /** With {@code fl} there are flat objects in place of datasets. */
    private static final Answer ANSWER = Answer.object().has("count", Answer.COUNT).has("facets", SearchFacets.COUNTS)
        .has("results", Answer.list(Answer.either(ShownDataset.ANSWER, Answer.byKey(Answer.either(Answer.SCALAR, Answer.list(Answer.SCALAR))))))
        .has("sort", Answer.TEXT).has("search_facets", SearchFacets.LABELLED).mayHave(SearchParameters.CURSOR, Answer.TEXT.orNull())
        .mayHave(SearchExtras.SUGGEST.name(), Answer.list(Answer.object().has("q", Answer.TEXT).has("count", Answer.COUNT))).mayHave(SearchExtras.HIGHLIGHT.name(), Answer.byKey(Answer.ANYTHING));
    private final SearchIndex index;
    private final DatasetViews views;
    private final SearchLabels labels;
    private final SearchExtras extras;
    private final SynonymRules synonyms;

    public SearchActions(SearchIndex index, DatasetViews views, SearchLabels labels, SearchExtras extras, SynonymRules synonyms) {
        this.index = index;
        this.views = views;
        this.labels = labels;
        this.extras = extras;
        this.synonyms = synonyms;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("package_search", Doc.of("Cerca dataset per parole, filtri, intervalli di date e campi, con conteggi per valore.",
                    "Finds datasets by words, filters, ranges and fields, with counts by value.")
                .answers("Numero esatto, pagina di dataset completi, conteggi", "Exact count, a page of whole datasets, facets", ANSWER).guide("/guida/ricerca"),
                Input.of(Q, FQ, FQ_LIST, ROWS, START, CURSOR, SORT, FACET_FIELD, FACET_LIMIT, FACET_MINCOUNT, PRIVATE, DRAFTS, FL,
                    SearchExtras.SUGGEST, SearchExtras.HIGHLIGHT, SearchExtras.MORE_LIKE)
                    .example(Map.of("q", "pnrr", "rows", 5, "facet.field", "[\"organization\"]")), Access.anyone(), this::search),
            read("package_autocomplete", Doc.of("Propone dataset il cui nome o titolo comincia così.", "Datasets whose name or title begins so.")
                .answers("Le proposte", "The proposals", Answer.list(Answer.object().has("name", Answer.TEXT).has("title", Answer.TEXT).has("match_field", Answer.word("name", "title"))
                    .has("match_displayed", Answer.TEXT))),
                Input.of(WORD, LIMIT).requires(WORD), Access.anyone(), this::autocomplete));
    }

    private static Query visible(Caller caller) {
        return Visibility.of(caller).<Query>map(own -> new Query.AnyOf("permission_labels", Set.copyOf(own))).orElse(new Query.MatchAll());
    }

    /** The answer of {@code package_search} to these parameters, for the page and the feeds as well. */
    Map<String, Object> search(Caller caller, Map<String, Object> sent) {
        SearchParameters asked = SearchParameters.read(sent, Instant.now(), synonyms.now());
        SearchRequest request = extras.narrowed(asked.request(visible(caller)), caller, sent);
        SearchResult found = index.search(request);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("count", found.count());
        answer.put("facets", SearchFacets.counts(found.facets()));
        answer.put("results", asked.fields().<Object>map(fields -> flat(found, fields)).orElseGet(() -> whole(found, caller)));
        answer.put("sort", asked.sort());
        answer.put("search_facets", SearchFacets.labelled(found.facets(), labels));
        asked.cursor().ifPresent(cursor -> answer.put(SearchParameters.CURSOR, found.next().orElse(null)));
        if (SearchExtras.wanted(SearchExtras.SUGGEST, sent)) {
            answer.put(SearchExtras.SUGGEST.name(), suggestions(asked, caller, sent, found.count()).stream().map(s -> Map.of("q", s.q(), "count", s.count())).toList());
        }
        if (SearchExtras.wanted(SearchExtras.HIGHLIGHT, sent)) {
            answer.put(SearchExtras.HIGHLIGHT.name(), extras.highlights(asked.query(), found.ids(), caller));
        }
        return answer;
    }

    /** How what was asked with so many hits may have been meant. */
    List<Suggestion> suggestions(Caller caller, Map<String, Object> sent, long count) {
        return suggestions(SearchParameters.read(sent, Instant.now(), synonyms.now()), caller, sent, count);
    }

    private List<Suggestion> suggestions(SearchParameters asked, Caller caller, Map<String, Object> sent, long count) {
        Instant now = Instant.now();
        Map<String, Object> other = new LinkedHashMap<>(sent);
        return new SearchSuggestions(index, text -> {
            other.put("q", text);
            return SearchParameters.read(other, now, synonyms.now()).query();
        }, asked.allowed(visible(caller)), asked.request(visible(caller)).filters()).of(String.valueOf(sent.getOrDefault("q", "")), count);
    }

    private Object search(Call call) {
        return search(call.caller(), call.params().tree());
    }

    private Object whole(SearchResult found, Caller caller) {
        return views.listed(found.ids().stream().map(UUID::fromString).toList(), caller);
    }

    /** In flat objects {@code extras_} is taken off the names (case {@code fl-some-fields}). */
    private static List<Map<String, Object>> flat(SearchResult found, List<String> fields) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, Object> document : found.documents()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String field : fields.isEmpty() || fields.contains("*") ? document.keySet() : fields) {
                if (document.containsKey(field) && (!fields.isEmpty() || !field.equals("score"))) {
                    row.put(field.startsWith("extras_") ? field.substring("extras_".length()) : field, document.get(field));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** CKAN: a colon or quote is dropped; with a colon the word must be whole, as measured (case {@code package-autocomplete}). */
    private Object autocomplete(Call call) {
        String typed = call.params().get(WORD).orElseThrow(SearchActions::missing);
        String word = typed.replaceAll("[\":]", "");
        boolean colon = typed.contains(":");
        Query begins = new Query.Bool(List.of(), List.of(beginning("name", colon ? typed : word),
            colon ? new Query.Words("title", word, true) : beginning("title_ngram", word)), List.of(), 1);
        SearchRequest request = new SearchRequest(begins, List.of(new Query.Words("state", "active", true), visible(call.caller())), 0,
            Math.min(call.params().get(LIMIT, 10), 100), List.of(new SortKey("title_string", false)), List.of(), false);
        String lower = typed.toLowerCase(Locale.ROOT);
        return views.all(index.search(request).ids().stream().map(UUID::fromString).toList()).stream().map(view -> proposal(view, lower)).toList();
    }

    private static Query beginning(String field, String word) {
        return new Query.Wildcard(field, word.replaceAll("([\\\\*?])", "\\\\$1") + "*");
    }

    private static Invalid missing() {
        return Invalid.field(WORD.name(), new Message("Missing value", "Indicare che cosa cercare (q)"));
    }

    private static Map<String, Object> proposal(DatasetView view, String typed) {
        boolean byName = view.name().toLowerCase(Locale.ROOT).contains(typed);
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("name", view.name());
        proposal.put("title", view.title());
        proposal.put("match_field", byName ? "name" : "title");
        proposal.put("match_displayed", byName ? view.name() : view.title() + " (" + view.name() + ")");
        return proposal;
    }
}
