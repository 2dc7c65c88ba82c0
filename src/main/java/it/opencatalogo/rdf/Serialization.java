package it.opencatalogo.rdf;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * The syntaxes of a page, by the suffix in its address (dcat-ap-it.md 5.1, the paths of ckanext-dcat). All are streamed; Rio's writer of
 * JSON-LD would hold the whole page, so that one is ours.
 */
public enum Serialization {
    TTL("ttl", "text/turtle", List.of("text/turtle", "application/x-turtle"), RDFFormat.TURTLE),
    RDF("rdf", "application/rdf+xml", List.of("application/rdf+xml"), RDFFormat.RDFXML),
    XML("xml", "application/rdf+xml", List.of(), RDFFormat.RDFXML),
    JSONLD("jsonld", "application/ld+json", List.of("application/ld+json"), RDFFormat.JSONLD),
    N3("n3", "text/n3", List.of("text/n3", "text/rdf+n3"), RDFFormat.N3);

    private final String suffix;
    private final String mediaType;
    private final List<String> asked;
    private final RDFFormat format;

    Serialization(String suffix, String mediaType, List<String> asked, RDFFormat format) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.asked = asked;
        this.format = format;
    }

    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** For the Content-Type header: harvesters pick the parser by it, and guess the charset where it is not said. */
    public String contentType() {
        return mediaType + "; charset=utf-8";
    }

    public RDFFormat format() {
        return format;
    }

    /**
     * A writer that sends triples on as they come; nothing is kept but the subject at hand. Turtle is N3: Rio's own writer of N3 cannot be told
     * not to sort and indent, and takes twice the time.
     */
    public RDFHandler writer(OutputStream out) {
        if (this == JSONLD) {
            return new JsonLdWriter(out);
        }
        RDFWriter writer = Rio.createWriter(this == N3 ? RDFFormat.TURTLE : format, out);
        writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, false);
        writer.getWriterConfig().set(BasicWriterSettings.INLINE_BLANK_NODES, false);
        return writer;
    }

    public static Optional<Serialization> ofSuffix(String suffix) {
        return Arrays.stream(values()).filter(s -> s.suffix.equals(suffix)).findFirst();
    }

    /**
     * What an {@code Accept} header asks for (RFC 9110, 12.5.1); empty if a web page will do as well or better: browsers name HTML first,
     * and a bare {@code *}{@code /*} asks for nothing in particular.
     */
    public static Optional<Serialization> accepted(String header) {
        Serialization best = null;
        double weight = 0;
        double page = 0;
        for (String range : header == null ? new String[0] : header.split(",")) {
            String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
            String type = parts[0].strip();
            double q = weight(parts);
            Optional<Serialization> named = Arrays.stream(values()).filter(s -> s.asked.contains(type)).findFirst();
            if (named.isPresent() && q > weight) {
                best = named.get();
                weight = q;
            } else if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
                page = Math.max(page, q);
            }
        }
        return page >= weight ? Optional.empty() : Optional.ofNullable(best);
    }

    private static double weight(String[] parts) {
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
                return Double.parseDouble(parameter.substring(2));
            }
        }
        return 1;
    }
}
