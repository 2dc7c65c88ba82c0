package it.opencatalogo.dcat;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.dataset.DatasetAccess;
import it.opencatalogo.dataset.DatasetActions;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import it.opencatalogo.rdf.Serialization;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The RDF of the catalogue and of one dataset as a text in the result: the actions of ckanext-dcat 2.4.
 *
 * <p>CKAN: it takes them by POST alone, and links the next page to the action, which answers GET with 400 there; here pages are linked to {@code /catalog.rdf}.
 */
@ApplicationScoped
class DcatActions implements ActionModule {
    private static final String SYNTAXES = Arrays.stream(Serialization.values()).map(Serialization::suffix).collect(Collectors.joining(", "));
    private static final Param<String> FORMAT = Param.text("format", "Sintassi: " + SYNTAXES, "Syntax: " + SYNTAXES, "ttl");
    private static final Param<Object> PAGE = Param.any("page", "Quale pagina, da 1", "Which page, from 1", 1);
    private static final Param<Object> SINCE = Param.any("modified_since", "Solo i dataset cambiati da allora", "Only datasets changed since then", "2020-01-31");
    private static final Param<Object> Q = Param.any("q", "Parole da cercare", "Words to look for", "pnrr");
    private static final Param<Object> FQ = Param.any("fq", "Filtro, come in package_search", "Filter, as in package_search", "organization:italia-domani");
    private static final Param<Object> PROFILES = Param.any(PageParameters.PROFILES, "Profilo: it_dcat_ap, euro_dcat_ap_3 oppure schemaorg", "Profile: it_dcat_ap, euro_dcat_ap_3 or schemaorg", List.of("it_dcat_ap"));
    private static final Map<String, Param<Object>> ASKED = Stream.of(PAGE, SINCE, Q, FQ, PROFILES).collect(Collectors.toMap(Param::name, param -> param));
    private final RdfDocuments documents;
    private final DatasetAccess access;

    DcatActions(RdfDocuments documents, DatasetAccess access) {
        this.documents = documents;
        this.access = access;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("dcat_catalog_show", Doc.of("Mostra una pagina del catalogo in DCAT-AP_IT.", "Shows a page of the catalogue as RDF.").answers("L'RDF, come testo", "The RDF, as a text", Answer.TEXT),
                Input.of(FORMAT, PAGE, SINCE, Q, FQ, PROFILES), Access.anyone(), this::catalogue),
            read("dcat_dataset_show", Doc.of("Mostra un dataset in DCAT-AP_IT.", "Shows a dataset as RDF.").answers("L'RDF, come testo", "The RDF, as a text", Answer.TEXT),
                Input.of(DatasetActions.ID, FORMAT, PROFILES).requires(DatasetActions.ID), access.maySeeNamed(DatasetActions.ID, DatasetActions.NAME_OR_ID), this::dataset));
    }

    private Object catalogue(Call call) {
        PageParameters asked = PageParameters.read(name -> text(call, name));
        documents.check(asked);
        return documents.page(syntax(call), asked).text();
    }

    private Object dataset(Call call) {
        RdfProfile profile = PageParameters.profile(name -> text(call, name));
        return documents.text(syntax(call), profile, call.params().require(DatasetActions.ID)).orElseThrow(NotFound::new);
    }

    /** Null if it was not sent. */
    private static String text(Call call, String name) {
        Object value = ASKED.containsKey(name) ? call.params().get(ASKED.get(name)).orElse(null) : null;
        return value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(",")) : value == null ? null : value.toString();
    }

    /** CKAN: an unknown syntax is an unhandled error (500) there. */
    private static Serialization syntax(Call call) {
        String wanted = call.params().get(FORMAT).filter(text -> !text.isEmpty()).orElse(Serialization.RDF.suffix());
        return Serialization.ofSuffix(wanted).orElseThrow(() -> Invalid.field(FORMAT.name(), new Message("Unknown RDF format: " + wanted, "Sintassi sconosciuta: scegliere fra " + SYNTAXES)));
    }
}
