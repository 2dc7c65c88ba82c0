package it.opencatalogo.dcat;

import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.organization.GroupFields;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.DocumentReader;
import it.opencatalogo.schema.Node;
import java.util.Map;

/**
 * A dataset as {@code package_show} answers it, and beside it the profile facts of its organisation (IPA code, e-mail, telephone, site),
 * which CKAN's ten keys of {@code organization} lack; from them holder and contact are taken where the dataset names none.
 */
public record PublishedDataset(Map<String, ?> json, Map<String, ?> profile) {

    public static PublishedDataset of(Map<String, ?> json) {
        return new PublishedDataset(json, Map.of());
    }

    Document document(String base) {
        Document dataset = DocumentReader.read(DatasetFields.DATASET, json).document();
        Document organization = dataset.get(DatasetFields.ORGANIZATION).orElse(Document.EMPTY);
        if (!profile.isEmpty()) {
            for (var fact : DocumentReader.read(GroupFields.HOLDER, profile).document().values().entrySet()) {
                organization = organization.changed(fact.getKey(), fact.getValue());
            }
        }
        Document held = organization.isEmpty() ? dataset : dataset.with(DatasetFields.ORGANIZATION, organization);
        return ServedDatasets.ofDataset(held, Node.root(DatasetFields.DATASET, held, base).iri());
    }

    String id() {
        return String.valueOf(json.get("id"));
    }
}
