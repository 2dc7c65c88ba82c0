package it.opencatalogo.search;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Bounds of a query on SolrCloud")
class SolrBoundsTest extends BoundsTest {

    @Override
    SearchIndex open(Path folder, IndexSchema schema, Duration longest) {
        return SolrCloud.open(folder, schema, longest);
    }
}
