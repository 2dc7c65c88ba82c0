package it.opencatalogo.schema;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.GEO;

/** Geometries as text: WKT, or the GeoJSON of ckanext-dcat's {@code spatial} (GeoSPARQL 1.1, 8.5 and 8.7). A place's name is neither. */
final class Geometries {
    private static final IRI GEO_JSON = Types.VALUES.createIRI("http://www.opengis.net/ont/geosparql#geoJSONLiteral");
    private static final Pattern WKT = Pattern.compile(
        "(?is)(<[^<>\\s]+>\\s*)?(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION)\\s*(Z|M|ZM)?\\s*(\\(.*\\)|EMPTY)");

    private Geometries() { }

    static Optional<String> read(String raw) {
        return wkt(raw).or(() -> Types.clean(raw).filter(Geometries::geoJson));
    }

    static Optional<String> wkt(String raw) {
        return Types.clean(raw).filter(s -> WKT.matcher(s).matches());
    }

    static Value term(String geometry) {
        return Types.VALUES.createLiteral(geometry, geometry.startsWith("{") ? GEO_JSON : GEO.WKT_LITERAL);
    }

    private static boolean geoJson(String text) {
        return text.startsWith("{") && Json.unpack(text) instanceof Map<?, ?> map && map.containsKey("type")
            && (map.containsKey("coordinates") || map.containsKey("geometries"));
    }
}
