package it.opencatalogo.schema;

import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/** A document in its place: below which node it hangs, through which field, as which of its siblings, under which base. */
public final class Node {
    private final Schema schema;
    private final Document document;
    private final Node parent;
    private final String role;
    private final int nth;
    private final String base;
    private IRI iri;

    public Node(Schema schema, Document document, Node parent, String role, int nth, String base) {
        this.schema = schema;
        this.document = document;
        this.parent = parent;
        this.role = role;
        this.nth = nth;
        this.base = base;
    }

    /** A node that hangs below none. */
    public static Node root(Schema schema, Document document, String base) {
        return new Node(schema, document, null, "", 1, base);
    }

    /** A node of which only the IRI is known. */
    public static Node at(IRI iri, String base) {
        Node node = root(null, Document.EMPTY, base);
        node.iri = iri;
        return node;
    }

    /** The same node, seen through another schema (a sub-document that speaks of its parent). */
    public Node here(Schema other, Document values) {
        Node node = new Node(other, values, parent, role, nth, base);
        node.iri = iri();
        return node;
    }

    public Schema schema() {
        return schema;
    }

    public Document document() {
        return document;
    }

    public Node parent() {
        return parent;
    }

    public String base() {
        return base;
    }

    /** The value, or what the system knows in its stead. */
    public <T> Optional<T> get(Field<T> field) {
        Optional<T> own = document.get(field);
        return own.isPresent() ? own : field.known(this);
    }

    /** The IRI our templates give when nobody gives one. */
    public Optional<IRI> mintedIri() {
        return schema.iris().stream().filter(t -> !t.toString().equals("{uri}")).flatMap(t -> t.expand(this).stream()).findFirst();
    }

    public IRI iri() {
        if (iri == null) {
            for (IriTemplate template : schema.iris()) {
                Optional<IRI> expanded = template.expand(this);
                if (expanded.isPresent()) {
                    iri = expanded.get();
                    return iri;
                }
            }
            throw new IllegalStateException("no IRI for " + schema + " " + document);
        }
        return iri;
    }

    /** The same, unless {@code given} knows better. */
    public IRI iri(GivenIris given) {
        if (iri == null) {
            iri = given.of(this);
        }
        return iri;
    }

    public Optional<String> variable(String name) {
        return switch (name) {
            case "base" -> Optional.of(base);
            case "self" -> Optional.of(iri().stringValue());
            case "parent" -> Optional.ofNullable(parent).map(p -> p.iri().stringValue());
            case "role" -> Optional.of(role);
            case "n" -> Optional.of(String.valueOf(nth));
            case "nth" -> Optional.of(nth == 1 ? "" : String.valueOf(nth));
            default -> schema.field(name).flatMap(this::text);
        };
    }

    private <T> Optional<String> text(Field<T> field) {
        return document.get(field).map(v -> field.type().name(v)).filter(s -> !s.isBlank());
    }
}
