package it.opencatalogo.search;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The index as a collection of SolrCloud")
class SolrIndexTest extends SearchIndexContract {

    @Override
    SearchIndex open(Path directory, IndexSchema schema, Duration longest) {
        return SolrCloud.open(directory, schema, longest);
    }
}
