package it.opencatalogo.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.dcat.DatasetGraphs.Described;
import it.opencatalogo.dcat.Golden;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The European quality score")
class ScoreTest {
    private static final String DCAT_NAMESPACE = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";

    private static List<Described> golden(Model page) {
        return page.filter(null, RDF.TYPE, DCAT.DATASET).subjects().stream().map(node -> new Described(page, node)).toList();
    }

    private static double best() {
        return golden(Golden.page()).stream().mapToDouble(each -> Score.of(each).total().ceiling()).max().orElseThrow();
    }

    @Test
    @DisplayName("has 23 metrics of 405 points")
    void points() {
        assertEquals(23, Metric.values().length);
        assertEquals(405, Score.MOST);
        assertEquals(List.of(100, 100, 110, 75, 20), List.of(Dimension.values()).stream().map(dimension -> java.util.Arrays.stream(Metric.values())
            .filter(metric -> metric.dimension() == dimension).mapToInt(Metric::points).sum()).toList());
    }

    @Test
    @DisplayName("is whole for the golden dataset if its addresses answer, and 80 fewer for certain")
    void golden() {
        assertEquals(405, best());
        Score whole = golden(Golden.page()).stream().map(Score::of).filter(score -> score.total().ceiling() == 405).findFirst().orElseThrow();
        assertEquals(325, whole.total().floor());
        assertTrue(whole.missing().isEmpty());
    }

    @ParameterizedTest(name = "without {0} it is lower by {1}")
    @CsvSource({"dcat:keyword, 30", "dcat:theme, 30", "dct:spatial, 20", "dct:temporal, 20", "dcat:downloadURL, 50", "dct:format, 70", "dcat:mediaType, 20", "dct:license, 30",
        "dct:accessRights, 15", "dcat:contactPoint, 20", "dct:publisher, 10", "dct:rights, 5", "dcat:byteSize, 5", "dct:issued, 5", "dct:modified, 5", "dct:description, 30", "dcat:accessURL, 80"})
    void without(String property, double points) {
        String[] name = property.split(":");
        IRI removed = Values.iri(name[0].equals("dcat") ? DCAT_NAMESPACE : DCT, name[1]);
        Model page = new LinkedHashModel(Golden.page());
        page.removeIf(s -> s.getPredicate().equals(removed));
        Score left = golden(page).stream().map(Score::of).max((a, b) -> Double.compare(a.total().ceiling(), b.total().ceiling())).orElseThrow();
        assertEquals(405 - points, left.total().ceiling(), 0.01);
        assertEquals(points, left.missing().stream().mapToDouble(left::gain).sum(), 0.01);
    }

    @Test
    @DisplayName("of several is their mean")
    void mean() {
        Described whole = golden(Golden.page()).get(0);
        Resource nobody = Values.iri("https://example.org/nothing");
        Score half = Score.mean(List.of(Score.of(whole), Score.of(new Described(Golden.page(), nobody))));
        assertEquals(Score.of(whole).total().ceiling() / 2, half.total().ceiling(), 0.01);
        assertEquals(Score.Band.SUFFICIENT, Score.Band.of(220.9));
        assertEquals(Score.Band.EXCELLENT, Score.Band.of(351));
    }
}
