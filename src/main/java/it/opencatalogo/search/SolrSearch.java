package it.opencatalogo.search;

import it.opencatalogo.action.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.ShardParams;
import org.apache.solr.common.params.TermsParams;
import org.apache.solr.common.util.NamedList;

/** Asks a collection and reads its answers. */
final class SolrSearch {
    private static final String SELECT = "/select";
    private static final String SCORE = "score";

    private final SolrCollection collection;
    private final IndexSchema schema;
    private final SolrSchema names;
    private final Analysis analysis;
    private final Duration longest;

    SolrSearch(SolrCollection collection, IndexSchema schema, SolrSchema names, Analysis analysis, Duration longest) {
        this.collection = collection;
        this.schema = schema;
        this.names = names;
        this.analysis = analysis;
        this.longest = longest;
    }

    SearchResult answer(SearchRequest request) {
        if (longest.toMillis() <= 0) {
            throw Refusal.tooSlow();
        }
        String sort = SolrSort.of(request.sort(), schema, names);
        SolrFacets facets = new SolrFacets(request.facets(), schema, names);
        ModifiableSolrParams asked = asked(request, facets).set(CommonParams.SORT, sort);
        Optional<String> mark = request.cursor().filter(cursor -> request.rows() > 0).map(cursor -> SolrSort.mark(cursor, request.sort(), sort));
        mark.ifPresent(at -> asked.set(CursorMarkParams.CURSOR_MARK_PARAM, at));
        QueryResponse found = ask(asked, mark.isPresent());
        List<SolrDocument> page = found.getResults();
        return new SearchResult(found.getResults().getNumFound(), page.stream().map(hit -> (String) hit.getFirstValue(SolrSchema.ID)).toList(), facets.read(found),
            request.documents() ? page.stream().map(SolrSearch::document).toList() : List.of(), mark.isPresent() ? next(asked, found, request.rows(), sort) : Optional.empty());
    }

    private ModifiableSolrParams asked(SearchRequest request, SolrFacets facets) {
        SolrQueries queries = new SolrQueries(schema, names, analysis, this::telling);
        ModifiableSolrParams asked = new ModifiableSolrParams().set(CommonParams.Q, queries.of(request.query()));
        asked.set(CommonParams.FQ, Stream.concat(Stream.of(SolrSchema.THERE + ":1"), request.filters().stream().map(queries::of)).toArray(String[]::new));
        asked.set(CommonParams.ROWS, Math.min(request.rows(), Integer.MAX_VALUE - request.start())).set(CommonParams.START, request.cursor().isPresent() ? 0 : request.start());
        asked.set(CommonParams.FL, request.documents() ? new String[]{SolrSchema.ID, SolrSchema.ANSWER, SCORE} : new String[]{SolrSchema.ID});
        asked.set(CommonParams.TIME_ALLOWED, Long.toString(longest.toMillis())).set(ShardParams.SHARDS_TOLERANT, false);
        if (facets.any()) {
            asked.set("json.facet", facets.asked()).set(SolrFacets.SEEN, "+" + SolrSchema.THERE + ":1 +" + queries.of(request.seen()));
        }
        queries.parameters().forEach((value, name) -> asked.set(name, value));
        return asked;
    }

    private QueryResponse ask(ModifiableSolrParams asked, boolean cursor) {
        QueryResponse answer;
        try {
            answer = collection.ask(SELECT, asked);
        } catch (SolrException refused) {
            String said = String.valueOf(refused.getMessage()).toLowerCase(java.util.Locale.ROOT);
            throw said.contains("clause") ? Refusal.tooBig() : cursor && said.contains("cursormark") ? Refusal.foreignCursor() : Refusal.tooCostly();
        }
        if (Boolean.TRUE.equals(answer.getHeader().getBooleanArg("partialResults"))) {
            throw Refusal.tooSlow();
        }
        return answer;
    }

    /** Solr names a next place behind the last hit as well: whether there is anything is asked. */
    private Optional<String> next(ModifiableSolrParams asked, QueryResponse found, int rows, String sort) {
        if (found.getResults().size() < rows) {
            return Optional.empty();
        }
        ModifiableSolrParams further = new ModifiableSolrParams(asked).set(CommonParams.ROWS, 1).set(CursorMarkParams.CURSOR_MARK_PARAM, found.getNextCursorMark());
        further.remove("json.facet");
        return ask(further, true).getResults().isEmpty() ? Optional.empty() : Optional.of(SolrSort.cursor(found.getNextCursorMark(), sort));
    }

    private static Map<String, Object> document(SolrDocument hit) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(SCORE, hit.getFirstValue(SCORE));
        values.putAll(Json.object(((String) hit.getFirstValue(SolrSchema.ANSWER)).getBytes(StandardCharsets.UTF_8)));
        return values;
    }

    private List<SolrLike.Word> telling(Query.Like like) {
        return new SolrLike(analysis).of(like, words -> used(like.field(), words), this::size);
    }

    /** How many documents have each of the words; a comma parts them, so none may hold one. */
    private Map<String, Long> used(String field, List<String> words) {
        String list = String.join(",", words.stream().filter(word -> word.indexOf(',') < 0).toList());
        Map<String, Long> used = new LinkedHashMap<>();
        if (!list.isEmpty()) {
            QueryResponse answer = collection.ask("/terms", new ModifiableSolrParams().set(TermsParams.TERMS, true).set(TermsParams.TERMS_FIELD, names.found(field))
                .set(TermsParams.TERMS_LIST, list).set(TermsParams.TERMS_LIMIT, -1));
            Object counts = answer.getResponse().findRecursive("terms", names.found(field));
            ((NamedList<?>) counts).forEach((word, count) -> used.put(word, ((Number) count).longValue()));
        }
        return used;
    }

    long size() {
        return collection.ask(SELECT, new ModifiableSolrParams().set(CommonParams.Q, SolrSchema.THERE + ":1").set(CommonParams.ROWS, 0)).getResults().getNumFound();
    }

    List<String> similar(String field, String word, int most) {
        SolrTokens asked = new SolrTokens().add(analysis.query, field, word);
        if (asked.size() != 1) {
            return List.of();
        }
        QueryResponse answer = collection.ask(SELECT, new ModifiableSolrParams().set(CommonParams.Q, "*:*").set(CommonParams.ROWS, 0).set("spellcheck", true)
            .set("spellcheck.dictionary", names.found(field)).set("spellcheck.q", asked.json()).set("spellcheck.count", most).set("spellcheck.alternativeTermCount", most));
        List<String> near = new ArrayList<>();
        if (answer.getSpellCheckResponse() != null) {
            answer.getSpellCheckResponse().getSuggestions().forEach(suggestion -> near.addAll(suggestion.getAlternatives()));
        }
        return near;
    }
}
