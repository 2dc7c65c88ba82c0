package it.opencatalogo.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/**
 * JSON to document, and what was wrong with it. An API write refuses for {@code problems().refusals()}: faults of DCAT-AP_IT keys at the
 * top; what stands in extras is only reported, since CKAN takes any text there. An import keeps the rest and reports all.
 */
public final class DocumentReader {
    private DocumentReader() { }

    public record Reading(Document document, Problems problems) { }

    /** A CKAN package, an organisation or the catalogue's settings; DCAT-AP_IT keys stand at the top or in extras. */
    public static Reading read(Schema schema, Map<String, ?> json) {
        Problems problems = new Problems();
        Document document = read(schema, Source.ofPackage(json, Place.top(problems)));
        return new Reading(settled(schema, document), problems);
    }

    static Document read(Schema schema, Source in) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        for (Field<?> field : schema.documentFields()) {
            Object value = value(field, in);
            if (value != null) {
                values.put(field, value);
            }
        }
        return Document.of(values);
    }

    private static <T> T value(Field<T> field, Source in) {
        T value = field.type().read(in, field).orElse(null);
        if (value != null) {
            for (Rule<T> rule : field.rules()) {
                if (!rule.holds().test(value)) {
                    in.at(field).broken(rule);
                }
            }
        }
        return value;
    }

    /** A sub-document that is nothing but an IRI goes to the field whose vocabulary knows that IRI, as it would when read from RDF. */
    private static Document settled(Schema schema, Document document) {
        Document result = document;
        for (Schema.Twin twin : schema.twins()) {
            if (document.value(twin.from()) != null) {
                result = move(twin.from(), twin.to(), (Concept) twin.to().type().item(), result);
            }
        }
        return result;
    }

    private static <A, B> Document move(Field<A> from, Field<B> to, Concept concept, Document document) {
        List<Object> stay = new ArrayList<>();
        List<Object> go = new ArrayList<>(document.get(to).<List<?>>map(v -> to.type().items(v)).orElse(List.of()));
        for (Object item : document.get(from).<List<?>>map(v -> from.type().items(v)).orElse(List.of())) {
            Optional<IRI> known = iriOnly((Document) item).flatMap(iri -> concept.terms().find(iri.stringValue()));
            if (known.isPresent() && (!to.type().one() || go.isEmpty() || go.contains(known.get()))) {
                go.add(known.get());
            } else {
                stay.add(item);
            }
        }
        return document.changed(from, from.type().collect(stay).orElse(null)).changed(to, to.type().collect(go).orElse(null));
    }

    private static Optional<IRI> iriOnly(Document d) {
        if (d.values().size() != 1) {
            return Optional.empty();
        }
        var only = d.values().entrySet().iterator().next();
        return only.getKey().rdf() instanceof RdfShape.Self ? Optional.of((IRI) only.getValue()) : Optional.empty();
    }
}
