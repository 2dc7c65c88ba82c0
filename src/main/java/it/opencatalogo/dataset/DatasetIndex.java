package it.opencatalogo.dataset;

import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.search.LuceneIndex;
import it.opencatalogo.search.ServedIndex;
import it.opencatalogo.search.SolrIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/** Opens the index of this process, or the collection of SolrCloud that is to be used in its place; either may be thrown away at any time. */
class DatasetIndex {

    @Produces
    @ApplicationScoped
    ServedIndex open(CatalogueConfig config) {
        Duration longest = Duration.ofMillis(config.search().timeoutMillis());
        List<String> solr = config.search().solrUrl().orElse(List.of());
        if (!solr.isEmpty()) {
            return new ServedIndex(new SolrIndex(solr, config.search().solrCollection(), DatasetIndexSchema.SCHEMA, longest));
        }
        return new ServedIndex(LuceneIndex.open(closed(config.search().dir().orElseGet(() -> config.data().dir().resolve("index"))), DatasetIndexSchema.SCHEMA,
            longest));
    }

    /** The index holds private datasets too: nobody else on the machine may read it. */
    private static Path closed(Path folder) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close(@Disposes ServedIndex index) {
        index.close();
    }
}
