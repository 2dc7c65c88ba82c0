package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the fields of an {@link IndexSchema} are called in Solr, and the configuration of a collection: one dynamic field for each way of comparing
 * (search/solr/schema.xml). A name may be anything a caller writes; what is no ASCII letter, digit or underscore is written as its number.
 */
final class SolrSchema {
    static final String ID = "_id";
    static final String AT = "_at";
    static final String THERE = "_there";
    static final String ANSWER = "_answer";
    /** To be raised whenever the configuration or the layout of documents changes; what {@link LuceneCommit} counts is part of it. */
    static final String VERSION = LuceneCommit.Layout.NOW.version() + "-1";

    private static final String FOLDER = "/search/solr/";
    private static final String SPELLING = """
        <lst name="spellchecker">
          <str name="name">%1$s</str>
          <str name="classname">solr.DirectSolrSpellChecker</str>
          <str name="field">%1$s</str>
          <int name="maxInspections">%2$d</int>
          <int name="minQueryLength">%3$d</int>
          <float name="maxQueryFrequency">%4$s</float>
        </lst>
        """;
    private static final int MOST_INSPECTED = 40;

    private final IndexSchema schema;

    SolrSchema(IndexSchema schema) {
        this.schema = schema;
    }

    /** Where the values of a field can be found. */
    String found(String name) {
        Kind kind = schema.kind(name);
        String place = kind == Kind.STRING ? "s_" : kind.ordered() ? "n_" : kind == Kind.TEXT_WHOLE ? "o_" : "w_";
        return place + safe(name);
    }

    /** Where the values of a field can be counted. */
    String counted(String name) {
        return schema.kind(name).words() ? "c_" + safe(name) : found(name);
    }

    private static String safe(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '_')) {
                out.append(c);
            } else {
                out.append('.').append(String.format("%04x", (int) c));
            }
        }
        return out.toString();
    }

    /** The files of the configuration, packed. */
    byte[] configuration() {
        String spelling = schema.names().stream().sorted().filter(name -> schema.kind(name) == Kind.TEXT_WHOLE)
            .map(name -> SPELLING.formatted(found(name), MOST_INSPECTED, LuceneSpelling.SHORTEST, LuceneSpelling.HOWEVER_OFTEN)).collect(Collectors.joining());
        Map<String, String> files = Map.of("schema.xml", resource("schema.xml"), "solrconfig.xml", resource("solrconfig.xml").replace("<!-- spelling -->", spelling));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String resource(String name) {
        try (InputStream file = SolrSchema.class.getResourceAsStream(FOLDER + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
