package it.opencatalogo.dataset;

import it.opencatalogo.search.SearchIndex;
import it.opencatalogo.search.SolrCloud;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

@DisplayName("package_search in Italian, on SolrCloud")
class SolrItalianSearchTest extends ItalianSearchTest {

    @Override
    SearchIndex opened(Path directory) {
        return SolrCloud.open(directory, DatasetIndexSchema.SCHEMA, Duration.ofSeconds(10));
    }
}
