package it.opencatalogo.search;

import it.opencatalogo.action.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;

/**
 * How far a collection has come, kept in a document of its own: its position in the log with the proof, by which layout it was made, and an era
 * that begins anew whenever it is emptied. {@code version} is Solr's number of that document, by which no process overwrites what it has not read.
 */
record SolrState(long position, String proof, String layout, String era, long version) {
    static final String ID = "_state";
    /** Solr's word for: must not be there yet. */
    private static final long ABSENT = -1;
    private static final String VERSION = "_version_";

    static SolrState empty() {
        return new SolrState(0, "", SolrSchema.VERSION, UUID.randomUUID().toString(), ABSENT);
    }

    static SolrState of(SolrDocument document) {
        Map<String, Object> kept = Json.object(((String) document.getFirstValue(SolrSchema.ANSWER)).getBytes(StandardCharsets.UTF_8));
        return new SolrState(((Number) kept.get("position")).longValue(), (String) kept.get("proof"), (String) kept.get("layout"), (String) kept.get("era"),
            (Long) document.getFirstValue(VERSION));
    }

    static String[] fields() {
        return new String[]{SolrSchema.ANSWER, VERSION};
    }

    /** The beginning of the next era. */
    SolrState anew() {
        return new SolrState(0, "", SolrSchema.VERSION, UUID.randomUUID().toString(), version);
    }

    SolrState at(long further, String said) {
        return new SolrState(further, said, layout, era, version);
    }

    SolrInputDocument document() {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(SolrSchema.ID, ID);
        document.setField(SolrSchema.ANSWER, Json.text(Map.of("position", position, "proof", proof, "layout", layout, "era", era)));
        document.setField(VERSION, version);
        return document;
    }
}
