package it.opencatalogo.schema;

import java.util.List;
import java.util.function.BiPredicate;
import org.eclipse.rdf4j.model.IRI;

/** Where a field's values stand in the graph. How one value looks (literal, concept, node) is its type's business. */
public sealed interface RdfShape {

    /** Objects of each of these predicates; {@code readOnly} are understood but not written. Reading takes the first predicate that gives a value. */
    record Property(List<IRI> predicates, List<IRI> readOnly) implements RdfShape {
        public Property reads(IRI... more) {
            return new Property(predicates, List.of(more));
        }
    }

    /** A small node of its own between subject and value: a provenance statement, a telephone. */
    record Via(IRI predicate, IRI type, IriTemplate iri, IRI inner) implements RdfShape { }

    /** The sub-document says things of this same subject; on reading, values of the further fields go to the head they belong to. */
    record Here(BiPredicate<Object, Object> belongs) implements RdfShape { }

    /** The IRI of the node itself. */
    record Self() implements RdfShape { }

    /** Not in the graph, for this reason. */
    record None(String reason) implements RdfShape { }

    static Property property(IRI... predicates) {
        return new Property(List.of(predicates), List.of());
    }

    static Via via(IRI predicate, IRI type, String iri, IRI inner) {
        return new Via(predicate, type, new IriTemplate(iri), inner);
    }

    static Here here(BiPredicate<Object, Object> belongs) {
        return new Here(belongs);
    }

    static Self self() {
        return new Self();
    }
}
