package it.opencatalogo.organization;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.Types.COUNT;
import static it.opencatalogo.schema.Types.DATE;
import static it.opencatalogo.schema.Types.FLAG;
import static it.opencatalogo.schema.Types.IRI;
import static it.opencatalogo.schema.Types.TEXT;
import static it.opencatalogo.schema.Types.list;
import static it.opencatalogo.schema.Types.object;
import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.schema.Dates;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Types;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;

/** Organisations and groups: the keys of CKAN 2.12 (ckan-api.md 4.3, 5.6), then the facts that make an organisation a holder and a contact. */
public final class GroupFields {
    private static final String OWN = "CKAN's own; DCAT-AP_IT knows agents, and makes them of the profile facts";
    private static final String AGENT = "answers as rights holder of its datasets, dct:rightsHolder";
    private static final String CONTACT = "answers as contact point of its datasets, dcat:contactPoint";

    public static final Field<String> NAME = field("name", TEXT).label("Nome", "Name")
        .help("Il nome breve negli indirizzi: minuscole, cifre, - e _, da 2 a 100 caratteri. Unico.", "The short name in addresses: lower case, digits, - and _, 2 to 100 characters. Unique.")
        .noRdf(OWN).facet().example("regione-lombardia");
    public static final Field<String> TITLE = field("title", TEXT).label("Titolo", "Title")
        .help("La denominazione, come le persone la leggono.", "The name as people read it.")
        .noRdf(AGENT).text().example("Regione Lombardia");
    public static final Field<String> DESCRIPTION = field("description", TEXT).label("Descrizione", "Description")
        .help("Di che cosa si occupa; si può usare Markdown.", "What it is about; Markdown may be used.")
        .noRdf(OWN).text().example("Dati della Regione Lombardia sugli interventi del PNRR.");
    public static final Field<String> IMAGE_URL = field("image_url", TEXT).label("Logo", "Logo")
        .help("L'indirizzo di un'immagine.", "The address of an image.")
        .noRdf(OWN).example("https://dati.example.it/logo.png");
    // profile facts
    public static final Field<String> IDENTIFIER = field("identifier", TEXT).recommended().label("Codice IPA", "IPA code")
        .help("Il codice dell'ente in IndicePA: vale come titolare dei dataset che non ne indicano uno.", "The body's code in IndicePA: it is the holder of datasets that name none.")
        .noRdf(AGENT).rules(AgentFields.IDENTIFIER.rules().get(0)).example("r_lombar");
    public static final Field<String> EMAIL = field("email", Types.EMAIL).recommended().label("Posta elettronica", "E-mail")
        .help("La casella di chi risponde sui dati: vale per i dataset senza un proprio contatto.", "The mailbox of who answers about the data: for datasets without a contact of their own.")
        .noRdf(CONTACT).example("opendata@example.it");
    public static final Field<String> TELEPHONE = field("telephone", TEXT).optional().label("Telefono", "Telephone")
        .help("Con il prefisso internazionale.", "With the international prefix.")
        .noRdf(CONTACT).example("+39 02 0000000");
    public static final Field<IRI> SITE = field("site", IRI).optional().label("Sito", "Site")
        .help("La pagina dell'ente o del suo ufficio open data.", "The page of the body or of its open-data office.")
        .noRdf(CONTACT).example(iri("https://dati.example.it/contatti"));
    public static final Field<String> REGION = field("region", TEXT).optional().label("Regione", "Region")
        .help("L'IRI della regione nel vocabolario controllato italiano, o il suo codice ISTAT.", "The region's IRI in the Italian controlled vocabulary, or its ISTAT code.")
        .noRdf("where the body sits says nothing of where its data are from")
        .example("https://w3id.org/italia/controlled-vocabulary/territorial-classifications/regions/03");
    // CKAN
    public static final Field<String> ID = field("id", TEXT).label("Identificativo", "Id")
        .help("UUID versione 4, dato dal catalogo; solo un amministratore può sceglierlo.", "A version-4 UUID given by the catalogue; only a system administrator may choose it.")
        .noRdf(OWN).example("5d1b3c5e-0000-4000-8000-0000000000a1");
    public static final Field<String> TYPE = field("type", TEXT).label("Tipo", "Type")
        .help("organization oppure group; non si cambia.", "organization or group; it cannot be changed.").noRdf(OWN).example("organization");
    public static final Field<String> STATE = field("state", TEXT).label("Stato", "State")
        .help("active oppure deleted.", "active or deleted.").noRdf("only active ones are published").example("active");
    public static final Field<String> APPROVAL_STATUS = field("approval_status", TEXT).label("Approvazione", "Approval")
        .help("approved oppure pending.", "approved or pending.").noRdf(OWN).example("approved");
    public static final Field<List<Document>> EXTRAS = field("extras", list(object(ExtraFields.EXTRA))).byAction().label("Altri campi", "Further fields")
        .help("Coppie chiave e valore; nella modifica quelle omesse sono cancellate.", "Pairs of key and value; those left out of an update are deleted.")
        .noRdf(OWN).example(List.of(Document.EMPTY.with(ExtraFields.KEY, "pec").with(ExtraFields.VALUE, "ente@pec.example.it")));
    public static final Field<List<Document>> USERS = field("users", list(object(MemberFields.MEMBER))).byAction().label("Membri", "Members")
        .help("Utenti con il loro ruolo: admin, editor o member. Nella modifica la lista sostituisce quella di prima.", "Users with their role: admin, editor or member. In an update the list replaces the former one.")
        .noRdf("people are not published").example(List.of(Document.EMPTY.with(MemberFields.NAME, "maria-rossi").with(MemberFields.CAPACITY, "editor")));
    public static final Field<List<Document>> GROUPS = field("groups", list(object(MemberFields.MEMBER))).byAction().label("Superiori", "Parents")
        .help("I gruppi o le organizzazioni di cui fa parte.", "The groups or organisations it belongs to.")
        .noRdf(OWN).example(List.of(Document.EMPTY.with(MemberFields.NAME, "regione-lombardia").with(MemberFields.CAPACITY, "public")));
    public static final Field<Temporal> CREATED = field("created", DATE).answered().label("Creato il", "Created")
        .help("Quando è stato creato in questo catalogo.", "When it was made in this catalogue.").noRdf(OWN).example(Dates.read("2024-01-15T08:00:00").orElseThrow());
    public static final Field<String> DISPLAY_NAME = field("display_name", TEXT).answered().label("Nome mostrato", "Display name")
        .help("Il titolo, oppure il nome se il titolo manca.", "The title, or the name if there is none.").noRdf(OWN).example("Regione Lombardia");
    public static final Field<String> IMAGE_DISPLAY_URL = field("image_display_url", TEXT).answered().label("Indirizzo del logo", "Address of the logo")
        .help("L'indirizzo completo dell'immagine.", "The full address of the image.").noRdf(OWN).example("https://dati.example.it/logo.png");
    public static final Field<Boolean> IS_ORGANIZATION = field("is_organization", FLAG).answered().label("È un'organizzazione", "Is an organisation")
        .help("Vero per le organizzazioni, falso per i gruppi.", "True of organisations, false of groups.").noRdf(OWN).example(true);
    public static final Field<Long> PACKAGE_COUNT = field("package_count", COUNT).answered().label("Numero di dataset", "Number of datasets")
        .help("Quanti dataset attivi vede chi chiede.", "How many active datasets the caller sees.").noRdf("a count, not a fact").example(41L);
    public static final Field<Long> NUM_FOLLOWERS = field("num_followers", COUNT).answered().label("Seguaci", "Followers")
        .help("Quanti utenti lo seguono.", "How many users follow it.").noRdf("a count, not a fact").example(0L);

    public static final Schema ORGANIZATION = Schema.of("Organization", GroupFields.class);
    private static final Set<Field<?>> PROFILE = Set.of(IDENTIFIER, EMAIL, TELEPHONE, SITE, REGION);
    public static final Schema GROUP = Schema.of("Group", ORGANIZATION.fields().stream().filter(f -> !PROFILE.contains(f)).toArray(Field<?>[]::new));
    /** What a dataset needs to know of its organisation. */
    public static final Schema HOLDER = Schema.of("Holder", NAME, TITLE, IDENTIFIER, EMAIL, TELEPHONE, SITE);

    private GroupFields() { }
}
