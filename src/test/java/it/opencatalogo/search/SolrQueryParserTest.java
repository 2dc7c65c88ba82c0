package it.opencatalogo.search;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Lucene's syntax on SolrCloud")
class SolrQueryParserTest extends QueryParserTest {

    @Override
    SearchIndex open(Path directory, IndexSchema schema) {
        return SolrCloud.open(directory, schema, Duration.ofSeconds(5));
    }
}
