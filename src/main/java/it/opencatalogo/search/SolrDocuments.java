package it.opencatalogo.search;

import it.opencatalogo.action.Json;
import it.opencatalogo.search.IndexSchema.IndexField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.solr.common.SolrInputDocument;

/** Lays a flat document out for Solr: the same parts as {@link LuceneDocuments}. */
final class SolrDocuments {
    private final IndexSchema schema;
    private final Analysis analysis;
    private final SolrSchema names;

    SolrDocuments(IndexSchema schema, Analysis analysis, SolrSchema names) {
        this.schema = schema;
        this.analysis = analysis;
        this.names = names;
    }

    SolrInputDocument of(IndexDocument source, long at) {
        SolrInputDocument document = gone(source.id(), at);
        document.setField(SolrSchema.THERE, "1");
        Map<String, Object> answered = new LinkedHashMap<>();
        source.values().forEach((name, values) -> {
            IndexField field = schema.field(name);
            List<String> taken = field.kind().words() ? words(document, field, values) : single(document, field, values);
            if (field.answered() && !taken.isEmpty()) {
                answered.put(name, schema.names().contains(name) && field.many() ? taken : taken.get(0));
            }
            more(document, schema.italian(name), values);
            more(document, schema.whole(name), values);
        });
        document.setField(SolrSchema.ANSWER, Json.text(answered));
        return document;
    }

    /** What stays of a deleted one: until when it was known, so that an older state of it does not come back. */
    SolrInputDocument gone(String id, long at) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(SolrSchema.ID, id);
        document.setField(SolrSchema.AT, at);
        return document;
    }

    private List<String> words(SolrInputDocument document, IndexField field, List<String> values) {
        more(document, field.name(), values);
        if (LuceneDocuments.countsWords(schema, field)) {
            values.stream().filter(value -> value.length() <= LuceneDocuments.LONGEST).flatMap(value -> analysis.words(analysis.index, field.name(), value).stream()).distinct()
                .forEach(word -> document.addField(names.counted(field.name()), word));
        }
        return values;
    }

    private void more(SolrInputDocument document, String field, List<String> values) {
        if (field != null) {
            SolrTokens tokens = new SolrTokens();
            values.forEach(value -> tokens.add(analysis.index, field, value));
            if (tokens.size() > 0) {
                document.setField(names.found(field), tokens.json());
            }
        }
    }

    private List<String> single(SolrInputDocument document, IndexField field, List<String> values) {
        List<String> taken = new ArrayList<>();
        for (String value : values) {
            if (!field.kind().ordered()) {
                document.addField(names.found(field.name()), LuceneDocuments.kept(value));
                taken.add(value);
                continue;
            }
            OptionalLong number = LuceneDocuments.number(field.kind(), value);
            number.ifPresent(found -> {
                document.addField(names.found(field.name()), found);
                taken.add(value);
            });
        }
        return taken;
    }
}
