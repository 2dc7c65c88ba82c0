package it.opencatalogo.dcat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.sample.SampleFiles;
import it.opencatalogo.schema.GivenIris;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public datasets of the sample catalogue as a harvester reads them, against the national rules and the shapes of DCAT-AP 3.0.1. */
class SampleShaclTest {
    private static final Model PAGE = page();

    @Test
    @DisplayName("no error of the national rules in the sample catalogue")
    void national() {
        assertEquals(Map.of(), violations(Findings.of(PAGE, ShaclTest.NATIONAL)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcat-ap-3.0.1_shapes.ttl", "dcat-ap-3.0.1_range.ttl"})
    @DisplayName("no finding of the EU's shapes in the sample catalogue")
    void european(String shapes) {
        assertEquals(Map.of(), Findings.of(PAGE, ShaclTest.EU.resolve(shapes)));
    }

    @Test
    @DisplayName("41 datasets are on the page, none was left out")
    void whole() {
        assertEquals(41, PAGE.filter(null, RDF.TYPE, DCAT.DATASET).size());
    }

    /** A recommendation that a source does not follow is a warning: a sub-theme, a contact nobody published. */
    private static Map<String, Integer> violations(Map<String, Integer> findings) {
        return findings.entrySet().stream().filter(f -> f.getKey().startsWith("Violation"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static Model page() {
        Map<String, Map<String, Object>> profiles = SampleFiles.organizations().stream()
            .collect(Collectors.toMap(SampleFiles.Entry::name, o -> SampleFiles.map(o.body())));
        List<PublishedDataset> datasets = SampleFiles.datasets().stream().filter(d -> !d.draft())
            .map(d -> published(SampleFiles.map(d.body()), profiles.get(d.body().path("owner_org").asText()))).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageRequest request = new PageRequest(Golden.BASE, "/catalog.ttl", 1, 100, datasets.size(), Map.of(), Optional.empty());
        assertEquals(List.of(), new CataloguePage(Golden.catalogue(), request, datasets, GivenIris.NONE).write(Serialization.TTL.writer(out)));
        return Golden.parse(out.toByteArray(), Serialization.TTL);
    }

    /** With the keys that {@code package_show} adds and the mapping reads. */
    private static PublishedDataset published(Map<String, Object> sent, Map<String, Object> profile) {
        sent.put("organization", profile);
        sent.put("metadata_created", "2026-11-24T00:00:00.000000");
        sent.put("metadata_modified", "2026-11-24T00:00:00.000000");
        return new PublishedDataset(sent, profile);
    }
}
