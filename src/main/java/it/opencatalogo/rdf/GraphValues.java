package it.opencatalogo.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** A foreign graph as a reader needs it; knows which IRIs were relative (dcat-ap-it.md 3.7). */
final class GraphValues {
    private final Model model;
    private final String retrieved;

    GraphValues(Model model, String retrieved) {
        this.model = model;
        this.retrieved = retrieved;
    }

    /** Untagged texts first: they are Italian and come before {@code @it}. */
    List<Value> objects(Resource node, IRI predicate) {
        List<Value> all = new ArrayList<>();
        model.getStatements(node, predicate, null).forEach(s -> all.add(s.getObject()));
        all.sort(Comparator.comparing(v -> v instanceof Literal l && l.getLanguage().isPresent()));
        return all;
    }

    /** Everything said of a node that could name it. */
    List<Value> said(Resource node) {
        List<Value> all = new ArrayList<>();
        model.getStatements(node, null, null).forEach(s -> {
            if (!s.getPredicate().equals(RDF.TYPE)) {
                all.add(s.getObject());
            }
        });
        return all;
    }

    /** The value as text; of an IRI that was relative ({@code rdf:resource="CSV"}), its last part. */
    String text(Value value) {
        String s = value.stringValue();
        return value instanceof IRI iri && relative(iri) ? s.substring(Math.max(s.lastIndexOf('/'), s.lastIndexOf('#')) + 1) : s;
    }

    boolean relative(IRI iri) {
        return !retrieved.isEmpty() && iri.stringValue().startsWith(retrieved);
    }
}
