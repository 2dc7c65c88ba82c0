package it.opencatalogo.schema;

import org.eclipse.rdf4j.model.IRI;

/** Port: IRIs that nodes were given once and keep, whatever the templates of their schemas would give today. */
public interface GivenIris {
    /** Nothing was given before: the templates decide. */
    GivenIris NONE = Node::iri;

    /** The IRI of a node that is about to be described. Only {@code CatalogueError.Unavailable} may come instead. */
    IRI of(Node node);
}
