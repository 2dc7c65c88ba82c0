package it.opencatalogo.site;

import it.opencatalogo.rdf.Serialization;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The same thing for machines, named in the head of a page ({@code <link rel="alternate">}) and shown at its foot. */
final class Alternates {
    private Alternates() {
    }

    static List<Map<String, String>> catalogue(String site) {
        return rdf(site + "/catalog").toList();
    }

    static List<Map<String, String>> dataset(String site, String name) {
        return Stream.concat(Stream.of(link("CKAN JSON", "application/json", site + "/api/3/action/package_show?id=" + name)), rdf(site + "/dataset/" + name)).toList();
    }

    private static Stream<Map<String, String>> rdf(String address) {
        return Stream.of(Map.entry("Turtle", Serialization.TTL), Map.entry("RDF/XML", Serialization.RDF), Map.entry("JSON-LD", Serialization.JSONLD), Map.entry("N3", Serialization.N3))
            .map(e -> link(e.getKey(), e.getValue().mediaType(), address + "." + e.getValue().suffix()));
    }

    private static Map<String, String> link(String label, String type, String href) {
        return Map.of("label", label, "type", type, "href", href);
    }
}
