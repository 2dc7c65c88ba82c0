package it.opencatalogo.dcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.GivenIris;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The paging node, exactly (dcat-ap-it.md 5.3, appendix B 7). */
class PagingNodeTest {
    private static final String TTL = "https://h/catalog.ttl?";

    private static Map<String, String> node(PageRequest request, List<Map<String, Object>> packages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CataloguePage(Document.EMPTY, request, packages.stream().map(PublishedDataset::of).toList(), GivenIris.NONE).write(Serialization.TTL.writer(out));
        Model page = Golden.parse(out.toByteArray(), Serialization.TTL);
        Map<String, String> said = new TreeMap<>();
        for (Statement s : page) {
            if (s.getSubject().stringValue().contains("catalog.ttl")) {
                said.put(s.getPredicate().equals(RDF.TYPE) ? "a" : s.getPredicate().getLocalName(), s.getObject().toString());
                said.put("@", s.getSubject().stringValue());
            }
        }
        return said;
    }

    private static PageRequest request(int page, long total, Map<String, String> kept, String next) {
        return new PageRequest("https://h", "/catalog.ttl", page, 100, total, kept, Optional.ofNullable(next));
    }

    private static Map<String, String> expected(int page, int total, String first, String previous, String next, String last) {
        Map<String, String> said = new TreeMap<>(Map.of("@", TTL + "page=" + page, "a", "http://www.w3.org/ns/hydra/core#PagedCollection",
            "totalItems", "\"" + total + "\"^^<http://www.w3.org/2001/XMLSchema#integer>", "itemsPerPage", "\"100\"^^<http://www.w3.org/2001/XMLSchema#integer>"));
        Map<String, String> links = new LinkedHashMap<>();
        links.put("first", first);
        links.put("previous", previous);
        links.put("next", next);
        links.put("last", last);
        links.forEach((name, address) -> {
            if (address != null) {
                said.put(name, "\"" + TTL + address + "\"");
                said.put(name + "Page", "\"" + TTL + address + "\"");
            }
        });
        return said;
    }

    @Test
    @DisplayName("first page: no previous")
    void first() {
        assertEquals(expected(1, 250, "page=1", null, "page=2&after=abc", "page=3"), node(request(1, 250, Map.of(), "abc"), Golden.packages()));
    }

    @Test
    @DisplayName("middle page: all four, the cursor only in next")
    void middle() {
        assertEquals(expected(2, 250, "page=1", "page=1", "page=3&after=a%2Bb%3D", "page=3"), node(request(2, 250, Map.of(), "a+b="), Golden.packages()));
    }

    @Test
    @DisplayName("last page: no next")
    void last() {
        assertEquals(expected(3, 250, "page=1", "page=2", null, "page=3"), node(request(3, 250, Map.of(), null), Golden.packages()));
    }

    @Test
    @DisplayName("a page without datasets has no paging node")
    void empty() {
        assertEquals(Map.of(), node(request(9, 250, Map.of(), null), List.of()));
    }

    @Test
    @DisplayName("kept parameters stand in every link, encoded")
    void kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("modified_since", "2026-01-01T00:00:00+01:00");
        kept.put("fq", "organization:r_lombar AND tags:\"a b\"");
        Map<String, String> said = node(request(1, 250, kept, "c"), Golden.packages());
        String query = "modified_since=2026-01-01T00%3A00%3A00%2B01%3A00&fq=organization%3Ar_lombar%20AND%20tags%3A%22a%20b%22&page=";
        assertEquals(TTL + query + "1", said.get("@"));
        assertEquals("\"" + TTL + query + "2&after=c\"", said.get("next"));
        assertEquals("\"" + TTL + query + "3\"", said.get("last"));
    }

    @Test
    @DisplayName("a dataset that cannot be written is left out, reported and not linked; nothing of it is on the page")
    void leftOut() {
        List<Map<String, Object>> packages = Golden.packages();
        Map<String, Object> broken = new LinkedHashMap<>(packages.get(0));
        broken.remove("id");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CataloguePage page = new CataloguePage(Golden.catalogue(), request(1, 2, Map.of(), null), List.of(PublishedDataset.of(broken), PublishedDataset.of(packages.get(1))), GivenIris.NONE);
        List<LeftOut> leftOut = page.write(Serialization.TTL.writer(out));
        Model model = Golden.parse(out.toByteArray(), Serialization.TTL);
        assertEquals(List.of("null"), leftOut.stream().map(LeftOut::id).toList());
        assertEquals(1, model.filter(null, org.eclipse.rdf4j.model.vocabulary.DCAT.HAS_DATASET, null).size());
        assertEquals(1, model.filter(null, RDF.TYPE, org.eclipse.rdf4j.model.vocabulary.DCAT.DATASET).size());
        IRI theme = org.eclipse.rdf4j.model.util.Values.iri("http://publications.europa.eu/resource/authority/data-theme/GOVE");
        assertTrue(model.contains(theme, RDF.TYPE, null), "what both datasets refer to is described though the first one failed");
    }
}
