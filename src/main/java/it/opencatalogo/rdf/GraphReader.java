package it.opencatalogo.rdf;

import it.opencatalogo.error.Message;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Graph;
import it.opencatalogo.schema.Nested;
import it.opencatalogo.schema.Problem;
import it.opencatalogo.schema.Problems;
import it.opencatalogo.schema.RdfShape;
import it.opencatalogo.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;

/**
 * Triples to documents: the same walk as {@link GraphWriter}, the other way. Every field in order takes what it understands; a value taken by
 * one field is not offered to the next of the same predicate; what nobody took is reported, never dropped in silence (fields.md 4).
 */
public final class GraphReader implements Graph {
    private static final int DEEPEST = 6;
    private final GraphValues values;
    private final NodeNames names;
    private final Problems problems = new Problems();
    private final Deque<Resource> path = new ArrayDeque<>();

    /** A value one field has understood: dct:spatial is a GeoNames place, an EU place, or a described location. */
    private record Taken(IRI predicate, Value value) { }

    /** base: of our own IRIs; retrieved: the folder of the URL the page came from, against which relative IRIs were resolved, or empty. */
    public GraphReader(Model model, String base, String retrieved) {
        this.values = new GraphValues(model, retrieved);
        this.names = new NodeNames(values, base);
    }

    public Problems problems() {
        return problems;
    }

    @Override
    public Document read(Resource node, Schema schema) {
        if (path.size() >= DEEPEST || path.contains(node)) {
            return Document.EMPTY;
        }
        path.push(node);
        try {
            Set<Taken> taken = new HashSet<>();
            Document document = Document.EMPTY;
            for (Field<?> field : schema.fields()) {
                document = field(field, node, document, taken);
            }
            schema.fields().forEach(field -> untaken(field, node, taken));
            return names.named(node, schema, document, path, this);
        } finally {
            path.pop();
        }
    }

    @Override
    public String text(Value value) {
        return values.text(value);
    }

    @Override
    public List<Value> said(Resource node) {
        return values.said(node);
    }

    private <T> Document field(Field<T> field, Resource node, Document document, Set<Taken> taken) {
        List<Object> items = List.of();
        if (field.rdf() instanceof RdfShape.Property shape) {
            items = property(field, shape, node, taken, field.type().one());
        } else if (field.rdf() instanceof RdfShape.Via via) {
            items = via(field, via, node);
        } else if (field.rdf() instanceof RdfShape.Here shape) {
            items = here(field, shape, node, taken);
        }
        return put(document, field, items);
    }

    /** The first predicate that gives a value wins: dcatapit:startDate, then dcat:startDate, then schema:startDate. */
    private List<Object> property(Field<?> field, RdfShape.Property shape, Resource node, Set<Taken> taken, boolean one) {
        List<IRI> predicates = new ArrayList<>(shape.predicates());
        predicates.addAll(shape.readOnly());
        for (IRI predicate : predicates) {
            List<Object> items = new ArrayList<>();
            for (Value value : values.objects(node, predicate)) {
                if (taken.contains(new Taken(predicate, value)) || one && !items.isEmpty()) {
                    continue;
                }
                Optional<?> item = field.type().item().item(value, this);
                if (item.isPresent() && taken.add(new Taken(predicate, value))) {
                    items.add(item.get());
                }
            }
            if (!items.isEmpty()) {
                return items;
            }
        }
        return List.of();
    }

    private List<Object> via(Field<?> field, RdfShape.Via shape, Resource node) {
        List<Object> items = new ArrayList<>();
        for (Value value : values.objects(node, shape.predicate())) {
            List<Value> inner = value instanceof Resource between ? values.objects(between, shape.inner()) : List.of(value);
            inner.forEach(i -> field.type().item().item(i, this).ifPresent(items::add));
        }
        return items;
    }

    /** One document per value of the head field; values of the others go to the head they belong to, else to the first. */
    private List<Object> here(Field<?> field, RdfShape.Here shape, Resource node, Set<Taken> taken) {
        List<Field<?>> inner = ((Nested) field.type().item()).schema().fields();
        Field<?> head = inner.get(0);
        List<Document> documents = new ArrayList<>();
        for (Object value : property(head, (RdfShape.Property) head.rdf(), node, taken, false)) {
            documents.add(put(Document.EMPTY, head, List.of(value)));
        }
        for (Field<?> rest : inner.subList(1, inner.size())) {
            for (Object item : property(rest, (RdfShape.Property) rest.rdf(), node, taken, false)) {
                attach(documents, head, rest, item, shape);
            }
        }
        return new ArrayList<>(documents);
    }

    private static void attach(List<Document> documents, Field<?> head, Field<?> rest, Object item, RdfShape.Here shape) {
        if (documents.isEmpty()) {
            return;
        }
        int owner = 0;
        for (int i = documents.size() - 1; i >= 0; i--) {
            if (shape.belongs().test(documents.get(i).value(head), item)) {
                owner = i;
            }
        }
        List<Object> all = new ArrayList<>(documents.get(owner).get(rest).map(v -> (List<?>) v).orElse(List.of()));
        all.add(item);
        documents.set(owner, put(documents.get(owner), rest, all));
    }

    static <T> Document put(Document document, Field<T> field, List<?> items) {
        return field.type().collect(items).map(v -> document.with(field, v)).orElse(document);
    }

    private void untaken(Field<?> field, Resource node, Set<Taken> taken) {
        if (field.rdf() instanceof RdfShape.Here) {
            ((Nested) field.type().item()).schema().fields().forEach(inner -> untaken(inner, node, taken));
        }
        if (field.rdf() instanceof RdfShape.Property shape) {
            IRI predicate = shape.predicates().get(0);
            for (Value value : values.objects(node, predicate)) {
                if (!taken.contains(new Taken(predicate, value)) && !value.stringValue().isBlank()) {
                    problems.add(new Problem(field.key(), new Message("not understood: " + value, "non compreso: " + value), false));
                }
            }
        }
    }
}
