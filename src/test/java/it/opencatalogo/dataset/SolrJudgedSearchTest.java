package it.opencatalogo.dataset;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import it.opencatalogo.judged.Question;
import it.opencatalogo.search.Query;
import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SearchRequest;
import it.opencatalogo.search.SearchResult;
import it.opencatalogo.search.SolrCloud;
import it.opencatalogo.search.Synonyms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("package_search on the judged questions, on SolrCloud")
class SolrJudgedSearchTest extends JudgedSearchTest {

    @Override
    SearchIndex opened(Path directory) {
        return SolrCloud.open(directory, DatasetIndexSchema.SCHEMA, Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("the same hits with the same scores as beside the process")
    void same(@TempDir Path directory) {
        try (SearchIndex lucene = filled(super.opened(directory))) {
            Stream<Query> questions = questions().stream().map(Question::q).map(q -> SearchParameters.read(Map.of("q", q), FiveDatasets.NOW, Synonyms.DEFAULT).request(new Query.MatchAll()).query());
            Stream<Query> likes = titles().stream().limit(40).map(title -> new Query.Like("text", title));
            assertAll(Stream.concat(questions, likes).map(query -> () -> assertEquals(scored(lucene, query), scored(index, query), query::toString)));
        }
    }

    private static List<String> scored(SearchIndex index, Query query) {
        SearchResult found = index.search(new SearchRequest(query, List.of(), 0, 50, List.of(new SearchRequest.SortKey("score", true)), List.of(), true));
        return Stream.concat(Stream.of(Long.toString(found.count())), found.documents().stream().map(hit -> hit.get("id") + " %.3f".formatted((Float) hit.get("score")))).toList();
    }
}
