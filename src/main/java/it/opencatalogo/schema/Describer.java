package it.opencatalogo.schema;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;

/** Port: what a value may ask of the writer while it becomes a term. Each call answers the IRI and has it described in the page. */
public interface Describer {
    IRI node(Schema schema, Document document);

    IRI entry(Terms terms, IRI concept);

    IRI typed(IRI target, List<IRI> classes);
}
