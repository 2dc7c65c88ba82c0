package it.opencatalogo.dcat;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.dataset.PartFields;
import it.opencatalogo.dataset.ResourceFields;
import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.rdf.DCATAPIT;
import it.opencatalogo.rdf.GraphReader;
import it.opencatalogo.rdf.GraphWriter;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.GivenIris;
import it.opencatalogo.schema.Node;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten catalogues as published, with their faults (dcat-ap-it.md 7). They are not ours to copy, so this runs where they lie beside the repository. */
class ExamplesTest {
    private static final Path REAL = Path.of("../shared/dcat-ap-it/examples");
    private static final String FROM = "http://base.example/cat/";
    private static final String BASE = "https://our.example";

    @BeforeEach
    void there() {
        assumeTrue(Files.isDirectory(REAL), "the real catalogues are not beside the repository: " + REAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asst-ovest-milanese", "brescia-mobilita", "ckanext-dcatapit-dataset", "comune-alessandria", "comune-civitavecchia",
        "comune-molinella", "dpc-ukr-2022", "sicomta", "uni-piemonte-orientale", "unibo"})
    void realCatalogue(String name) throws IOException {
        Model published = parse(REAL.resolve(name + ".rdf"));
        GraphReader reader = new GraphReader(published, BASE, FROM);
        Model out = new LinkedHashModel();
        GraphWriter writer = new GraphWriter(new StatementCollector(out), BASE, GivenIris.NONE);
        Map<IRI, Document> read = new LinkedHashMap<>();
        for (Resource dataset : datasets(published)) {
            Document document = reader.read(dataset, DatasetFields.DATASET);
            read.put(writer.write(DatasetFields.DATASET, document), document);
        }
        assertAll(() -> facts(name, read), () -> fixedPoint(read, out), () -> clean(out), () -> national(name, out, read));
    }

    /** What a reader must find, counted by another tool. */
    private static void facts(String name, Map<IRI, Document> read) throws IOException {
        CSVRecord expected;
        try (var in = Files.newBufferedReader(REAL.resolve("expected-facts.csv"))) {
            expected = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).stream().filter(r -> r.get("file").equals(name + ".rdf")).findFirst().orElseThrow();
        }
        List<Document> resources = read.values().stream().flatMap(d -> d.get(DatasetFields.RESOURCES).orElse(List.of()).stream()).toList();
        assertEquals(expected.get("datasets"), String.valueOf(read.size()));
        assertEquals(expected.get("distributions_linked"), String.valueOf(resources.size()));
        assertEquals(expected.get("identifiers"), String.valueOf(read.values().stream().filter(d -> d.get(DatasetFields.IDENTIFIER).isPresent()).count()));
        assertEquals(expected.get("holder_identifiers"), read.values().stream().flatMap(d -> d.get(DatasetFields.HOLDER).stream()).flatMap(h -> h.get(AgentFields.IDENTIFIER).stream()).distinct().sorted().collect(Collectors.joining(" ")));
        assertEquals(expected.get("themes"), read.values().stream().flatMap(d -> d.get(DatasetFields.THEMES_AGGREGATE).orElse(List.of()).stream()).map(t -> t.get(PartFields.THEME).orElseThrow().getLocalName()).distinct().sorted().collect(Collectors.joining(" ")));
        assertEquals(expected.get("frequencies"), counted(read.values().stream().flatMap(d -> d.get(DatasetFields.FREQUENCY).stream()).map(IRI::getLocalName)));
        assertEquals(expected.get("formats"), counted(resources.stream().flatMap(r -> r.get(ResourceFields.DISTRIBUTION_FORMAT).stream()).map(IRI::getLocalName)));
    }

    private static String counted(Stream<String> values) {
        return values.collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting())).entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).collect(Collectors.joining(" "));
    }

    /** Imported, exported, imported again: the same documents. One code that IndicePA lacks stands with two names, which one address joins (fields.md 6.1). */
    private static void fixedPoint(Map<IRI, Document> read, Model out) {
        GraphReader again = new GraphReader(out, BASE, "");
        List<String> different = read.entrySet().stream().flatMap(e -> Differences.of(Node.root(DatasetFields.DATASET, e.getValue(), BASE),
            Node.root(DatasetFields.DATASET, again.read(e.getKey(), DatasetFields.DATASET), BASE)).stream()).toList();
        assertTrue(different.size() <= 1, different::toString);
    }

    private static void clean(Model out) {
        assertTrue(out.stream().noneMatch(s -> s.toString().contains(FROM)), "a relative address is left");
        assertTrue(out.stream().noneMatch(s -> s.getSubject().isBNode() || s.getObject().isBNode()), "a blank node is left");
    }

    /** Molinella lacks two mandatory values of its contact; nothing is invented for it. */
    private static void national(String name, Model out, Map<IRI, Document> read) {
        new GraphWriter(new StatementCollector(out), BASE, GivenIris.NONE).write(CatalogueFields.CATALOGUE, Golden.catalogue().without(CatalogueFields.SERVICES).with(CatalogueFields.DATASETS, List.copyOf(read.keySet())));
        List<String> errors = Findings.of(out, ShaclTest.NATIONAL).entrySet().stream().filter(e -> e.getKey().startsWith("Violation")).map(Object::toString).toList();
        assertEquals(name.equals("comune-molinella") ? 2 : 0, errors.size(), errors::toString);
        assertEquals(List.of(), Findings.of(out, ShaclTest.EU.resolve("dcat-ap-3.0.1_range.ttl")).keySet().stream().toList());
    }

    private static Model parse(Path file) throws IOException {
        RDFParser parser = Rio.createParser(RDFFormat.RDFXML);
        parser.getParserConfig().set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        Model model = new LinkedHashModel();
        parser.setRDFHandler(new StatementCollector(model));
        try (InputStream in = Files.newInputStream(file)) {
            parser.parse(in, FROM);
        }
        return model;
    }

    private static List<Resource> datasets(Model model) {
        return Stream.of(DCAT.DATASET, DCATAPIT.DATASET).flatMap(c -> model.filter(null, RDF.TYPE, c).subjects().stream()).distinct().toList();
    }
}
