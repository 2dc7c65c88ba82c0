package it.opencatalogo.schema;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;

/** The fields of one kind of node, its RDF classes and how its IRI is made. Immutable, compared by identity. */
public final class Schema {
    /** A field of sub-documents and one of concepts under the same predicate: places. */
    record Twin(Field<?> from, Field<?> to) { }

    private final String name;
    private final List<Field<?>> fields;
    private final List<IRI> classes;
    private final List<IriTemplate> iris;
    private final List<Field<?>> bare;
    private final List<Field<?>> needs;
    private final Map<String, Field<?>> byKey = new LinkedHashMap<>();
    private final List<Field<?>> documentFields;
    private final Set<String> sentKeys;
    private final List<Twin> twins = new ArrayList<>();

    private Schema(String name, List<Field<?>> fields, List<IRI> classes, List<IriTemplate> iris, List<Field<?>> bare, List<Field<?>> needs) {
        this.name = name;
        this.fields = fields;
        this.classes = classes;
        this.iris = iris;
        this.bare = bare;
        this.needs = needs;
        this.documentFields = fields.stream().<Field<?>>map(f -> f).filter(f -> f.flow() != Field.Flow.ACTION).toList();
        this.sentKeys = Collections.unmodifiableSet(keys(fields.stream().<Field<?>>map(f -> f).filter(f -> f.flow() != Field.Flow.ANSWER).toList()));
        fields.forEach(f -> byKey.put(f.key(), f));
        documentFields.forEach(this::pair);
    }

    /** All Field constants of a class in the order of declaration; call it from the last constant of that class. */
    public static Schema of(String name, Class<?> holder) {
        List<Field<?>> fields = new ArrayList<>();
        for (var f : holder.getDeclaredFields()) {
            if (Modifier.isStatic(f.getModifiers()) && f.getType() == Field.class) {
                fields.add(value(f));
            }
        }
        return of(name, fields.toArray(Field<?>[]::new));
    }

    public static Schema of(String name, Field<?>... fields) {
        return new Schema(name, List.of(fields), List.of(), List.of(), List.of(), List.of());
    }

    public Schema types(IRI... all) {
        return new Schema(name, fields, List.of(all), iris, bare, needs);
    }

    /** The first template whose variables are all known gives the IRI. */
    public Schema iri(String... templates) {
        return iri(Arrays.stream(templates).map(IriTemplate::new).toArray(IriTemplate[]::new));
    }

    public Schema iri(IriTemplate... templates) {
        return new Schema(name, fields, classes, List.of(templates), bare, needs);
    }

    /** Fields a bare value fills, in JSON as in RDF: "A" for {"identifier":"A"}; the first one whose type takes it. */
    public Schema bare(Field<?>... all) {
        return new Schema(name, fields, classes, iris, List.of(all), needs);
    }

    /** A document without these is not worth a node: it stays out of the graph. */
    public Schema needs(Field<?>... all) {
        return new Schema(name, fields, classes, iris, bare, List.of(all));
    }

    public boolean complete(Document document) {
        return needs.stream().allMatch(f -> document.value(f) != null);
    }

    public String name() {
        return name;
    }

    public List<Field<?>> fields() {
        return fields;
    }

    /** Those the document holds; the rest is read by actions. */
    List<Field<?>> documentFields() {
        return documentFields;
    }

    public List<IRI> classes() {
        return classes;
    }

    public List<IriTemplate> iris() {
        return iris;
    }

    public List<Field<?>> bare() {
        return bare;
    }

    public Optional<Field<?>> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * Every key this schema understands at the top of an object: with flat prefixes ({@code publisher_name}), translations
     * ({@code title_translated}) and aliases. {@code package_create} keeps those of them that may be sent.
     */
    public Set<String> keys() {
        return keys(fields);
    }

    /** Those of them a caller may send; what the system answers by itself is ignored when sent. */
    public Set<String> sentKeys() {
        return sentKeys;
    }

    private static Set<String> keys(List<Field<?>> fields) {
        Set<String> keys = new LinkedHashSet<>();
        for (Field<?> field : fields) {
            keys.addAll(field.type().keys(field.key()));
            keys.addAll(field.aliases());
        }
        return keys;
    }

    List<Twin> twins() {
        return twins;
    }

    private void pair(Field<?> from) {
        if (!(from.rdf() instanceof RdfShape.Property shape) || !(from.type().item() instanceof Nested)) {
            return;
        }
        for (Field<?> to : documentFields) {
            if (to.type().item() instanceof Concept && shape.equals(to.rdf())) {
                twins.add(new Twin(from, to));
            }
        }
    }

    private static Field<?> value(java.lang.reflect.Field f) {
        try {
            f.setAccessible(true);
            return (Field<?>) Objects.requireNonNull(f.get(null), f + " is declared after the schema");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
