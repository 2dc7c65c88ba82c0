package it.opencatalogo.dcat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclValidator;

/** What a set of shapes finds in a graph: severity, property and constraint, counted. */
final class Findings {
    private Findings() { }

    static Map<String, Integer> of(Model data, Path shapes) {
        Model report = ShaclValidator.validate(store(data), store(ShaclTest.shapes(shapes))).asModel();
        Map<String, Integer> counts = new TreeMap<>();
        for (Resource result : report.filter(null, RDF.TYPE, SHACL.VALIDATION_RESULT).subjects()) {
            String finding = name(report, result, SHACL.RESULT_SEVERITY) + " " + name(report, result, SHACL.RESULT_PATH) + " " + name(report, result, SHACL.SOURCE_CONSTRAINT_COMPONENT);
            counts.merge(finding, 1, Integer::sum);
        }
        return counts;
    }

    private static String name(Model report, Resource result, IRI predicate) {
        Optional<IRI> name = report.filter(result, predicate, null).objects().stream().filter(IRI.class::isInstance).map(IRI.class::cast).findFirst();
        return name.map(IRI::getLocalName).orElse("-");
    }

    private static MemoryStore store(Model model) {
        MemoryStore store = new MemoryStore();
        store.init();
        try (var connection = store.getConnection()) {
            connection.begin();
            model.forEach(s -> connection.addStatement(s.getSubject(), s.getPredicate(), s.getObject()));
            connection.commit();
        }
        return store;
    }
}
