package it.opencatalogo.search;

import it.opencatalogo.search.SearchRequest.FacetRequest;
import it.opencatalogo.search.SearchResult.FacetCount;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TotalHitCountCollectorManager;

/**
 * One state of the index: answers searches until the next change. Answers are kept as long as the state, so that a front page with facets is
 * worked out once. All processors share the segments of a large index. A search that takes longer than the limit is refused.
 */
final class LuceneSearch {
    private static final int KEPT = 400;
    private static final int FEW_ROWS = 100;
    /** Pages of so many rows are kept as well, which all harvesters ask for, but only a few: each holds up to 100 kB. */
    private static final int MANY_ROWS = 1000;
    private static final int KEPT_LONG = 20;

    private final DirectoryReader reader;
    private final IndexSchema schema;
    private final LuceneQueries queries;
    private final Duration longest;
    private final LuceneFacets facets;
    private final Map<SearchRequest, SearchResult> kept = bounded(KEPT);
    private final Map<SearchRequest, SearchResult> keptLong = bounded(KEPT_LONG);
    private final Map<Counted, Tally> keptTallies = bounded(KEPT);

    private record Tally(int count, Map<String, List<FacetCount>> facets) {
    }

    /** What a tally depends on: all pages and orders of one search share it. */
    private record Counted(it.opencatalogo.search.Query query, List<it.opencatalogo.search.Query> filters, it.opencatalogo.search.Query seen,
                           List<FacetRequest> facets) {
    }

    private static <K, V> Map<K, V> bounded(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    LuceneSearch(DirectoryReader reader, IndexSchema schema, LuceneQueries queries, SegmentTotals totals, Duration longest) {
        this.reader = reader;
        this.schema = schema;
        this.queries = queries;
        this.longest = longest;
        this.facets = new LuceneFacets(reader, schema, totals);
    }

    SearchResult answer(SearchRequest request) throws IOException {
        if (request.rows() > MANY_ROWS || request.documents() && request.rows() > FEW_ROWS) {
            return found(request);
        }
        Map<SearchRequest, SearchResult> keeping = request.rows() <= FEW_ROWS ? kept : keptLong;
        SearchResult known = keeping.get(request);
        if (known != null) {
            return known;
        }
        SearchResult found = found(request);
        keeping.put(request, found);
        return found;
    }

    /** Going through the words of the index, which patterns do, is within the time as well. */
    private IndexSearcher searcher(SearchRequest request) throws IOException {
        long begun = System.nanoTime();
        QueryTimeout late = () -> System.nanoTime() - begun > longest.toNanos();
        boolean patterns = request.query().patterns() || request.filters().stream().anyMatch(it.opencatalogo.search.Query::patterns);
        IndexSearcher searcher = new IndexSearcher(patterns ? ExitableDirectoryReader.wrap(reader, late) : reader, ForkJoinPool.commonPool());
        searcher.setTimeout(late);
        return searcher;
    }

    /** First what holds for all pages and orders of a search, then the page: for that, most hits need not be looked at. */
    private SearchResult found(SearchRequest request) throws IOException {
        IndexSearcher searcher = searcher(request);
        Query query = searcher.rewrite(filtered(request));
        Counted counted = new Counted(request.query(), request.filters(), request.seen(), request.facets());
        Tally tally = keptTallies.get(counted);
        if (tally == null) {
            tally = tally(request, query, searcher);
            keptTallies.put(counted, tally);
        }
        ScoreDoc[] page = request.rows() == 0 ? new ScoreDoc[0] : page(request, query, searcher, tally.count());
        Optional<String> next = Optional.empty();
        if (page.length > request.rows()) {
            page = Arrays.copyOf(page, request.rows());
            next = Optional.of(LuceneCursor.after((FieldDoc) page[page.length - 1], LuceneSort.of(request, schema)));
        }
        return new SearchResult(tally.count(), ids(page), tally.facets(), request.documents() ? documents(page) : List.of(), next);
    }

    /** With a cursor one more than a page, if there is one. */
    private ScoreDoc[] page(SearchRequest request, Query query, IndexSearcher searcher, int count) throws IOException {
        Sort sort = LuceneSort.of(request, schema).rewrite(searcher);
        FieldDoc after = request.cursor().flatMap(cursor -> LuceneCursor.read(cursor, sort)).orElse(null);
        if (request.start() >= count) {
            return new ScoreDoc[0];
        }
        DeepPage deep = new DeepPage(query, request.start());
        if (DeepPage.worth(request.start(), sort)) {
            DeepPage.Values values = search(searcher, query, DeepPage.Values.of(sort));
            deep = DeepPage.of(query, values, sort, request.start(), request.rows()).orElse(deep);
        }
        int wanted = (int) Math.min((long) deep.start() + request.rows() + (request.cursor().isPresent() ? 1 : 0), reader.maxDoc());
        ScoreDoc[] page = top(searcher, searcher.rewrite(deep.query()), new TopFieldCollectorManager(sort, wanted, after, wanted), deep.start(), wanted);
        if (request.documents()) {
            TopFieldCollector.populateScores(page, searcher, query);
        }
        return page;
    }

    /** Joining what several processors found costs more than it saves where much comes before the page. */
    private static ScoreDoc[] top(IndexSearcher searcher, Query query, TopFieldCollectorManager collecting, int start, int wanted) throws IOException {
        if (start < DeepPage.DEEP) {
            ScoreDoc[] all = search(searcher, query, collecting).scoreDocs;
            return Arrays.copyOfRange(all, Math.min(start, all.length), all.length);
        }
        TopFieldCollector alone = collecting.newCollector();
        searcher.search(query, alone);
        if (searcher.timedOut()) {
            throw Refusal.tooSlow();
        }
        return alone.topDocs(start, wanted).scoreDocs;
    }

    private Tally tally(SearchRequest request, Query query, IndexSearcher searcher) throws IOException {
        if (request.facets().isEmpty()) {
            return new Tally(search(searcher, query, new TotalHitCountCollectorManager()), Map.of());
        }
        HitBits hits = search(searcher, query, new HitBits(reader));
        return new Tally(hits.count(), facets(request, hits, searcher));
    }

    private static <C extends Collector, T> T search(IndexSearcher searcher, Query query, CollectorManager<C, T> collecting) throws IOException {
        T collected = searcher.search(query, collecting);
        if (searcher.timedOut()) {
            throw Refusal.tooSlow();
        }
        return collected;
    }

    private Query filtered(SearchRequest request) {
        Query query = queries.of(request.query());
        if (request.filters().isEmpty()) {
            return query;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        for (it.opencatalogo.search.Query filter : request.filters()) {
            all.add(queries.of(filter), Occur.FILTER);
        }
        return all.build();
    }

    /** Values that no hit has are told only as far as they are values of something seen. */
    private Map<String, List<FacetCount>> facets(SearchRequest request, HitBits hits, IndexSearcher searcher) throws IOException {
        Map<String, List<FacetCount>> counted = new LinkedHashMap<>();
        HitBits seen = hits;
        if (request.facets().stream().anyMatch(facet -> facet.minimum() == 0)) {
            seen = search(searcher, queries.of(request.seen()), new HitBits(reader));
        }
        for (FacetRequest facet : request.facets()) {
            counted.put(facet.field(), facets.count(facet, hits, seen));
        }
        return counted;
    }

    private List<String> ids(ScoreDoc[] page) throws IOException {
        List<String> ids = new ArrayList<>(page.length);
        for (ScoreDoc hit : page) {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
            SortedDocValues values = DocValues.getSorted(leaf.reader(), LuceneDocuments.ID);
            values.advanceExact(hit.doc - leaf.docBase);
            ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
        }
        return ids;
    }

    private List<Map<String, Object>> documents(ScoreDoc[] page) throws IOException {
        List<Map<String, Object>> documents = new ArrayList<>(page.length);
        for (ScoreDoc hit : page) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("score", hit.score);
            Document stored = reader.storedFields().document(hit.doc);
            for (IndexableField field : stored.getFields()) {
                add(values, field.name(), field.stringValue());
            }
            documents.add(values);
        }
        return documents;
    }

    @SuppressWarnings("unchecked")
    private void add(Map<String, Object> values, String name, String value) {
        if (schema.names().contains(name) && schema.field(name).many()) {
            ((List<String>) values.computeIfAbsent(name, key -> new ArrayList<String>())).add(value);
        } else {
            values.putIfAbsent(name, value);
        }
    }
}
