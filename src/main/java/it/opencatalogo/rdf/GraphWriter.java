package it.opencatalogo.rdf;

import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.schema.Describer;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.GivenIris;
import it.opencatalogo.schema.Item;
import it.opencatalogo.schema.Nested;
import it.opencatalogo.schema.Node;
import it.opencatalogo.schema.RdfShape;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFHandler;

/**
 * Documents to triples, straight into a Rio writer. A node is finished before the nodes it points to begin; a page says nothing twice.
 * What is remembered is only what was said of nodes that other documents of the page may speak of too (agents, contacts, standards): two
 * datasets may each say part of one, so their IRIs alone would not do. One document's triples are held until it is whole, so that one that
 * fails leaves no trace (dcat-ap-it.md, decision 11).
 */
public final class GraphWriter {
    private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
    private final RDFHandler out;
    private final String base;
    private final GivenIris given;
    private final Deque<Runnable> pending = new ArrayDeque<>();
    private final List<Statement> held = new ArrayList<>();
    private final Set<Object> shared = new HashSet<>();
    private final List<Object> newlyShared = new ArrayList<>();
    private String root = "";

    public GraphWriter(RDFHandler out, String base, GivenIris given) {
        this.out = out;
        this.base = base;
        this.given = given;
    }

    /** What became of an attempt: the node's IRI, or why there is none. */
    public record Written(Optional<IRI> iri, String fault) { }

    /** The document's node and, after it, everything it points to. */
    public IRI write(Schema schema, Document document) {
        try {
            IRI iri = build(schema, document);
            send();
            return iri;
        } finally {
            takeBack();
        }
    }

    /**
     * The same, but a document that cannot be made or written costs only itself, whatever it is that fails; a fault of the output itself
     * (the reader has gone away) is not caught, nor that the IRIs cannot be had: every document would be lost.
     */
    public Written attempt(Schema schema, Supplier<Document> document) {
        IRI iri;
        try {
            iri = build(schema, document.get());
        } catch (Unavailable e) {
            takeBack();
            throw e;
        } catch (RuntimeException e) {
            takeBack();
            return new Written(Optional.empty(), e.toString());
        }
        send();
        return new Written(Optional.of(iri), "");
    }

    private IRI build(Schema schema, Document document) {
        Node node = Node.root(schema, document, base);
        root = node.iri().stringValue();
        describe(node);
        while (!pending.isEmpty()) {
            pending.poll().run();
        }
        return node.iri();
    }

    private void send() {
        newlyShared.clear();
        held.forEach(out::handleStatement);
        held.clear();
    }

    private void takeBack() {
        newlyShared.forEach(shared::remove);
        newlyShared.clear();
        held.clear();
        pending.clear();
    }

    private void describe(Node node) {
        types(node.iri(), node.schema().classes());
        fields(node);
    }

    private void fields(Node node) {
        for (Field<?> field : node.schema().fields()) {
            if (!(field.rdf() instanceof RdfShape.None) && !(field.rdf() instanceof RdfShape.Self)) {
                field(field, node);
            }
        }
    }

    private <T> void field(Field<T> field, Node node) {
        T value = node.get(field).orElse(null);
        if (value != null) {
            int nth = 1;
            for (Object item : field.type().items(value)) {
                if (!(item instanceof Document d && field.type().item() instanceof Nested n && !n.schema().complete(d))) {
                    shape(field, item, new Place(node, field, nth++));
                }
            }
        }
    }

    private void shape(Field<?> field, Object item, Place place) {
        if (field.rdf() instanceof RdfShape.Property p) {
            Value term = term(field, item, place);
            p.predicates().forEach(predicate -> add(place.node.iri(), predicate, term));
        } else if (field.rdf() instanceof RdfShape.Via via) {
            IRI between = via.iri().expand(place.node::variable).orElseThrow();
            add(place.node.iri(), via.predicate(), between);
            pending.add(() -> {
                types(between, List.of(via.type()));
                add(between, via.inner(), term(field, item, place));
            });
        } else if (field.rdf() instanceof RdfShape.Here) {
            fields(place.node.here(((Nested) field.type().item()).schema(), (Document) item));
        } else {
            throw new IllegalStateException(field + " has no RDF shape and gives no reason");
        }
    }

    @SuppressWarnings("unchecked")
    private static Value term(Field<?> field, Object item, Place place) {
        return ((Item<Object>) field.type().item()).term(item, place);
    }

    private void types(IRI subject, List<IRI> classes) {
        classes.forEach(c -> add(subject, RDF.TYPE, c));
    }

    private void add(IRI subject, IRI predicate, Value object) {
        Statement statement = VALUES.createStatement(subject, predicate, object);
        if (own(subject.stringValue()) || first(statement)) {
            held.add(statement);
        }
    }

    /** Only this document speaks of its own node and those that hang below it by name. */
    private boolean own(String subject) {
        return subject.startsWith(root)
            && (subject.length() == root.length() || subject.charAt(root.length()) == '#' || subject.charAt(root.length()) == '/');
    }

    private boolean first(Object said) {
        return shared.add(said) && newlyShared.add(said);
    }

    /** One value of one node: what its term may ask to have described. */
    private final class Place implements Describer {
        private final Node node;
        private final Field<?> field;
        private final int nth;

        Place(Node node, Field<?> field, int nth) {
            this.node = node;
            this.field = field;
            this.nth = nth;
        }

        @Override
        public IRI node(Schema schema, Document document) {
            Node child = new Node(schema, document, node, field.key(), nth, base);
            pending.add(() -> describe(child));
            return child.iri(given);
        }

        @Override
        public IRI entry(Terms terms, IRI concept) {
            if (first(concept)) {
                Node entry = Node.root(terms.schema(concept), terms.entry(concept), base);
                pending.add(() -> describe(entry));
            }
            return concept;
        }

        @Override
        public IRI typed(IRI target, List<IRI> classes) {
            if (first(List.of(target, classes))) {
                pending.add(() -> types(target, classes));
            }
            return target;
        }
    }
}
