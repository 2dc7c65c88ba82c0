package it.opencatalogo.dataset;

import it.opencatalogo.search.IndexDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the index knows of a dataset, made from its wire form (package_show). */
public final class DatasetIndexDocument {

    private DatasetIndexDocument() {
    }

    /** {@code labels} are the ones a caller must share one of to see it ({@code public}, {@code member-ORG}, {@code creator-USER} ...). */
    public static IndexDocument of(Map<String, Object> dataset, Set<String> labels) {
        return new IndexDocument(String.valueOf(dataset.get("id")), Map.<String, List<String>>of());
    }
}
