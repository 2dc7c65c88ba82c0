package it.opencatalogo.dataset;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.Types.TEXT;

import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;

/** One of CKAN's relationships between datasets (ckan-api.md 5.2). */
public final class RelationshipFields {
    private static final String OWN = "CKAN's own; DCAT-AP_IT has fields for each kind";
    public static final Field<String> SUBJECT = field("subject", TEXT).label("Da", "From")
        .help("Il dataset da cui parte.", "The dataset it starts from.").noRdf(OWN).example("pnrr-progetti");
    public static final Field<String> TYPE = field("type", TEXT).label("Relazione", "Relationship")
        .help("depends_on, dependency_of, derives_from, has_derivation, links_to, linked_from, child_of o parent_of.",
            "depends_on, dependency_of, derives_from, has_derivation, links_to, linked_from, child_of or parent_of.").noRdf(OWN).example("depends_on");
    public static final Field<String> OBJECT = field("object", TEXT).label("A", "To")
        .help("Il dataset a cui arriva.", "The dataset it points to.").noRdf(OWN).example("pnrr-bandi");
    public static final Field<String> COMMENT = field("comment", TEXT).label("Commento", "Comment")
        .help("Una nota.", "A note.").noRdf(OWN).example("stessa fonte");
    public static final Schema RELATIONSHIP = Schema.of("Relationship", RelationshipFields.class);

    private RelationshipFields() { }
}
