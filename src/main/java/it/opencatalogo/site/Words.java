package it.opencatalogo.site;

import it.opencatalogo.error.Language;
import it.opencatalogo.error.Message;
import java.util.HashMap;
import java.util.Map;

/** The words of the pages for people; templates ask for them as {@code t.search}. Names of metadata come from the fields themselves. */
final class Words {
    private static final Map<String, Message> ALL = new HashMap<>();

    static {
        word("skip", "Vai al contenuto", "Skip to content");
        word("home", "Pagina iniziale", "Home");
        word("datasets", "Dataset", "Datasets");
        word("organizations", "Organizzazioni", "Organisations");
        word("groups", "Gruppi", "Groups");
        word("menu", "Sezioni del catalogo", "Sections of the catalogue");
        word("otherLanguage", "English", "Italiano");
        word("search", "Cerca nei dataset", "Search the datasets");
        word("searchHint", "Scrivere una o più parole, per esempio «progetti» o un CUP.", "Write one or more words, for instance “projects” or a CUP code.");
        word("searchGuide", "Come si cerca", "How to search (in Italian)");
        word("didYouMean", "Forse cercavi", "Did you mean");
        word("searchButton", "Cerca", "Search");
        word("noWay", "La ricerca non è comprensibile", "The search cannot be understood");
        word("results", "dataset trovati", "datasets found");
        word("oneResult", "dataset trovato", "dataset found");
        word("noResults", "Nessun dataset trovato. Provare con meno parole o con parole più generali.", "No dataset found. Try fewer or more general words.");
        word("previous", "Pagina precedente", "Previous page");
        word("next", "Pagina successiva", "Next page");
        word("pages", "Pagine dei risultati", "Pages of results");
        word("page", "Pagina", "Page");
        word("of", "di", "of");
        word("inCatalogue", "Nel catalogo", "In the catalogue");
        word("publicDatasets", "dataset pubblici", "public datasets");
        word("forMachines", "Per chi sviluppa e per i portali", "For developers and portals");
        word("apiText", "API compatibile con CKAN", "API compatible with CKAN");
        word("swaggerText", "Documentazione interattiva dell'API (Swagger UI)", "Interactive documentation of the API (Swagger UI)");
        word("rdfText", "Catalogo in RDF, profilo DCAT-AP_IT", "Catalogue in RDF, profile DCAT-AP_IT");
        word("harvestGuide", "Far leggere il catalogo a dati.gov.it", "How to have the catalogue read by dati.gov.it (in Italian)");
        word("resources", "Distribuzioni", "Distributions");
        word("noResources", "Questo dataset non ha distribuzioni.", "This dataset has no distributions.");
        word("download", "Vai al file o al servizio", "Go to the file or service");
        word("details", "Scheda", "Details");
        word("about", "Informazioni sul dataset", "About the dataset");
        word("more", "Altre informazioni", "Further information");
        word("tags", "Parole chiave", "Keywords");
        word("organization", "Organizzazione", "Organisation");
        word("licence", "Licenza", "Licence");
        word("formats", "Formati", "Formats");
        word("modified", "Ultima modifica", "Last modified");
        word("asData", "Questa scheda come dati", "This record as data");
        word("partOf", "Fa parte del dataset", "Part of the dataset");
        word("noDescription", "Senza descrizione.", "No description.");
        word("none", "Non ce ne sono ancora.", "There are none yet.");
        word("contacts", "Recapiti", "Contacts");
        word("site", "Sito", "Site");
        word("email", "Posta elettronica", "E-mail");
        word("telephone", "Telefono", "Telephone");
        word("code", "Codice IPA", "IPA code");
        word("notFound", "Pagina non trovata", "Page not found");
        word("notFoundText", "All'indirizzo richiesto non c'è nulla. Può essere stato scritto male, oppure la scheda non è pubblica.",
            "There is nothing at this address. It may be misspelt, or the record is not public.");
        word("forbidden", "Accesso non consentito", "Access denied");
        word("forbiddenText", "Questo file si può avere solo con un token di chi può vedere il suo dataset.", "This file can only be had with a token of who may see its dataset.");
        word("gone", "Dataset ritirato", "Dataset withdrawn");
        word("goneText", "Il dataset che stava a questo indirizzo è stato ritirato da chi lo pubblicava.", "The dataset at this address was withdrawn by its publisher.");
        word("unavailable", "Servizio momentaneamente non disponibile", "Service not available at the moment");
        word("unavailableText", "Una parte del catalogo non risponde. Riprovare tra qualche secondo.", "A part of the catalogue does not answer. Please try again in a few seconds.");
        word("broken", "Qualcosa non ha funzionato", "Something went wrong");
        word("brokenText", "La pagina non si può mostrare per un errore del catalogo, che è stato registrato.", "The page cannot be shown because of a fault of the catalogue, which was logged.");
        word("notAllowed", "Metodo non ammesso", "Method not allowed");
        word("notAllowedText", "Questo indirizzo non si può usare con il metodo richiesto.", "This address cannot be used with the method of the request.");
        word("tryThis", "Si può cercare fra i dataset oppure tornare alla pagina iniziale.", "You can search the datasets or go back to the home page.");
        word("publishedBy", "Catalogo pubblicato da", "Catalogue published by");
        word("metadataLicence", "Licenza dei metadati", "Licence of the metadata");
    }

    private Words() {
    }

    private static void word(String name, String italian, String english) {
        ALL.put(name, new Message(english, italian));
    }

    static Map<String, String> in(Language language) {
        Map<String, String> words = new HashMap<>();
        ALL.forEach((name, message) -> words.put(name, message.in(language)));
        return words;
    }
}
