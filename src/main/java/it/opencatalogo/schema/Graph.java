package it.opencatalogo.schema;

import java.util.List;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;

/** Port: what a term may ask of the reader while it becomes a value. */
public interface Graph {
    Document read(Resource node, Schema schema);

    /** The value as text; of an IRI that was relative, its last part. */
    String text(Value value);

    /** Everything said of a node that could name it. */
    List<Value> said(Resource node);
}
