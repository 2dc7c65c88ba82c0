package it.opencatalogo.organization;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.RdfShape.self;
import static it.opencatalogo.schema.RdfShape.via;
import static it.opencatalogo.schema.Types.IRI;
import static it.opencatalogo.schema.Types.TEXT;
import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.rdf.DCATAPIT;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Types;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;

/**
 * A contact point, DCAT-AP_IT 2.5. Its IRI is never an agent's. Two offices may have one name ("Ufficio statistica"), so the e-mail is part
 * of the IRI we give: one node with two addresses would break the profile. For the same reason nothing is written down as with
 * {@link AgentIris}: the IRI hangs on these values alone, and an office that changes one of them is another contact point.
 */
public final class ContactFields {
    public static final Field<String> NAME = field("name", TEXT).mandatory()
        .label("Ufficio", "Office")
        .help("L'ufficio che risponde sui dati; non il nome di una persona.", "The office that answers about the data; not a person's name.")
        .rdf(VCARD4.FN).example("Ufficio open data");
    public static final Field<String> EMAIL = field("email", Types.EMAIL).mandatory()
        .label("Posta elettronica", "E-mail")
        .help("La casella dell'ufficio, senza mailto:.", "The office's mailbox, without mailto:.")
        .rdf(VCARD4.HAS_EMAIL).example("opendata@example.it");
    public static final Field<String> TELEPHONE = field("telephone", TEXT).optional()
        .label("Telefono", "Telephone")
        .help("Con il prefisso internazionale: +39 02 0000000.", "With the international prefix: +39 02 0000000.")
        .rdf(via(VCARD4.HAS_TELEPHONE, VCARD4.TELEPHONE_TYPE, "{self}#tel", VCARD4.VALUE)).example("+39 02 0000000");
    public static final Field<IRI> URL = field("url", IRI).optional()
        .label("Pagina", "Page")
        .help("La pagina con i recapiti dell'ufficio.", "The page with the office's addresses.")
        .rdf(VCARD4.HAS_URL).example(iri("https://dati.example.it/contatti"));
    public static final Field<IRI> URI = field("uri", IRI).optional()
        .label("IRI del contatto", "IRI of the contact")
        .help("L'identificativo web del contatto, se ne ha già uno; mai quello di un ente.", "The contact's web identifier if it has one; never that of a body.")
        .rdf(self()).example(iri("https://example.org/contact/x"));

    public static final Schema CONTACT = Schema.of("Contact", ContactFields.class)
        .types(DCATAPIT.ORGANIZATION, VCARD4.ORGANIZATION, VCARD4.KIND)
        .iri("{uri}", "{base}/contact/{name|slug}/{email|slug}", "{base}/contact/{name|slug}", "{parent}#{role}{n}").bare(NAME);

    private ContactFields() { }
}
