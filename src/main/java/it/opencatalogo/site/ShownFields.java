package it.opencatalogo.site;

import it.opencatalogo.error.Language;
import it.opencatalogo.schema.Concept;
import it.opencatalogo.schema.Dates;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Item;
import it.opencatalogo.schema.Nested;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Texts;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;

/** Any document as rows of label and values for people: the labels are the fields' own, codes are told by their vocabulary. */
final class ShownFields {
    private final Language language;

    ShownFields(Language language) {
        this.language = language;
    }

    /** Rows of {@code label} and {@code shown}; a value has {@code text} and, if it leads somewhere, {@code href}. */
    List<Map<String, Object>> rows(Schema schema, Document document, Set<Field<?>> without) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Field<?> field : schema.fields()) {
            Object value = without.contains(field) ? null : document.value(field);
            List<Map<String, String>> values = value == null ? List.of() : values(field, value);
            if (!values.isEmpty()) {
                rows.add(Map.of("label", field.label().in(language), "shown", values));
            }
        }
        return rows;
    }

    private List<Map<String, String>> values(Field<?> field, Object value) {
        List<Map<String, String>> values = new ArrayList<>();
        for (Object item : items(field, value)) {
            if (item instanceof Document document && field.type().item() instanceof Nested nested) {
                nested(nested.schema(), document).forEach(values::add);
            } else {
                values.add(value(field.type().item(), item));
            }
        }
        return values;
    }

    private List<Map<String, String>> nested(Schema schema, Document document) {
        List<Map<String, String>> parts = new ArrayList<>();
        for (Field<?> field : schema.fields()) {
            if (document.value(field) != null) {
                parts.addAll(values(field, document.value(field)));
            }
        }
        boolean linked = parts.stream().anyMatch(part -> !part.get("href").isEmpty());
        String all = String.join(", ", parts.stream().map(part -> part.get("text")).toList());
        return linked || parts.isEmpty() ? parts : List.of(Map.of("text", all, "href", ""));
    }

    /** Texts are one item, in the reader's language. */
    @SuppressWarnings("unchecked")
    private static List<?> items(Field<?> field, Object value) {
        return value instanceof Texts ? List.of(value) : ((Field<Object>) field).type().items(value);
    }

    private Map<String, String> value(Item<?> item, Object value) {
        if (value instanceof IRI iri && item instanceof Concept concept) {
            return Map.of("text", label(concept, iri), "href", "");
        }
        String text = text(value);
        String href = value instanceof IRI ? Links.safe(text) : text.matches("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+") ? Links.safe("mailto:" + text) : "";
        return Map.of("text", text, "href", href);
    }

    private String label(Concept concept, IRI iri) {
        return concept.terms().label(iri).map(this::in).orElseGet(() -> concept.terms().code(iri));
    }

    String text(Object value) {
        if (value instanceof Texts texts) {
            return in(texts);
        }
        return value instanceof Temporal temporal ? day(temporal) : String.valueOf(value);
    }

    /** The hour of a change says nothing to a reader. */
    static String day(Temporal moment) {
        String text = Dates.text(moment);
        return text.length() > 10 ? text.substring(0, 10) : text;
    }

    String in(Texts texts) {
        return texts.first(language.tag()).orElseGet(texts::main);
    }

    Optional<String> text(Document document, Field<?> field) {
        return Optional.ofNullable(document.value(field)).map(value -> field.type().item() instanceof Concept concept && value instanceof IRI iri ? label(concept, iri) : text(value))
            .filter(text -> !text.isBlank());
    }
}
