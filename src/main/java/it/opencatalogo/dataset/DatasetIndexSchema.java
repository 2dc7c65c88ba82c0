package it.opencatalogo.dataset;

import it.opencatalogo.search.IndexSchema;
import it.opencatalogo.search.IndexSchema.Kind;

/** The fields by which datasets are found: CKAN's Solr schema as measured (ckan-api.md 3.4), and the Italian reading of its words. */
public final class DatasetIndexSchema {
    /** The position in the log at which a dataset came to be: it never changes, and whatever comes later has a greater one. */
    static final String CREATION_NUMBER = "creation_number";

    public static final IndexSchema SCHEMA = IndexSchema.builder()
        .one(Kind.STRING, "id", "name", "license_id", "version", "url", "state", "dataset_type", "organization", "capacity", "entity_type",
            "site_id", "index_id", "title_string", "owner_org", "creator_user_id", "data_dict", "validated_data_dict")
        .one(Kind.TEXT, "title", "notes")
        .one(Kind.TEXT_GENERAL, "author", "author_email", "maintainer", "maintainer_email")
        .many(Kind.STRING, "tags", "res_format", "res_url", "res_type", "permission_labels")
        .hidden(Kind.STRING, "groups", "num_resources", "num_tags", "isopen", "private", "license_title", "license_url", "type")
        .hidden(Kind.TEXT_GENERAL, "res_name", "res_description")
        .hidden(Kind.TEXT_BEGINNINGS, "title_ngram")
        .one(Kind.DATE, "metadata_created", "metadata_modified", "indexed_ts")
        .one(Kind.INTEGER, "views_total", "views_recent")
        .hidden(Kind.INTEGER, CREATION_NUMBER)
        .many(Kind.TEXT, "depends_on", "dependency_of", "derives_from", "has_derivation", "links_to", "linked_from", "child_of", "parent_of")
        .hidden(Kind.TEXT, "text")
        .beginning("extras_", Kind.TEXT)
        .beginning("res_extras_", Kind.TEXT)
        .beginning("vocab_", Kind.STRING)
        .ending("_date", Kind.DATE)
        .sortedBy("title", "title_string")
        .italian("title")
        .italian("text")
        .whole("text")
        .meant("res_format", Formats::meant)
        .build();

    private DatasetIndexSchema() {
    }
}
