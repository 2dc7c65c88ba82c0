package it.opencatalogo.dataset;

import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SolrCloud;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

@DisplayName("package_search on the measured corpus, on SolrCloud")
class SolrMeasuredQueriesTest extends MeasuredQueriesTest {

    @Override
    SearchIndex opened(Path directory) {
        return SolrCloud.open(directory, DatasetIndexSchema.SCHEMA, Duration.ofSeconds(10));
    }
}
