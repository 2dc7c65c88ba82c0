package it.opencatalogo.organization;

import static it.opencatalogo.schema.Field.field;
import static it.opencatalogo.schema.RdfShape.self;
import static it.opencatalogo.schema.Rule.advice;
import static it.opencatalogo.schema.Types.IRI;
import static it.opencatalogo.schema.Types.TEXT;
import static it.opencatalogo.schema.Types.TEXTS;
import static it.opencatalogo.schema.Types.concept;
import static it.opencatalogo.schema.Types.link;
import static it.opencatalogo.vocabulary.Vocabularies.PUBLISHER_TYPES;
import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.rdf.DCATAPIT;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.IriTemplate;
import it.opencatalogo.schema.Node;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Texts;
import it.opencatalogo.schema.Types;
import it.opencatalogo.vocabulary.Bodies;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;

/** An agent, DCAT-AP_IT 2.4: publisher, rights holder, creator. Not typed skos:Concept: it would need a label as one. */
public final class AgentFields {
    public static final Field<String> IDENTIFIER = field("identifier", TEXT).mandatory()
        .label("Codice IPA o partita IVA", "IPA code or VAT number")
        .help("Il codice dell'ente nell'Indice delle pubbliche amministrazioni (indicepa.gov.it), per esempio r_lombar o c_f205; per un soggetto privato la partita IVA.",
            "The body's code in the index of public administrations (indicepa.gov.it), such as r_lombar or c_f205; for a private body its VAT number.")
        .rdf(DCTERMS.IDENTIFIER).example("r_lombar")
        .rules(advice("il codice non è in IndicePA né è una partita IVA: controllarlo su indicepa.gov.it",
            "the code is neither in IndicePA nor a VAT number: check it at indicepa.gov.it", AgentFields::known));
    public static final Field<Texts> NAME = field("name", TEXTS).mandatory().text()
        .label("Denominazione", "Name")
        .help("Il nome ufficiale dell'ente, come in IndicePA.", "The body's official name, as in IndicePA.")
        .rdf(FOAF.NAME).example(Texts.it("Regione Lombardia"));
    public static final Field<IRI> TYPE = field("type", concept(PUBLISHER_TYPES)).european()
        .label("Tipo di ente", "Kind of body")
        .help("Che cosa è l'ente: regione, comune, ministero…", "What the body is: a region, a municipality, a ministry…")
        .rdf(DCTERMS.TYPE).example(PUBLISHER_TYPES.get("RegionalAuthority"));
    public static final Field<String> EMAIL = field("email", Types.EMAIL).european()
        .label("Posta elettronica", "E-mail")
        .help("L'indirizzo generale dell'ente; chi risponde sui dati è il punto di contatto.", "The body's general address; who answers about the data is the contact point.")
        .rdf(FOAF.MBOX).example("info@example.it");
    public static final Field<IRI> URL = field("url", link(FOAF.DOCUMENT)).european()
        .label("Sito", "Site")
        .help("La pagina iniziale dell'ente.", "The body's home page.")
        .rdf(FOAF.HOMEPAGE).example(iri("https://www.example.it/"));
    public static final Field<IRI> URI = field("uri", IRI).european()
        .label("IRI dell'ente", "IRI of the body")
        .help("L'identificativo web dell'ente, se ne ha già uno; altrimenti lo assegna il catalogo.", "The body's web identifier if it has one; else the catalogue gives it one.")
        .rdf(self()).example(iri("https://example.org/agent/x"));

    public static final Schema AGENT = Schema.of("Agent", AgentFields.class).types(DCATAPIT.AGENT, FOAF.AGENT)
        .iri(new IriTemplate("{uri}"), IriTemplate.when(AgentFields::official, "{base}/agent/{identifier|lower}"),
            new IriTemplate("{base}/agent/{identifier|lower}/{name|slug}"), new IriTemplate("{parent}#agent-{name|slug}"), new IriTemplate("{parent}#{role}{n}"))
        .bare(NAME);

    private AgentFields() { }

    /** Offices publish under the code of their body with a name of their own; they are not the body (fields.md 5.1). */
    private static boolean official(Node agent) {
        Optional<Texts> name = agent.document().get(NAME);
        Optional<String> official = name.flatMap(n -> agent.document().get(IDENTIFIER)).flatMap(Bodies::name);
        return official.isEmpty() || name.get().all().stream().anyMatch(t -> Bodies.same(t.value(), official.get()));
    }

    private static boolean known(String code) {
        return Bodies.name(code).isPresent() || code.length() == 11 && code.chars().allMatch(Character::isDigit);
    }

    /** An agent of a code and a name, whichever are known; empty if neither is. */
    public static Optional<Document> agent(Optional<String> identifier, Optional<Texts> name) {
        Document agent = identifier.map(i -> Document.EMPTY.with(IDENTIFIER, i)).orElse(Document.EMPTY);
        return Optional.of(name.isPresent() ? agent.with(NAME, name.get()) : agent).filter(a -> !a.isEmpty());
    }
}
