package it.opencatalogo.dcat;

import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Nested;
import it.opencatalogo.schema.Node;
import it.opencatalogo.schema.RdfShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Where two nodes say different things in the graph: by value, node addresses by what they expand to, lists as sets (RDF has no order). CKAN's
 * own keys, which no graph carries, do not count.
 */
final class Differences {
    private final List<String> found = new ArrayList<>();

    static List<String> of(Node a, Node b) {
        Differences differences = new Differences();
        differences.compare("", a, b);
        return differences.found;
    }

    private void compare(String path, Node a, Node b) {
        for (Field<?> field : a.schema().fields()) {
            if (!(field.rdf() instanceof RdfShape.None)) {
                compare(path, field, a, b);
            }
        }
    }

    private <T> void compare(String path, Field<T> field, Node a, Node b) {
        T x = a.get(field).orElse(null);
        T y = b.get(field).orElse(null);
        if (Objects.equals(x, y) || field.rdf() instanceof RdfShape.Self && a.iri().equals(b.iri())) {
            return;
        }
        List<?> xs = x == null ? List.of() : field.type().items(x);
        List<?> ys = y == null ? List.of() : field.type().items(y);
        if (field.type().item() instanceof Nested nested && xs.size() == ys.size()) {
            for (int i = 0; i < xs.size(); i++) {
                compare(path + "/" + field + "[" + i + "]", child(nested, xs.get(i), a, field, i), child(nested, ys.get(i), b, field, i));
            }
        } else if (!new HashSet<Object>(xs).equals(new HashSet<Object>(ys))) {
            found.add(path + "/" + field + ": " + x + " -> " + y);
        }
    }

    private static Node child(Nested nested, Object document, Node parent, Field<?> field, int index) {
        return new Node(nested.schema(), (Document) document, parent, field.key(), index + 1, parent.base());
    }
}
