package it.opencatalogo.quality;

import it.opencatalogo.dcat.DatasetGraphs.Described;
import java.util.List;
import java.util.function.BiPredicate;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCAT;

/**
 * How much of a metric a dataset has, from 0 to 1: metrics of distributions are averaged over the distributions, those of dates over the dataset and them.
 */
interface Share {
    double of(Described described);

    static Share dataset(BiPredicate<Model, Resource> has) {
        return described -> has.test(described.statements(), described.dataset()) ? 1 : 0;
    }

    static Share distributions(BiPredicate<Model, Resource> has) {
        return described -> average(described.statements(), distributions(described), has);
    }

    static Share everywhere(BiPredicate<Model, Resource> has) {
        return described -> {
            List<Resource> nodes = distributions(described);
            double all = average(described.statements(), nodes, has) * nodes.size() + (has.test(described.statements(), described.dataset()) ? 1 : 0);
            return all / (nodes.size() + 1);
        };
    }

    /** Whether a value is there that says something. */
    static BiPredicate<Model, Resource> present(IRI property) {
        return (statements, node) -> statements.filter(node, property, null).objects().stream().anyMatch(value -> !(value instanceof Literal) || !value.stringValue().isBlank());
    }

    static List<Value> objects(Model statements, Resource node, IRI property) {
        return List.copyOf(statements.filter(node, property, null).objects());
    }

    private static List<Resource> distributions(Described described) {
        return described.statements().filter(described.dataset(), DCAT.HAS_DISTRIBUTION, null).objects().stream().filter(Resource.class::isInstance).map(Resource.class::cast).toList();
    }

    private static double average(Model statements, List<Resource> nodes, BiPredicate<Model, Resource> has) {
        return nodes.isEmpty() ? 0 : (double) nodes.stream().filter(node -> has.test(statements, node)).count() / nodes.size();
    }
}
