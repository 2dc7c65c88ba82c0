package it.opencatalogo.dataset;

import static it.opencatalogo.vocabulary.Vocabularies.FILE_TYPES;
import static it.opencatalogo.vocabulary.Vocabularies.LICENCES;

import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.organization.ContactFields;
import it.opencatalogo.organization.GroupFields;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Node;
import it.opencatalogo.schema.Texts;
import it.opencatalogo.vocabulary.Licences;
import it.opencatalogo.vocabulary.Vocabularies;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;

/** What the system knows when a value is absent (fields.md 5.2). None of it is a guess: what is not known stays out (dcat-ap-it.md, decision 8). */
final class Known {
    /** Addresses that end so are pages or programs, not files. */
    private static final Set<String> PAGES = Set.of("html", "htm", "php", "asp", "aspx", "jsp", "do");

    private Known() { }

    /** For datasets made on the portal the holder is the organisation (dcat-ap-it.md 3.2). */
    static Optional<Document> holder(Node dataset) {
        return dataset.document().get(DatasetFields.ORGANIZATION)
            .flatMap(o -> AgentFields.agent(o.get(GroupFields.IDENTIFIER), o.get(GroupFields.TITLE).map(Texts::it)));
    }

    /** The organisation, if it says by which mailbox it can be reached. */
    static Optional<List<Document>> contact(Node dataset) {
        return dataset.document().get(DatasetFields.ORGANIZATION).flatMap(Known::contact).map(List::of);
    }

    private static Optional<Document> contact(Document organization) {
        Optional<String> name = organization.get(GroupFields.TITLE).or(() -> organization.get(GroupFields.NAME));
        if (name.isEmpty() || organization.get(GroupFields.EMAIL).isEmpty()) {
            return Optional.empty();
        }
        Document contact = Document.EMPTY.with(ContactFields.NAME, name.get());
        return Optional.of(contact.with(ContactFields.EMAIL, organization.get(GroupFields.EMAIL).get())
            .changed(ContactFields.TELEPHONE, organization.get(GroupFields.TELEPHONE).orElse(null))
            .changed(ContactFields.URL, organization.get(GroupFields.SITE).orElse(null)));
    }

    /** The record's creation is the release of a dataset born here; of a harvested one, which keeps its origin's IRI, it says nothing. */
    static Optional<Temporal> issued(Node dataset) {
        boolean foreign = dataset.document().get(DatasetFields.URI).filter(u -> !u.stringValue().startsWith(dataset.base() + "/")).isPresent();
        return foreign ? Optional.empty() : dataset.document().get(DatasetFields.METADATA_CREATED);
    }

    /** PUBLIC for a public package under an open licence. */
    static Optional<IRI> accessRights(Node dataset) {
        Document d = dataset.document();
        boolean open = d.get(DatasetFields.PRIVATE).filter(p -> !p).isPresent() && openLicence(d);
        return open ? Vocabularies.ACCESS_RIGHTS.find("PUBLIC") : Optional.empty();
    }

    private static boolean openLicence(Document dataset) {
        Optional<IRI> licence = licence(dataset);
        if (licence.isPresent()) {
            return Licences.open(licence.get());
        }
        List<Document> resources = dataset.get(DatasetFields.RESOURCES).orElse(List.of());
        return !resources.isEmpty() && resources.stream().allMatch(r -> r.get(ResourceFields.LICENSE_TYPE).filter(Licences::open).isPresent());
    }

    /** Of the package: license_url, then license_id (dcat-ap-it.md 3.3). */
    private static Optional<IRI> licence(Document dataset) {
        return dataset.get(DatasetFields.LICENSE_URL).flatMap(LICENCES::find).or(() -> dataset.get(DatasetFields.LICENSE_ID).flatMap(LICENCES::find));
    }

    static Optional<IRI> licence(Node resource) {
        return resource.parent() == null ? Optional.empty() : licence(resource.parent().document());
    }

    static Optional<IRI> format(Node resource) {
        return resource.document().get(ResourceFields.FORMAT).flatMap(FILE_TYPES::find);
    }

    /** The address, where it is one of a file: uploaded here, or ending in the code of a file type. */
    static Optional<IRI> download(Node resource) {
        boolean uploaded = resource.document().get(ResourceFields.URL_TYPE).filter("upload"::equals).isPresent();
        return resource.document().get(ResourceFields.URL).filter(url -> uploaded || file(url.stringValue()));
    }

    private static boolean file(String url) {
        String path = url.split("[?#]", 2)[0];
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean inPath = path.indexOf('/', path.indexOf("//") + 2) > 0;
        return inPath && !extension.isEmpty() && !PAGES.contains(extension) && FILE_TYPES.find(extension).isPresent();
    }
}
