package it.opencatalogo.schema;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/**
 * Repairs one IRI before any writer sees it: RDF4J's writers of RDF/XML and JSON-LD do not encode bad characters, that of Turtle does, and
 * one model would become different graphs (dcat-ap-it.md 3.7, measured).
 */
public final class Iris {
    private static final String BAD = "<>\"{}|\\^`[]";
    /** {@code rdf:resource="dct:LicenseDocument"} is written in real catalogues and means the term; JSON-LD would read it so in any case. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
        Map.entry("dct", "http://purl.org/dc/terms/"), Map.entry("dcterms", "http://purl.org/dc/terms/"), Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
        Map.entry("dcatap", "http://data.europa.eu/r5r/"), Map.entry("dcatapit", "http://dati.gov.it/onto/dcatapit#"), Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
        Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"), Map.entry("adms", "http://www.w3.org/ns/adms#"), Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
        Map.entry("locn", "http://www.w3.org/ns/locn#"), Map.entry("owl", "http://www.w3.org/2002/07/owl#"), Map.entry("spdx", "http://spdx.org/rdf/terms#"),
        Map.entry("hydra", "http://www.w3.org/ns/hydra/core#"), Map.entry("eli", "http://data.europa.eu/eli/ontology#"),
        Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"), Map.entry("gsp", "http://www.opengis.net/ont/geosparql#"),
        Map.entry("prov", "http://www.w3.org/ns/prov#"), Map.entry("odrl", "http://www.w3.org/ns/odrl/2/"), Map.entry("schema", "http://schema.org/"));

    private Iris() { }

    public static Map<String, String> prefixes() {
        return PREFIXES;
    }

    public static Optional<IRI> of(String raw) {
        return clean(raw).map(Types.VALUES::createIRI);
    }

    /** An absolute IRI every writer can write; empty if it is none. */
    public static Optional<String> clean(String raw) {
        String s = raw.strip();
        int scheme = scheme(s);
        if (scheme < 0) {
            return Optional.empty();
        }
        String namespace = PREFIXES.get(s.substring(0, scheme));
        if (namespace != null) {
            s = namespace + s.substring(scheme + 1);
        }
        return Optional.of(sound(s) ? s : encoded(s));
    }

    /** Where the scheme ends; -1 if there is none or nothing but a scheme. */
    private static int scheme(String s) {
        int colon = s.indexOf(':');
        if (colon < 1 || colon == s.length() - 1 || !letter(s.charAt(0))) {
            return -1;
        }
        for (int i = 1; i < colon; i++) {
            char c = s.charAt(i);
            if (!letter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
                return -1;
            }
        }
        return bare(s.substring(0, colon), s.substring(colon + 1)) ? -1 : colon;
    }

    /** http: with nothing to go to. */
    private static boolean bare(String scheme, String rest) {
        return scheme.toLowerCase(java.util.Locale.ROOT).startsWith("http") && (!rest.startsWith("//") || rest.length() < 3 || rest.charAt(2) == '/');
    }

    private static boolean sound(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '%' || c == '#' || bad(c) || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String encoded(String s) {
        StringBuilder out = new StringBuilder(s.length() + 8);
        boolean fragment = false;
        for (int i = 0; i < s.length(); i += Character.charCount(s.codePointAt(i))) {
            int c = s.codePointAt(i);
            boolean lonePercent = c == '%' && !(i + 2 < s.length() && hex(s.charAt(i + 1)) && hex(s.charAt(i + 2)));
            if (c < 0xA0 && bad((char) c) || c >= 0x7F && c < 0xA0 || lonePercent || c == '#' && fragment || strange(c)) {
                percent(c, out);
            } else {
                out.appendCodePoint(c);
            }
            fragment |= c == '#';
        }
        return out.toString();
    }

    /** Blanks and marks beyond ASCII, lone surrogates, private use, non-characters: not in an IRI (RFC 3987, 2.2). */
    private static boolean strange(int c) {
        return c >= 0xA0 && (Character.isSpaceChar(c) || c >= 0xD800 && c <= 0xF8FF || c >= 0xFDD0 && c <= 0xFDEF || c >= 0xFFF0 && c <= 0xFFFF
            || (c & 0xFFFE) == 0xFFFE || c >= 0xE0000 || c == 0xAD || c >= 0x200B && c <= 0x206F || c == 0xFEFF);
    }

    private static void percent(int c, StringBuilder out) {
        for (byte b : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16))).append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
    }

    private static boolean bad(char c) {
        return c <= 0x20 || c == 0x7F || BAD.indexOf(c) >= 0;
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean hex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
