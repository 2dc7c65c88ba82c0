package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.GEO;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** The types a field can have; all of them. */
public final class Types {
    /** Not Values.literal: that factory validates each literal again, and ours are made valid. */
    static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final Pattern EMAIL_ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_~-]+@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");
    private static final Pattern HEX_BYTES = Pattern.compile("([0-9A-Fa-f]{2})+");
    private static final int LONGEST_HASH = 1024;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})(\\.0*)?");
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,4})W");
    private static final Pattern LENGTH_OF_TIME = Pattern.compile("P(?=.)(\\d{1,6}Y)?(\\d{1,6}M)?(\\d{1,6}D)?(T(?=.)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}(\\.\\d{1,9})?S)?)?");
    private static final Message A_DATE = new Message("a date such as 2024-01-31", "una data come 2024-01-31");

    public static final Scalar<String> TEXT = scalar(new Message("a text", "un testo"), "string", "", Types::clean, s -> VALUES.createLiteral(s));
    /** A date, or a date and time where a time was given. */
    public static final Scalar<Temporal> DATE = new Scalar<>(A_DATE, OpenApiSchema.ordered("type", "string"), Dates::read, Dates::text, Types::dateTerm);
    /** The same; of a year or a month alone the last day (dcat-ap-it.md 3.5). */
    public static final Scalar<Temporal> END_DATE = new Scalar<>(A_DATE, OpenApiSchema.ordered("type", "string"), Dates::readEnd, Dates::text, Types::dateTerm);
    public static final Scalar<Long> COUNT = new Scalar<>(new Message("a whole number, 0 or more", "un numero intero, 0 o più"),
        OpenApiSchema.ordered("type", "integer", "minimum", 0), Types::count, n -> n, n -> VALUES.createLiteral(n.toString(), XSD.NON_NEGATIVE_INTEGER));
    /** A decimal number, 0 or more, with a point. */
    public static final Scalar<BigDecimal> DECIMAL = new Scalar<>(new Message("a number such as 10 or 0.5", "un numero come 10 oppure 0.5"),
        OpenApiSchema.ordered("type", "number", "minimum", 0), Types::decimal, n -> n, n -> VALUES.createLiteral(n.toPlainString(), XSD.DECIMAL));
    /** A length of time as ISO 8601 has it; weeks, which xsd:duration does not know, become days. */
    public static final Scalar<String> DURATION = scalar(new Message("a length of time such as P1D or PT15M", "una durata come P1D oppure PT15M"), "string", "duration",
        Types::duration, s -> VALUES.createLiteral(s, XSD.DURATION));
    public static final Scalar<Boolean> FLAG = new Scalar<>(new Message("true or false", "true oppure false"),
        OpenApiSchema.ordered("type", "boolean"), s -> Optional.of(Boolean.valueOf(s)), b -> b, b -> VALUES.createLiteral(b));
    public static final Scalar<String> EMAIL = scalar(new Message("an e-mail address such as opendata@example.it", "un indirizzo di posta come opendata@example.it"),
        "string", "email", Types::email, s -> VALUES.createIRI("mailto:" + s));
    /** A geometry as WKT or GeoJSON: ckanext-dcat keeps GeoJSON in {@code spatial}. */
    public static final Scalar<String> GEOMETRY = scalar(new Message("a geometry such as POINT(9.19 45.46), or GeoJSON", "una geometria come POINT(9.19 45.46), oppure GeoJSON"),
        "string", "", Geometries::read, Geometries::term);
    public static final Scalar<String> WKT = scalar(new Message("a geometry such as POINT(9.19 45.46)", "una geometria come POINT(9.19 45.46)"),
        "string", "", Geometries::wkt, s -> VALUES.createLiteral(s, GEO.WKT_LITERAL));
    public static final Scalar<String> HEX = scalar(new Message("a hexadecimal number", "un numero esadecimale"), "string", "",
        s -> clean(s).filter(h -> h.length() <= LONGEST_HASH && HEX_BYTES.matcher(h).matches()), s -> VALUES.createLiteral(s, XSD.HEXBINARY));
    public static final Link IRI = link();
    public static final TextsType TEXTS = new TextsType(false);
    public static final TextsType TAGS = new TextsType(true);

    private Types() { }

    /** An IRI whose target is typed in the same page. */
    public static Link link(IRI... classes) {
        return new Link(List.of(classes));
    }

    /** A concept, written in JSON by its code: MONTHLY. */
    public static Concept code(Terms terms) {
        return new Concept(terms, true);
    }

    /** A concept, written in JSON by its IRI. */
    public static Concept concept(Terms terms) {
        return new Concept(terms, false);
    }

    public static Nested object(Schema schema) {
        return object(schema, "");
    }

    public static Nested object(Schema schema, String prefix) {
        return new Nested(schema, prefix, false);
    }

    /** A sub-document written as flat keys: publisher_name, publisher_identifier. */
    public static Flat flat(Schema schema, String prefix) {
        return new Flat(object(schema, prefix));
    }

    public static <I> Many<I> list(Item<I> item) {
        return new Many<>(item, Many.Form.LIST);
    }

    /** ITA, or {DEU,ITA}. */
    public static <I> Many<I> braces(Item<I> item) {
        return new Many<>(item, Many.Form.BRACES);
    }

    /** A JSON list inside a string, as ckanext-dcatapit stores its composite fields. */
    public static <I> Many<I> jsonText(Item<I> item) {
        return new Many<>(item.embedded(), Many.Form.JSON_TEXT);
    }

    /** One as flat keys, more as a list. */
    public static Many<Document> flatList(Schema schema, String prefix) {
        return new Many<>(object(schema, prefix), Many.Form.FLAT);
    }

    /** Without what no reader sees and some writers cannot write: control characters, lone surrogates, soft hyphens; no blanks at the ends. */
    static Optional<String> clean(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (suspect(s.charAt(i))) {
                return cleaned(s);
            }
        }
        String text = s.strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Optional<String> cleaned(String s) {
        StringBuilder out = new StringBuilder(s.length());
        s.codePoints().filter(c -> !invisible(c)).forEach(out::appendCodePoint);
        String text = out.toString().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static boolean suspect(char c) {
        return c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c <= 0xAD || c >= 0x200B && c <= 0x2060 || c >= 0xD800;
    }

    /** Control characters but line feed and tab (a carriage return does not survive XML), zero-width marks, surrogates, non-characters. */
    private static boolean invisible(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' || c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF
            || c >= 0xD800 && c <= 0xDFFF || c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
    }

    private static Scalar<String> scalar(Message expected, String type, String format, Function<String, Optional<String>> read, Function<String, Value> term) {
        Map<String, Object> openApi = OpenApiSchema.ordered("type", type);
        if (!format.isEmpty()) {
            openApi.put("format", format);
        }
        return new Scalar<>(expected, openApi, read, s -> s, term);
    }

    private static Optional<String> email(String raw) {
        String address = raw.regionMatches(true, 0, "mailto:", 0, 7) ? raw.substring(7) : raw;
        return clean(address).filter(a -> a.length() <= 254 && EMAIL_ADDRESS.matcher(a).matches());
    }

    private static Optional<BigDecimal> decimal(String s) {
        return DECIMAL_NUMBER.matcher(s.strip()).matches() ? Optional.of(new BigDecimal(s.strip())) : Optional.empty();
    }

    private static Optional<String> duration(String s) {
        String written = s.strip().toUpperCase(Locale.ROOT);
        Matcher weeks = WEEKS.matcher(written);
        return weeks.matches() ? Optional.of("P" + 7 * Integer.parseInt(weeks.group(1)) + "D") : Optional.of(written).filter(text -> LENGTH_OF_TIME.matcher(text).matches());
    }

    private static Value dateTerm(Temporal t) {
        return VALUES.createLiteral(Dates.text(t), t instanceof LocalDate ? XSD.DATE : XSD.DATETIME);
    }

    private static Optional<Long> count(String s) {
        var digits = NUMBER.matcher(s.strip());
        return digits.matches() ? Optional.of(Long.valueOf(digits.group(1))) : Optional.empty();
    }
}
