package it.opencatalogo.dcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import it.opencatalogo.rdf.Serialization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden page against the national rules and the shapes of DCAT-AP 3.0.1 (dcat-ap-it.md 6). */
class ShaclTest {
    static final Path NATIONAL = Path.of("dcat-ap-it/shapes/dcat-ap-it-national.ttl");
    static final Path EU = Path.of("src/test/resources/eu-shapes");

    @ParameterizedTest
    @CsvSource({"dcat-ap-3.0.1_shapes.ttl", "dcat-ap-3.0.1_range.ttl", "dcat-ap-3.0.1_shapes_recommended.ttl"})
    @DisplayName("no finding of the EU's shapes")
    void european(String shapes) {
        assertEquals(Map.of(), Findings.of(page(), EU.resolve(shapes)));
    }

    @Test
    @DisplayName("no finding of the national rules")
    void national() {
        assertEquals(Map.of(), Findings.of(page(), NATIONAL));
    }

    @Test
    @DisplayName("of the code lists only that a region is not in the EU's table of bodies")
    void codeLists() {
        assertEquals(List.of("Warning publisher"), Findings.of(page(), EU.resolve("dcat-ap-3.0.1_mdr-vocabularies.shape.ttl")).keySet().stream().map(k -> k.replaceFirst(" [A-Z]\\w+$", "")).distinct().toList());
    }

    @Test
    @DisplayName("the rules do fire: without holders the page has national errors")
    void fires() {
        Model page = page();
        page.removeIf(s -> s.getPredicate().equals(DCTERMS.RIGHTS_HOLDER));
        assertFalse(Findings.of(page, NATIONAL).isEmpty());
    }

    private static Model page() {
        return Golden.parse(Golden.served(Serialization.TTL), Serialization.TTL);
    }

    static Model shapes(Path file) {
        return Golden.parse(file, RDFFormat.TURTLE);
    }
}
