package it.opencatalogo.search;

import it.opencatalogo.action.Json;
import it.opencatalogo.search.SearchRequest.FacetRequest;
import it.opencatalogo.search.SearchResult.FacetCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.json.BucketBasedJsonFacet;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;

/**
 * Counts by Solr's JSON facets, in the order of {@link LuceneFacets}. Where values without hits are wanted, those of everything the caller may see
 * are counted beside, because Solr would name those of everything.
 */
final class SolrFacets {
    static final String SEEN = "seen";
    private static final Comparator<FacetCount> BY_VALUE = Comparator.comparing(counted -> new BytesRef(counted.value()));
    private static final Comparator<FacetCount> BY_COUNT = Comparator.comparingInt(FacetCount::count).reversed().thenComparing(BY_VALUE);

    private final List<FacetRequest> facets;
    private final SolrSchema names;

    SolrFacets(List<FacetRequest> facets, IndexSchema schema, SolrSchema names) {
        this.facets = facets;
        this.names = names;
        facets.stream().filter(facet -> facet.limit() != 0 && schema.kind(facet.field()).ordered()).findFirst().ifPresent(facet -> {
            throw Refusal.facet(facet.field());
        });
    }

    boolean any() {
        return facets.stream().anyMatch(facet -> facet.limit() != 0);
    }

    String asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        for (int i = 0; i < facets.size(); i++) {
            FacetRequest facet = facets.get(i);
            boolean all = facet.limit() < 0 || facet.minimum() <= 0;
            asked.put("f" + i, counted(facet, all));
            if (facet.minimum() <= 0) {
                Map<String, Object> seen = counted(facet, true);
                seen.put("domain", Map.of("query", "{!v=$" + SEEN + "}"));
                asked.put(SEEN + i, seen);
            }
        }
        return Json.text(asked);
    }

    private Map<String, Object> counted(FacetRequest facet, boolean all) {
        return new LinkedHashMap<>(Map.of("type", "terms", "field", names.counted(facet.field()), "limit", all ? -1 : facet.limit(), "mincount", Math.max(1, facet.minimum()),
            "sort", all ? Map.of("index", "asc") : Map.of("count", "desc"), "refine", true));
    }

    Map<String, List<FacetCount>> read(QueryResponse answer) {
        Map<String, List<FacetCount>> read = new LinkedHashMap<>();
        NestableJsonFacet counted = answer.getJsonFacetingResponse();
        for (int i = 0; i < facets.size(); i++) {
            FacetRequest facet = facets.get(i);
            List<FacetCount> counts = facet.limit() == 0 ? List.of() : buckets(counted, "f" + i);
            read.put(facet.field(), facet.limit() == 0 || facet.minimum() > 0 ? counts : seen(facet, counts, buckets(counted, SEEN + i)));
        }
        return read;
    }

    private static List<FacetCount> seen(FacetRequest facet, List<FacetCount> counts, List<FacetCount> seen) {
        Map<String, Integer> hits = new HashMap<>();
        counts.forEach(count -> hits.put(count.value(), count.count()));
        Stream<FacetCount> named = seen.stream().map(value -> new FacetCount(value.value(), hits.getOrDefault(value.value(), 0)));
        return facet.limit() < 0 ? named.sorted(BY_VALUE).toList() : named.sorted(BY_COUNT).limit(facet.limit()).toList();
    }

    private static List<FacetCount> buckets(NestableJsonFacet counted, String name) {
        BucketBasedJsonFacet facet = counted == null ? null : counted.getBucketBasedFacets(name);
        List<FacetCount> counts = new ArrayList<>();
        if (facet != null) {
            facet.getBuckets().forEach(bucket -> counts.add(new FacetCount((String) bucket.getVal(), Math.toIntExact(bucket.getCount()))));
        }
        return counts;
    }
}
