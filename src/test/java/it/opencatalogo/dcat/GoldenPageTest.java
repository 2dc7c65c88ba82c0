package it.opencatalogo.dcat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.rdf.GraphReader;
import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.DocumentReader;
import it.opencatalogo.schema.GivenIris;
import it.opencatalogo.schema.Node;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The golden page (dcat-ap-it.md, appendix B 1, 2 and 8). */
class GoldenPageTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("the packages give the golden page, further labels apart")
    void golden(Serialization syntax) {
        Model golden = new LinkedHashModel();
        Golden.page().forEach(s -> golden.add(suffixed(s, syntax)));
        Model ours = Golden.parse(Golden.served(syntax), syntax);
        Set<Statement> missing = new LinkedHashSet<>(golden);
        missing.removeAll(ours);
        Set<Statement> extra = new LinkedHashSet<>(ours);
        extra.removeAll(golden);
        extra.removeIf(s -> s.getPredicate().equals(SKOS.PREF_LABEL) && golden.contains(s.getSubject(), SKOS.PREF_LABEL, null));
        assertEquals(Set.of(), missing);
        assertEquals(Set.of(), extra);
    }

    /** The paging node has the address of the request, suffix included. */
    private static Statement suffixed(Statement s, Serialization syntax) {
        var values = org.eclipse.rdf4j.model.impl.SimpleValueFactory.getInstance();
        String suffix = "/catalog." + syntax.suffix() + "?";
        var subject = values.createIRI(s.getSubject().stringValue().replace("/catalog.ttl?", suffix));
        var object = s.getObject().stringValue().contains("/catalog.ttl?") ? values.createLiteral(s.getObject().stringValue().replace("/catalog.ttl?", suffix)) : s.getObject();
        return values.createStatement(subject, s.getPredicate(), object);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("two requests give the same bytes")
    void deterministic(Serialization syntax) {
        assertArrayEquals(Golden.served(syntax), Golden.served(syntax));
    }

    @Test
    @DisplayName("nothing is said twice on a page")
    void once() {
        String page = new String(Golden.served(Serialization.JSONLD), StandardCharsets.UTF_8);
        assertEquals(page.indexOf("\"@id\":\"https://creativecommons.org/licenses/by/4.0/\",\"@type\""), page.lastIndexOf("\"@id\":\"https://creativecommons.org/licenses/by/4.0/\",\"@type\""));
        assertEquals(1, page.split("\"@id\":\"https://dati.example.it/agent/r_lombar\",\"@type\"", -1).length - 1);
    }

    @Test
    @DisplayName("the page read back gives the same datasets; the catalogue adds to shared nodes, so it is left away")
    void readBack() {
        byte[] page = Golden.served(Serialization.TTL, Golden.packages(), Document.EMPTY);
        GraphReader reader = new GraphReader(Golden.parse(page, Serialization.TTL), Golden.BASE, "");
        for (Map<String, Object> json : Golden.packages()) {
            Document sent = DocumentReader.read(DatasetFields.DATASET, json).document();
            Node node = Node.root(DatasetFields.DATASET, sent, Golden.BASE);
            Document back = reader.read(node.iri(), DatasetFields.DATASET);
            assertEquals(List.of(), Differences.of(node, Node.root(DatasetFields.DATASET, back, Golden.BASE)));
        }
    }

    @Test
    @DisplayName("a dataset by itself has the triples it has on the page")
    void alone() {
        Model page = Golden.parse(Golden.served(Serialization.TTL), Serialization.TTL);
        Model alone = alone(Golden.packages().get(0));
        assertFalse(alone.isEmpty());
        assertEquals(Set.of(), minus(alone, page));
        assertTrue(alone.stream().noneMatch(s -> s.getSubject().stringValue().endsWith("/catalog")));
        Model subjects = new LinkedHashModel(page);
        subjects.removeIf(s -> alone.filter(s.getSubject(), null, null).isEmpty());
        assertEquals(Set.of(), minus(subjects, alone));
    }

    private static Set<Statement> minus(Model a, Model b) {
        Set<Statement> rest = new HashSet<>(a);
        rest.removeAll(b);
        return rest;
    }

    private static Model alone(Map<String, Object> json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DatasetPage(Golden.catalogue(), Golden.BASE, PublishedDataset.of(json), GivenIris.NONE).write(Serialization.TTL.writer(out));
        return Golden.parse(out.toByteArray(), Serialization.TTL);
    }

    @Test
    @DisplayName("JSON-LD is the same graph as Turtle, paging node apart")
    void jsonLd() {
        Model turtle = Golden.parse(Golden.served(Serialization.TTL), Serialization.TTL);
        Model jsonLd = Golden.parse(Golden.served(Serialization.JSONLD), Serialization.JSONLD);
        turtle.removeIf(s -> s.getSubject().stringValue().contains("/catalog."));
        jsonLd.removeIf(s -> s.getSubject().stringValue().contains("/catalog."));
        assertTrue(Models.isomorphic(turtle, jsonLd));
    }

    @Test
    @DisplayName("no blank node, no relative address")
    void everyNodeNamed() {
        Model page = Golden.parse(Golden.served(Serialization.TTL), Serialization.TTL);
        assertTrue(page.stream().noneMatch(s -> s.getSubject().isBNode() || s.getObject().isBNode()));
    }
}
