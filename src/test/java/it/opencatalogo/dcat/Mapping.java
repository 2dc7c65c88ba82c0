package it.opencatalogo.dcat;

import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Iris;
import it.opencatalogo.schema.Nested;
import it.opencatalogo.schema.RdfShape;
import it.opencatalogo.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;

/** MAPPING.md: one table per schema, from the constants. */
final class Mapping {
    private static final Map<String, String> PREFIXES = new TreeMap<>(Map.of("http://schema.org/", "schema", "https://schema.org/", "schemas", "http://www.w3.org/2006/time#", "time"));

    static {
        Iris.prefixes().forEach((prefix, namespace) -> PREFIXES.merge(namespace, prefix, (a, b) -> a.length() < b.length() ? a : b));
    }

    private Mapping() { }

    static String document(List<Schema> schemas) {
        return """
            # Fields and their place in DCAT-AP_IT

            Generated from the field constants by `MappingTest`; never edit it by hand. `mvn test -Dtest=MappingTest -Dgolden=write` writes it anew.

            Level: M mandatory, R recommended, O optional in DCAT-AP_IT 1.0; E of DCAT-AP 3.0.1 or HVD alone; C of CKAN alone. "keys" are all keys under which a
            value may be sent, at the top or in extras; a key in brackets is only in answers. Prefixes are those of every page.

            """ + schemas.stream().map(Mapping::table).collect(Collectors.joining("\n"));
    }

    private static String table(Schema schema) {
        String classes = schema.classes().isEmpty() ? "" : "Classes: " + curies(schema.classes()) + ". ";
        String iris = schema.iris().isEmpty() ? "" : "IRI: " + schema.iris().stream().map(t -> "`" + t + "`").collect(Collectors.joining(", else ")) + ".";
        String head = (classes + iris).isEmpty() ? "" : (classes + iris).strip() + "\n\n";
        return "## " + schema + "\n\n" + head + "| keys | italiano | English | level | type | RDF |\n|---|---|---|---|---|---|\n"
            + schema.fields().stream().map(Mapping::row).collect(Collectors.joining());
    }

    private static String row(Field<?> field) {
        return "| " + keys(field) + " | " + field.label().italian() + " | " + field.label().english() + " | " + field.level().name().charAt(0) + " | "
            + field.type() + " | " + rdf(field) + " |\n";
    }

    private static String keys(Field<?> field) {
        Set<String> seen = new HashSet<>();
        List<String> all = new java.util.ArrayList<>(field.type().keys(field.key()));
        all.addAll(field.aliases());
        String keys = all.stream().map(k -> k.startsWith("=") ? k.substring(1) : k).filter(seen::add).map(k -> "`" + k + "`").collect(Collectors.joining(" "));
        return field.flow() == Field.Flow.ANSWER ? "(" + keys + ")" : keys;
    }

    private static String rdf(Field<?> field) {
        RdfShape shape = field.rdf();
        if (shape instanceof RdfShape.Property p) {
            return curies(p.predicates()) + (p.readOnly().isEmpty() ? "" : "; reads " + curies(p.readOnly()));
        }
        if (shape instanceof RdfShape.Via via) {
            return curie(via.predicate()) + " / " + curie(via.inner());
        }
        if (shape instanceof RdfShape.Here) {
            return ((Nested) field.type().item()).schema().fields().stream().map(Mapping::rdf).collect(Collectors.joining(", ")) + " of this node";
        }
        return shape instanceof RdfShape.None none ? "none: " + none.reason() : "the node's IRI";
    }

    private static String curies(List<IRI> iris) {
        return iris.stream().map(Mapping::curie).collect(Collectors.joining(", "));
    }

    private static String curie(IRI iri) {
        String prefix = PREFIXES.get(iri.getNamespace());
        return prefix == null ? "<" + iri + ">" : (prefix + ":").toLowerCase(Locale.ROOT) + iri.getLocalName();
    }
}
