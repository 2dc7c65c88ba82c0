package it.opencatalogo.schema;

import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/** Port: a controlled vocabulary, as much of it as a type needs. Open: a well-formed unknown code is kept and reported. */
public interface Terms {
    String name();

    /** From an IRI, a code, a label or any known way to write it wrong. */
    Optional<IRI> find(String raw);

    /** The form JSON has. */
    String code(IRI concept);

    boolean knows(IRI concept);

    /** Stands for "no value" in somebody's dialect: OP_DATPRO, which ckanext-dcatapit writes where no theme was given. */
    boolean placeholder(IRI concept);

    /** How the page describes the concept. One the table lacks has no label, so it must not be called a skos:Concept: the EU shapes want one. */
    Schema schema(IRI concept);

    Document entry(IRI concept);

    /** All codes, in the table's order; empty if they are made by rule. */
    List<String> codes();

    /** For people, Italian first; empty if the table has none. */
    Optional<Texts> label(IRI concept);
}
