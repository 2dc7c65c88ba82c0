package it.opencatalogo.dcat;

import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.dataset.ResourceFields;
import it.opencatalogo.dataset.ServiceFields;
import it.opencatalogo.schema.Document;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/**
 * {@code dcat:servesDataset} only of datasets that the page describes: the EU's range shapes judge each page alone, and harvesters that cut a
 * dataset out of the page drag along whatever it links (dcat-ap-it.md 5.5). So a dataset's own services name that dataset, and the
 * catalogue's services those of the page.
 */
final class ServedDatasets {
    private ServedDatasets() { }

    static Document ofDataset(Document dataset, IRI self) {
        Optional<List<Document>> resources = dataset.get(DatasetFields.RESOURCES);
        if (resources.isEmpty() || resources.get().stream().noneMatch(r -> r.get(ResourceFields.ACCESS_SERVICES).isPresent())) {
            return dataset;
        }
        return dataset.with(DatasetFields.RESOURCES, resources.get().stream().map(r -> ofResource(r, self)).toList());
    }

    private static Document ofResource(Document resource, IRI self) {
        Optional<List<Document>> services = resource.get(ResourceFields.ACCESS_SERVICES);
        return services.isEmpty() ? resource : resource.with(ResourceFields.ACCESS_SERVICES, services.get().stream().map(s -> among(s, List.of(self))).toList());
    }

    static Document ofCatalogue(Document catalogue, List<IRI> page) {
        Optional<List<Document>> services = catalogue.get(CatalogueFields.SERVICES);
        return services.isEmpty() ? catalogue : catalogue.with(CatalogueFields.SERVICES, services.get().stream().map(s -> among(s, page)).toList());
    }

    private static Document among(Document service, List<IRI> page) {
        List<IRI> served = service.get(ServiceFields.SERVES_DATASET).orElse(List.of()).stream().filter(page::contains).toList();
        return service.changed(ServiceFields.SERVES_DATASET, served.isEmpty() ? null : served);
    }
}
