package it.opencatalogo.dataset;

import it.opencatalogo.action.Python;
import it.opencatalogo.error.CatalogueError.BadSearchQuery;
import it.opencatalogo.error.Message;
import it.opencatalogo.search.DisMaxParser;
import it.opencatalogo.search.PlainText;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.QueryParser;
import it.opencatalogo.search.Refusal;
import it.opencatalogo.search.SearchRequest;
import it.opencatalogo.search.SearchRequest.FacetRequest;
import it.opencatalogo.search.SearchRequest.SortKey;
import it.opencatalogo.search.Synonyms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code package_search} was asked, every parameter checked as CKAN checks it (ckan-api.md 3.1) and every text parsed. What a caller wrote
 * in {@code fq} is a query of its own here; what may be seen is a further filter, so no syntax can widen it.
 *
 * <p>CKAN: an {@code OR} outside parentheses in {@code fq} means what people mean; CKAN glues its own filters to it and filters nothing then.
 */
record SearchParameters(Query query, List<Query> filters, boolean ownState, boolean closed, boolean drafts, boolean deleted, int rows, int start,
                        String sort, List<SortKey> order, List<FacetRequest> facets, Optional<List<String>> fields, Optional<String> cursor) {
    static final String CURSOR = "ext_cursor";
    static final String DEFAULT_SORT = "score desc, metadata_modified desc";
    private static final String FIELDS = "name^4 title^4 tags^2 groups^2 text";
    private static final String MATCHING = "2<-1 5<80%";
    private static final Set<String> KNOWN = Set.of("q", "fq", "fq_list", "rows", "start", "sort", "facet", "facet.field", "facet.limit",
        "facet.mincount", "fl", "include_private", "include_drafts", "include_deleted", "use_default_schema", "extras", "qf", "mm", "tie", "bf",
        "boost", "defType", "wt", "df", "callback");

    static SearchParameters read(Map<String, Object> sent, Instant now, Synonyms synonyms) {
        SearchValues values = new SearchValues(sent);
        int rows = values.rows();
        int start = values.start();
        List<FacetRequest> facets = values.facets();
        boolean closed = values.flag("include_private");
        boolean drafts = values.flag("include_drafts");
        boolean deleted = values.flag("include_deleted");
        values.flag("use_default_schema");
        List<String> glued = values.texts("fq");
        List<String> filters = values.texts("fq_list");
        values.refuse();
        refuseUnknown(sent);
        Optional<String> cursor = cursor(sent.get(CURSOR), start);
        Object sort = cursor.isPresent() && sent.get("sort") == null ? DatasetIndexSchema.CREATION_NUMBER + " asc" : sent.get("sort");
        refuseEngineSyntax(sent);
        Query query = query(sent, now, synonyms);
        int reachable = values.reachable(start);
        List<SortKey> order = SearchOrder.read(sort);
        List<Query> all = new ArrayList<>();
        glued.forEach(text -> all.add(QueryParser.filter(text, DatasetIndexSchema.SCHEMA, "text", now)));
        filters.forEach(text -> all.add(QueryParser.parse(text, DatasetIndexSchema.SCHEMA, "text", now)));
        return new SearchParameters(query, List.copyOf(all), glued.stream().anyMatch(text -> text.contains("+state")), closed, drafts, deleted, rows, reachable,
            SearchOrder.echo(sort), order, facets, fields(sent.get("fl")), cursor);
    }

    /** CKAN: it passes over all that begins with {@code ext_}; a walk with this one loses nothing and doubles nothing while the catalogue changes. */
    private static Optional<String> cursor(Object raw, int start) {
        String cursor = SearchValues.text(CURSOR, raw);
        if (cursor != null && start != 0) {
            throw Refusal.refused("start and " + CURSOR + " exclude each other", "start e " + CURSOR + " si escludono: togliere start");
        }
        return Optional.ofNullable(cursor);
    }

    SearchRequest request(Query visible) {
        List<Query> all = new ArrayList<>(filters);
        all.addAll(allowed(visible));
        // CKAN: with facet.mincount=0 it names the values of hidden datasets too.
        return new SearchRequest(query, all, start, rows, order, facets, fields.isPresent(), cursor, visible);
    }

    /** What is found at all, whatever the filters of the search. */
    List<Query> allowed(Query visible) {
        List<Query> all = new ArrayList<>();
        if (!closed) {
            all.add(new Query.Words("capacity", "public", true));
        }
        if (!ownState) {
            Set<String> states = new TreeSet<>(Set.of("active"));
            if (drafts) {
                states.add("draft");
            }
            if (deleted) {
                states.add("deleted");
            }
            all.add(new Query.AnyOf("state", states));
        }
        all.add(visible);
        return all;
    }

    private static void refuseUnknown(Map<String, Object> sent) {
        List<String> unknown = sent.keySet().stream().filter(key -> !KNOWN.contains(key) && !key.startsWith("ext_")).toList();
        if (!unknown.isEmpty()) {
            String list = Python.repr(unknown);
            throw new BadSearchQuery(new Message(Python.repr("Invalid search parameters: " + list), "parametri sconosciuti: " + list));
        }
    }

    /** Solr's own ways to run another parser, closed in CKAN and here; nothing in this grammar could run them. */
    private static void refuseEngineSyntax(Map<String, Object> sent) {
        sent.forEach((name, value) -> refuseEngineSyntax(name, value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)));
    }

    private static void refuseEngineSyntax(String name, List<?> values) {
        for (Object value : values) {
            String text = String.valueOf(value);
            if (text.strip().startsWith("{!") || !name.startsWith("ext") && text.contains("{!") && name.contains("facet")) {
                throw Refusal.refused("Local parameters are not supported in param '" + name + "'.", "Le espressioni {!...} non sono ammesse in " + name);
            }
            if (text.contains("{!") && !name.startsWith("ext")) {
                throw Refusal.refused("Local parameters must be defined at the beginning of param '" + name + "'.", "Le espressioni {!...} non sono ammesse in " + name);
            }
            if (Set.of("q", "fq", "fq_list").contains(name) && (text.contains("_query_:") || text.contains("_val_:"))) {
                throw Refusal.refused("Magic fields are not supported in param '" + name + "'.", "I campi _query_ e _val_ non sono ammessi in " + name);
            }
        }
    }

    private static Query query(Map<String, Object> sent, Instant now, Synonyms synonyms) {
        String text = SearchValues.text("q", sent.get("q"));
        if (text == null || text.isEmpty() || text.equals("\"\"") || text.equals("''")) {
            text = "*:*";
        }
        String parser = SearchValues.text("defType", sent.get("defType"));
        boolean colon = text.indexOf(':') >= 0;
        boolean plain = parser == null || parser.isBlank() ? !colon : parser.equals("dismax");
        if (!plain && !"edismax".equals(parser)) {
            return QueryParser.parse(text, DatasetIndexSchema.SCHEMA, "text", now);
        }
        String fields = SearchValues.text("qf", sent.get("qf"));
        boolean bare = plain && colon;
        boolean ours = !bare && (fields == null || fields.isBlank());
        // CKAN: Italian stems too, unless the caller says in which fields to look; then exactly there.
        DisMaxParser words = new DisMaxParser(DatasetIndexSchema.SCHEMA, ours ? FIELDS : fields == null || fields.isBlank() ? "text" : fields,
            tie(sent.get("tie")), SearchValues.text("mm", sent.get("mm")), bare ? "100%" : MATCHING, ours);
        if (!plain) {
            return words.parseExtended(text, now);
        }
        return ours ? new PlainText(words, synonyms).read(text) : words.parse(text);
    }

    private static float tie(Object raw) {
        try {
            float tie = raw == null ? 0.1f : Float.parseFloat(raw.toString());
            return tie >= 0 && tie <= 1 ? tie : 0.1f;
        } catch (NumberFormatException unreadable) {
            throw Refusal.refused("Invalid tie: " + Python.repr(raw), "tie vuole un numero tra 0 e 1, per esempio 0.1");
        }
    }

    private static Optional<List<String>> fields(Object raw) {
        if (raw == null) {
            return Optional.empty();
        }
        List<String> fields = new ArrayList<>();
        (raw instanceof List<?> list ? list : List.of(raw)).forEach(one -> fields.addAll(List.of(String.valueOf(one).strip().split("[,\\s]+"))));
        fields.removeIf(String::isEmpty);
        return Optional.of(fields);
    }
}
