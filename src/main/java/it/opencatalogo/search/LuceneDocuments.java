package it.opencatalogo.search;

import it.opencatalogo.search.IndexSchema.IndexField;
import it.opencatalogo.search.IndexSchema.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
    static final int LONGEST = 8000;
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
            case DATE, INTEGER -> ordered(document, field, value);
            default -> counted(document, field, value);
        };
        if (found && field.answered()) {
            document.add(new StoredField(field.name(), value));
        }
    }

    private static boolean string(Document document, String name, String value) {
        String kept = kept(value);
        document.add(new StringField(name, kept, Field.Store.NO));
        document.add(new SortedSetDocValuesField(name, new BytesRef(kept)));
        return true;
    }

    /** Lucene's longest term is 32,766 bytes; what is longer cannot be asked for as a whole anyway, its beginning can. */
    static String kept(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    private boolean counted(Document document, IndexField field, String value) {
        if (countsWords(schema, field) && value.length() <= LONGEST) {
            analysis.words(analysis.index, field.name(), value)
                .forEach(word -> document.add(new SortedSetDocValuesField(field.name(), new BytesRef(word))));
        }
        return true;
    }

    /** CKAN: words of extras and of names of people can be counted; those of titles, descriptions and the free text are too many to be of use. */
    static boolean countsWords(IndexSchema schema, IndexField field) {
        return schema.names().contains(field.name()) ? field.kind() == Kind.TEXT_GENERAL && field.answered() : field.kind() == Kind.TEXT;
    }

    private static boolean ordered(Document document, IndexField field, String value) {
        OptionalLong number = number(field.kind(), value);
        number.ifPresent(found -> document.add(new LongField(field.name(), found, Field.Store.NO)));
        return number.isPresent();
    }

    /** A value that is none is left out: the noun has already reported it. */
    static OptionalLong number(Kind kind, String value) {
        if (kind == Kind.INTEGER) {
            return value.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Instant.parse(value).toEpochMilli());
        } catch (DateTimeException | ArithmeticException unreadable) {
            return OptionalLong.empty();
        }
    }
}
