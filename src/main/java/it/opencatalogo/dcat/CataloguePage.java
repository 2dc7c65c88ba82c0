package it.opencatalogo.dcat;

import it.opencatalogo.rdf.EuTerms;
import it.opencatalogo.rdf.GraphWriter;
import it.opencatalogo.rdf.Prefixes;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.GivenIris;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;

/**
 * One page of the catalogue: paging node, datasets, catalogue, in this order, because the catalogue links exactly the datasets that could be
 * written. Streams: of a page nothing is held but what was said of shared nodes. A dataset that fails costs only itself.
 */
public final class CataloguePage {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private final Document catalogue;
    private final PageRequest request;
    private final Iterable<PublishedDataset> datasets;
    private final GivenIris given;

    public CataloguePage(Document catalogue, PageRequest request, Iterable<PublishedDataset> datasets, GivenIris given) {
        this.catalogue = catalogue;
        this.request = request;
        this.datasets = datasets;
        this.given = given;
    }

    /** Answers what had to be left out. */
    public List<LeftOut> write(RDFHandler out) {
        List<LeftOut> leftOut = new ArrayList<>();
        List<IRI> written = new ArrayList<>();
        GraphWriter writer = new GraphWriter(out, request.base(), given);
        out.startRDF();
        Prefixes.declare(out);
        Iterator<PublishedDataset> each = datasets.iterator();
        if (each.hasNext()) {
            pagingNode(out);
        }
        while (each.hasNext()) {
            DatasetPage.attempt(each.next(), request.base(), writer, leftOut).ifPresent(written::add);
        }
        writer.write(CatalogueFields.CATALOGUE, describing(catalogue, written));
        out.endRDF();
        return leftOut;
    }

    static Document describing(Document catalogue, List<IRI> written) {
        return ServedDatasets.ofCatalogue(written.isEmpty() ? catalogue : catalogue.with(CatalogueFields.DATASETS, written), written);
    }

    /**
     * dcat-ap-it.md 5.3, exactly: ckanext-dcat reads the new names, piveau the deprecated ones and only as literals. Not typed as a
     * PartialCollectionView as well: piveau would then look for IRIs.
     */
    private void pagingNode(RDFHandler out) {
        IRI page = VALUES.createIRI(request.address(request.page()));
        say(out, page, RDF.TYPE, EuTerms.PAGED_COLLECTION);
        say(out, page, EuTerms.TOTAL_ITEMS, number(request.total()));
        say(out, page, EuTerms.ITEMS_PER_PAGE, number(request.perPage()));
        link(out, page, "first", request.address(1));
        if (request.page() > 1) {
            link(out, page, "previous", request.address(request.page() - 1));
        }
        request.nextAddress().ifPresent(next -> link(out, page, "next", next));
        link(out, page, "last", request.address(request.last()));
    }

    private static void link(RDFHandler out, IRI page, String name, String address) {
        say(out, page, EuTerms.hydra(name), VALUES.createLiteral(address));
        say(out, page, EuTerms.hydra(name + "Page"), VALUES.createLiteral(address));
    }

    private static Value number(long count) {
        return VALUES.createLiteral(String.valueOf(count), XSD.INTEGER);
    }

    private static void say(RDFHandler out, IRI subject, IRI predicate, Value object) {
        out.handleStatement(VALUES.createStatement(subject, predicate, object));
    }
}
