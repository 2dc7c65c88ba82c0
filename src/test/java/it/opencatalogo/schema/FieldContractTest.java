package it.opencatalogo.schema;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import it.opencatalogo.dcat.Profile;
import it.opencatalogo.rdf.GraphReader;
import it.opencatalogo.rdf.GraphWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What every field of every schema must have: words for people, an example that holds, a place in the graph or the reason why it has none. */
class FieldContractTest {
    private static final String BASE = "https://dati.example.it";

    @TestFactory
    Stream<DynamicNode> fields() {
        return Profile.SCHEMAS.stream().map(schema -> dynamicContainer(schema.name(),
            schema.fields().stream().map(field -> dynamicTest(field.key(), () -> contract(schema, field)))));
    }

    @TestFactory
    Stream<DynamicNode> everyNestedSchemaAlwaysFindsAnIri() {
        return Profile.SCHEMAS.stream().filter(s -> !s.iris().isEmpty()).map(schema -> dynamicTest(schema.name(), () -> {
            Node parent = Node.at(Values.iri("https://dati.example.it/dataset/1"), BASE);
            if (!List.of("Dataset").contains(schema.name())) {
                assertNotNull(new Node(schema, Document.EMPTY, parent, "role", 1, BASE).iri());
            }
        }));
    }

    private static <T> void contract(Schema schema, Field<T> field) {
        assertAll(
            () -> assertFalse(field.label().italian().isBlank() || field.label().english().isBlank(), "label"),
            () -> assertFalse(field.help().italian().isBlank() || field.help().english().isBlank(), "help"),
            () -> assertNotNull(field.example(), "example"),
            () -> assertFalse(field.type().items(field.example()).isEmpty(), "empty example"),
            () -> assertNotNull(field.rdf(), "no RDF shape and no reason"),
            () -> assertTrue(!(field.rdf() instanceof RdfShape.None none) || !none.reason().isBlank(), "reason"));
        Document document = Document.EMPTY.with(field, field.example());
        if (field.flow() != Field.Flow.ACTION) {
            survivesJson(schema, field, document);
        }
        if (!(field.rdf() instanceof RdfShape.None) && !(field.rdf() instanceof RdfShape.Self) && !schema.iris().isEmpty()) {
            survivesRdf(schema, field, document);
        }
    }

    private static void survivesJson(Schema schema, Field<?> field, Document document) {
        DocumentReader.Reading back = DocumentReader.read(schema, DocumentWriter.write(schema, document));
        assertEquals("[]", back.problems().toString());
        assertEquals(document.value(field), back.document().value(field));
    }

    private static void survivesRdf(Schema schema, Field<?> field, Document document) {
        Model model = new LinkedHashModel();
        Field<Document> inner = Field.field("x", Types.object(schema)).rdf(Values.iri("urn:x"));
        Schema around = Schema.of("Wrap", inner).iri("{base}/wrap");
        IRI iri = new GraphWriter(new StatementCollector(model), BASE, GivenIris.NONE).write(around, Document.EMPTY.with(inner, complete(schema, document)));
        Document back = new GraphReader(model, BASE, "").read(iri, around).get(inner).orElse(Document.EMPTY);
        assertEquals(anonymous(document.value(field)), anonymous(back.value(field)));
    }

    /** With what the node's IRI is made of, and what it needs to be written at all. */
    private static Document complete(Schema schema, Document document) {
        Document complete = document;
        for (Field<?> field : schema.fields()) {
            boolean needed = List.of("id", "identifier", "name", "uri", "package_id", "hash", "hash_algorithm").contains(field.key());
            if (needed && complete.value(field) == null) {
                complete = complete.changed(field, field.example());
            }
        }
        return complete;
    }

    /** Without the IRI of nested nodes: one the parent's IRI is part of is read back as uri. */
    private static Object anonymous(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FieldContractTest::anonymous).toList();
        }
        if (!(value instanceof Document document)) {
            return String.valueOf(value);
        }
        Map<String, Object> map = new TreeMap<>();
        document.values().forEach((field, inner) -> {
            if (!(field.rdf() instanceof RdfShape.None) && (!(field.rdf() instanceof RdfShape.Self) || document.values().size() == 1)) {
                map.put(field.key(), anonymous(inner));
            }
        });
        return map;
    }
}
