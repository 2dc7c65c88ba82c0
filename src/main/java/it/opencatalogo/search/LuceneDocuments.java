package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.IndexField;
import it.opencatalogo.search.IndexSchema.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Lays a flat document out for Lucene: terms to find, doc values to sort and count by, stored values for flat answers. */
final class LuceneDocuments {
    static final String ID = "_id";
    private static final int LONGEST = 8000;
    /** Whether a word is there, nothing else: the smallest an index can be. */
    private static final FieldType THERE = new FieldType();

    static {
        THERE.setIndexOptions(IndexOptions.DOCS);
        THERE.setOmitNorms(true);
        THERE.setTokenized(true);
        THERE.freeze();
    }

    private final IndexSchema schema;
    private final Analysis analysis;

    LuceneDocuments(IndexSchema schema, Analysis analysis) {
        this.schema = schema;
        this.analysis = analysis;
    }

    Document of(IndexDocument source) {
        Document document = new Document();
        document.add(new StringField(ID, source.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(source.id())));
        for (Map.Entry<String, List<String>> entry : source.values().entrySet()) {
            IndexField field = schema.field(entry.getKey());
            for (String value : entry.getValue()) {
                add(document, field, value);
            }
            if (field.kind().words()) {
                words(document, field.name(), String.join(" ", entry.getValue()));
            }
        }
        return document;
    }

    /** Of all values at once: the words and where they stand are the same as of one after the other, and an analysis that is begun costs as much as ten words. */
    private void words(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
        String italian = schema.italian(field);
        if (italian != null) {
            document.add(new TextField(italian, text, Field.Store.NO));
        }
        String whole = schema.whole(field);
        if (whole != null) {
            document.add(new Field(whole, text, THERE));
        }
    }

    private void add(Document document, IndexField field, String value) {
        boolean found = switch (field.kind()) {
            case STRING -> string(document, field.name(), value);
            case DATE -> date(document, field.name(), value);
            case INTEGER -> integer(document, field.name(), value);
            default -> counted(document, field, value);
        };
        if (found && field.answered()) {
            document.add(new StoredField(field.name(), value));
        }
    }

    /** Lucene's longest term is 32,766 bytes; what is longer cannot be asked for as a whole anyway, its beginning can. */
    private static boolean string(Document document, String name, String value) {
        String kept = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        document.add(new StringField(name, kept, Field.Store.NO));
        document.add(new SortedSetDocValuesField(name, new BytesRef(kept)));
        return true;
    }

    /** CKAN: words of extras and of names of people can be counted; those of titles, descriptions and the free text are too many to be of use. */
    private boolean counted(Document document, IndexField field, String value) {
        boolean counted = schema.names().contains(field.name()) ? field.kind() == Kind.TEXT_GENERAL && field.answered() : field.kind() == Kind.TEXT;
        if (counted && value.length() <= LONGEST) {
            analysis.words(analysis.index, field.name(), value)
                .forEach(word -> document.add(new SortedSetDocValuesField(field.name(), new BytesRef(word))));
        }
        return true;
    }

    /** A value that is none is left out: the noun has already reported it. */
    private static boolean date(Document document, String name, String value) {
        try {
            document.add(new LongField(name, Instant.parse(value).toEpochMilli(), Field.Store.NO));
            return true;
        } catch (DateTimeException | ArithmeticException unreadable) {
            return false;
        }
    }

    private static boolean integer(Document document, String name, String value) {
        boolean number = value.matches("-?\\d{1,18}");
        if (number) {
            document.add(new LongField(name, Long.parseLong(value), Field.Store.NO));
        }
        return number;
    }
}
