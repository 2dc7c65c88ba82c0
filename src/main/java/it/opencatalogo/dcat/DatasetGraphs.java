package it.opencatalogo.dcat;

import it.opencatalogo.dataset.PublicDatasets.Published;
import it.opencatalogo.log.PublicState;
import it.opencatalogo.schema.GivenIris;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;

/** The statements about a dataset as its own document holds them ({@code /dataset/ID.ttl}), for those who judge them. */
@ApplicationScoped
public class DatasetGraphs {
    private final PublicState state;
    private final CatalogueDocument description;
    private final GivenIris given;

    public DatasetGraphs(PublicState state, CatalogueDocument description, GivenIris given) {
        this.state = state;
        this.description = description;
        this.given = given;
    }

    /** A graph and the dataset's node in it. */
    public record Described(Model statements, Resource dataset) {
        /** Empty if no dataset is described there. */
        public static Optional<Described> of(Model statements) {
            return statements.filter(null, RDF.TYPE, DCAT.DATASET).subjects().stream().findFirst().map(node -> new Described(statements, node));
        }
    }

    /** Empty if it cannot be written as RDF. Whether the caller may see it was asked before. */
    public Optional<Described> of(Published dataset) {
        Model statements = new LinkedHashModel();
        new DatasetPage(description.of(state.mark()), description.base(), new PublishedDataset(dataset.json(), dataset.profile()), given).write(new StatementCollector(statements));
        return Described.of(statements);
    }
}
