package it.opencatalogo.dataset;

import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.search.LuceneIndex;
import it.opencatalogo.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** Opens the index of this process; it may be thrown away at any time. */
class DatasetIndex {

    @Produces
    @ApplicationScoped
    SearchIndex open(CatalogueConfig config) {
        return LuceneIndex.open(config.search().dir().orElseGet(() -> config.data().dir().resolve("index")), DatasetIndexSchema.SCHEMA);
    }

    void close(@Disposes SearchIndex index) {
        index.close();
    }
}
