package it.opencatalogo.organization;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.Types.TEXT;

import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;

/** Something named in a list of a group or dataset: a user with a role, a group. */
public final class MemberFields {
    private static final String OWN = "CKAN's own";
    public static final Field<String> ID = field("id", TEXT).label("Identificativo", "Id")
        .help("L'identificativo; basta questo oppure il nome.", "The id; this or the name is enough.").noRdf(OWN).example("5d1b3c5e-0000-4000-8000-0000000000a1");
    public static final Field<String> NAME = field("name", TEXT).label("Nome", "Name")
        .help("Il nome breve.", "The short name.").noRdf(OWN).example("maria-rossi");
    public static final Field<String> CAPACITY = field("capacity", TEXT).label("Ruolo", "Role")
        .help("admin, editor o member.", "admin, editor or member.").noRdf(OWN).example("editor");
    public static final Schema MEMBER = Schema.of("Member", MemberFields.class);

    private MemberFields() { }
}
