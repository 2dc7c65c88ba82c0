package it.opencatalogo.dcat;

import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.rdf.GraphWriter;
import it.opencatalogo.rdf.Prefixes;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.GivenIris;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/**
 * One dataset by itself, with the same triples as on a page of the catalogue (dcat-ap-it.md, decision 12). The catalogue may know more of a
 * node than the dataset does (the kind of body of a publisher, the documentation of a service), so what it says of nodes that the dataset
 * leads to is said here too; nothing is said of the catalogue itself.
 */
public final class DatasetPage {
    private final Document catalogue;
    private final String base;
    private final PublishedDataset dataset;
    private final GivenIris given;

    public DatasetPage(Document catalogue, String base, PublishedDataset dataset, GivenIris given) {
        this.catalogue = catalogue;
        this.base = base;
        this.dataset = dataset;
        this.given = given;
    }

    /** Answers why, if the dataset could not be written; the document is then empty. */
    public List<LeftOut> write(RDFHandler out) {
        List<LeftOut> leftOut = new ArrayList<>();
        Said said = new Said();
        GraphWriter writer = new GraphWriter(said, base, given);
        out.startRDF();
        Prefixes.declare(out);
        Optional<IRI> written = attempt(dataset, base, writer, leftOut);
        if (written.isPresent()) {
            said.all.forEach(out::handleStatement);
            Set<Value> reached = said.objects();
            said.all.clear();
            IRI self = writer.write(CatalogueFields.CATALOGUE, CataloguePage.describing(catalogue, List.of(written.get())));
            said.reached(reached, self).forEach(out::handleStatement);
        }
        out.endRDF();
        return leftOut;
    }

    static Optional<IRI> attempt(PublishedDataset dataset, String base, GraphWriter writer, List<LeftOut> leftOut) {
        GraphWriter.Written written = writer.attempt(DatasetFields.DATASET, () -> dataset.document(base));
        if (written.iri().isEmpty()) {
            leftOut.add(new LeftOut(dataset.id(), written.fault()));
        }
        return written.iri();
    }

    /** What was written, to be chosen from. */
    private static final class Said extends AbstractRDFHandler {
        private final List<Statement> all = new ArrayList<>();

        @Override
        public void handleStatement(Statement statement) {
            all.add(statement);
        }

        Set<Value> objects() {
            Set<Value> objects = new HashSet<>();
            all.forEach(s -> objects.add(s.getObject()));
            return objects;
        }

        /** The triples of the nodes that can be reached, in the order of writing; never those of {@code not}. */
        List<Statement> reached(Set<Value> from, IRI not) {
            Map<Value, List<Statement>> bySubject = new LinkedHashMap<>();
            all.forEach(s -> bySubject.computeIfAbsent(s.getSubject(), k -> new ArrayList<>()).add(s));
            bySubject.remove(not);
            List<Statement> reached = new ArrayList<>();
            boolean more = true;
            while (more) {
                List<Value> next = bySubject.keySet().stream().filter(from::contains).toList();
                next.forEach(node -> bySubject.remove(node).forEach(s -> {
                    reached.add(s);
                    from.add(s.getObject());
                }));
                more = !next.isEmpty();
            }
            return reached;
        }
    }
}
