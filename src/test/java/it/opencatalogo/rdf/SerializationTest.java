package it.opencatalogo.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SerializationTest {
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "text/turtle | TTL", "application/rdf+xml | RDF", "application/ld+json | JSONLD", "text/n3 | N3", "text/turtle;q=0.5, application/rdf+xml;q=0.9 | RDF",
        "application/rdf+xml, text/turtle | RDF", "text/html, text/turtle;q=0.9 | ", "text/html;q=0.4, text/turtle | TTL",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | ", "*/* | ", "application/json | ", "text/turtle;q=0 | ", "TEXT/TURTLE; charset=utf-8 | TTL", "text/turtle;q=abc | TTL", ",;,= | "})
    @DisplayName("content negotiation")
    void accepted(String header, Serialization expected) {
        assertEquals(Optional.ofNullable(expected), Serialization.accepted(header));
    }

    @ParameterizedTest
    @CsvSource({"ttl,text/turtle", "rdf,application/rdf+xml", "xml,application/rdf+xml", "jsonld,application/ld+json", "n3,text/n3"})
    @DisplayName("suffixes and media types of ckanext-dcat")
    void types(String suffix, String type) {
        assertEquals(type + "; charset=utf-8", Serialization.ofSuffix(suffix).orElseThrow().contentType());
    }

    @Test
    @DisplayName("no header, no suffix of ours")
    void none() {
        assertEquals(Optional.empty(), Serialization.accepted(null));
        assertEquals(Optional.empty(), Serialization.ofSuffix("pdf"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a subject that comes back, several values, languages, types, quotes: the same graph")
    void sameGraph(Serialization syntax) throws IOException {
        Model model = model();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFHandler writer = syntax.writer(out);
        writer.startRDF();
        Prefixes.declare(writer);
        model.forEach(writer::handleStatement);
        writer.endRDF();
        assertTrue(Models.isomorphic(model, Rio.parse(new ByteArrayInputStream(out.toByteArray()), "http://base/", syntax.format())));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("an empty graph is a well-formed document")
    void empty(Serialization syntax) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFHandler writer = syntax.writer(out);
        writer.startRDF();
        Prefixes.declare(writer);
        writer.endRDF();
        assertTrue(Rio.parse(new ByteArrayInputStream(out.toByteArray()), "http://base/", syntax.format()).isEmpty());
    }

    @Test
    @DisplayName("JSON-LD goes out subject by subject")
    void streams() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLdWriter writer = new JsonLdWriter(out);
        writer.startRDF();
        int before = 0;
        for (int i = 0; i < 20_000; i++) {
            writer.handleStatement(VALUES.createStatement(VALUES.createIRI("http://x/" + i), DCTERMS.TITLE, VALUES.createLiteral("titolo")));
            before = i == 10_000 ? out.size() : before;
        }
        assertTrue(before > 100_000, "half of the triples in, " + before + " bytes out");
    }

    private static Model model() {
        Model model = new LinkedHashModel();
        var a = VALUES.createIRI("http://x.it/a");
        var b = VALUES.createIRI("http://x.it/b,c;d?e=f&g='h'");
        model.add(a, RDF.TYPE, FOAF.AGENT);
        model.add(a, DCTERMS.TITLE, VALUES.createLiteral("L'«uno» \"due\" \\ & <tre>\n\tà", "it"));
        model.add(b, DCTERMS.RELATION, a);
        model.add(a, RDF.TYPE, DCTERMS.AGENT);
        model.add(a, DCTERMS.TITLE, VALUES.createLiteral("one", "en"));
        model.add(a, DCTERMS.IDENTIFIER, VALUES.createLiteral("x"));
        model.add(a, DCTERMS.EXTENT, VALUES.createLiteral("5", XSD.NON_NEGATIVE_INTEGER));
        model.add(a, VALUES.createIRI("http://other.example/p"), VALUES.createIRI("geo:45,9"));
        return model;
    }
}
