package it.opencatalogo.dcat;

import static org.eclipse.rdf4j.model.util.Values.iri;

import it.opencatalogo.dataset.ServiceFields;
import it.opencatalogo.log.PublicMark;
import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.organization.ContactFields;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Iris;
import it.opencatalogo.schema.Texts;
import it.opencatalogo.vocabulary.Vocabularies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The catalogue's own description (DCAT-AP_IT 2.1), made of its settings; it was modified when a public dataset last changed. */
@ApplicationScoped
class CatalogueDocument {
    private final CatalogueDescription settings;

    CatalogueDocument(CatalogueDescription settings) {
        this.settings = settings;
    }

    String base() {
        return settings.url();
    }

    Document of(PublicMark mark) {
        Document catalogue = Document.EMPTY.with(CatalogueFields.TITLE, Texts.it(settings.title())).with(CatalogueFields.DESCRIPTION, Texts.it(settings.description()))
            .with(CatalogueFields.PUBLISHER, publisher()).with(CatalogueFields.SERVICES, List.of(service()));
        if (!mark.none()) {
            catalogue = catalogue.with(CatalogueFields.MODIFIED, mark.at().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
        }
        catalogue = given(catalogue, CatalogueFields.HOMEPAGE, Iris.of(settings.get("homepage")));
        catalogue = given(catalogue, CatalogueFields.LICENSE, Vocabularies.LICENCES.find(settings.get("license")));
        return given(catalogue, CatalogueFields.SPATIAL, Vocabularies.GEONAMES.find("https://www.geonames.org/" + settings.get("spatial.geonames")));
    }

    private static <T> Document given(Document document, Field<T> field, Optional<T> value) {
        return value.map(v -> document.with(field, v)).orElse(document);
    }

    private Document publisher() {
        return AgentFields.agent(text("publisher.identifier"), text("publisher.name").map(Texts::it)).orElse(Document.EMPTY);
    }

    /** The Action API, by which the whole catalogue can be asked. */
    private Document service() {
        Document service = Document.EMPTY.with(ServiceFields.URI, iri(base() + "/service/api"))
            .with(ServiceFields.TITLE, Texts.it("API del catalogo").and("en", "API of the catalogue"))
            .with(ServiceFields.DESCRIPTION, Texts.it("Action API di CKAN: ricerca, lettura e gestione dei dataset.").and("en", "CKAN's Action API: finding, reading and managing datasets."))
            .with(ServiceFields.PUBLISHER, publisher())
            .with(ServiceFields.ENDPOINT_URL, List.of(iri(base() + "/api/3/action")))
            .with(ServiceFields.ENDPOINT_DESCRIPTION, iri(base() + "/q/openapi"));
        if (text("contact.email").isEmpty()) {
            return service;
        }
        Document contact = Document.EMPTY.with(ContactFields.NAME, text("contact.name").orElse(settings.title())).with(ContactFields.EMAIL, settings.get("contact.email"));
        return service.with(ServiceFields.CONTACT, List.of(contact));
    }

    private Optional<String> text(String name) {
        return Optional.of(settings.get(name)).filter(value -> !value.isBlank());
    }
}
