package it.opencatalogo.rdf;

import it.opencatalogo.schema.Iris;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.rdf4j.rio.RDFHandler;

/**
 * The prefixes a page declares, always the same and in the same order: output must be deterministic (dcat-ap-it.md 5.5). Each is one that
 * {@link Iris} resolves in addresses, so that no address can be mistaken for a term in JSON-LD.
 */
public final class Prefixes {
    private static final Map<String, String> PAGE = page();

    private Prefixes() { }

    public static void declare(RDFHandler out) {
        PAGE.forEach(out::handleNamespace);
    }

    private static Map<String, String> page() {
        Map<String, String> all = new TreeMap<>(Iris.prefixes());
        all.remove("dcterms");
        return all;
    }
}
