package it.opencatalogo.vocabulary;

import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Iris;
import it.opencatalogo.schema.Schema;
import it.opencatalogo.schema.Terms;
import it.opencatalogo.schema.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** A code table: entries described by a schema, found by code, IRI, label and the wrong ways to write them. Filled once, then only read. */
public final class Vocabulary implements Terms {
    private static final Pattern PROTOCOL = Pattern.compile("^https?://(www\\.)?");
    private static final Pattern DEED = Pattern.compile("/(deed|legalcode)\\b.*$");
    private static final Pattern LICENCE_COLON = Pattern.compile("licen[sc]es/([abc]\\d+)[:_]");
    private static final Pattern SLASHES = Pattern.compile("/+$");
    /** Longer texts are no code, label or address; they are not worth the matching. */
    private static final int LONGEST = 2000;
    private final String name;
    private final Schema schema;
    private final Schema unlabelled;
    private final Document common;
    private final String namespace;
    private final Map<IRI, Document> entries = new LinkedHashMap<>();
    private final Map<IRI, String> codes = new LinkedHashMap<>();
    private final Map<IRI, Texts> labels = new HashMap<>();
    private final Map<String, IRI> index = new HashMap<>();
    private final Set<IRI> placeholders = new HashSet<>();
    private Pattern pattern;
    private UnaryOperator<String> patternIri;
    private UnaryOperator<String> patternCode;

    /** common: what every entry says, such as its scheme; namespace: of IRIs kept although the table lacks them. */
    Vocabulary(String name, Schema schema, String namespace, Document common) {
        this.name = name;
        this.schema = schema;
        this.unlabelled = schema.types(schema.classes().stream().filter(c -> !c.equals(SKOS.CONCEPT)).toArray(IRI[]::new));
        this.namespace = namespace;
        this.common = common;
    }

    /** {@code label}: for people and for finding; {@code entry}: what a page says. */
    Vocabulary add(String code, IRI iri, Texts label, Document entry) {
        entries.put(iri, described(iri, entry));
        codes.put(iri, code);
        index.put(iri.stringValue(), iri);
        index.put(code, iri);
        index.putIfAbsent(key(iri.stringValue()), iri);
        index.putIfAbsent(key(code), iri);
        if (label != null) {
            labels.put(iri, label);
            label.all().forEach(t -> index.putIfAbsent(key(t.value()), iri));
        }
        return this;
    }

    Vocabulary synonym(String raw, IRI iri) {
        index.putIfAbsent(key(raw), iri);
        return this;
    }

    Vocabulary placeholder(String code) {
        placeholders.add(index.get(code));
        return this;
    }

    /** IRIs made from a number or a code by rule: GeoNames, media types. */
    Vocabulary rule(String regex, UnaryOperator<String> iri, UnaryOperator<String> code) {
        pattern = Pattern.compile(regex);
        patternIri = iri;
        patternCode = code;
        return this;
    }

    @Override
    public Optional<IRI> find(String raw) {
        if (raw.length() > LONGEST) {
            return Optional.empty();
        }
        IRI known = index.get(raw);
        if (known == null && (pattern == null || !index.isEmpty())) {
            known = index.get(key(raw));
        }
        if (known != null) {
            return Optional.of(known);
        }
        if (pattern != null) {
            Matcher m = pattern.matcher(raw.strip());
            return m.matches() ? Optional.of(Values.iri(patternIri.apply(m.group(1)))) : Optional.empty();
        }
        return raw.startsWith(namespace) && raw.length() > namespace.length() ? Iris.of(raw) : Optional.empty();
    }

    /** For constants; the code must be in the table. */
    public IRI get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(code + " is not in " + name));
    }

    @Override
    public String code(IRI concept) {
        String code = codes.get(concept);
        if (code != null) {
            return code;
        }
        if (pattern != null) {
            Matcher m = pattern.matcher(concept.stringValue());
            if (m.matches()) {
                return patternCode.apply(m.group(1));
            }
        }
        return concept.stringValue();
    }

    @Override
    public Document entry(IRI concept) {
        Document entry = entries.get(concept);
        return entry == null ? described(concept, Document.EMPTY) : entry;
    }

    private Document described(IRI iri, Document entry) {
        Document all = entry.with(Entries.URI, iri);
        for (var shared : common.values().entrySet()) {
            if (all.value(shared.getKey()) == null) {
                all = all.changed(shared.getKey(), shared.getValue());
            }
        }
        return all;
    }

    @Override
    public boolean knows(IRI concept) {
        return pattern != null || entries.containsKey(concept);
    }

    @Override
    public boolean placeholder(IRI concept) {
        return placeholders.contains(concept);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Schema schema(IRI concept) {
        return entries.containsKey(concept) ? schema : unlabelled;
    }

    @Override
    public List<String> codes() {
        return pattern != null ? List.of() : codes.entrySet().stream().filter(e -> !placeholders.contains(e.getKey())).map(Map.Entry::getValue).toList();
    }

    @Override
    public Optional<Texts> label(IRI concept) {
        return Optional.ofNullable(labels.get(concept));
    }

    /** One key for the spellings of one thing: http or https, www, trailing slash, /deed.it, /legalcode, ":" for "_", case. */
    static String key(String raw) {
        String key = raw.strip().toLowerCase(Locale.ROOT);
        if (key.indexOf('/') < 0) {
            return key;
        }
        key = DEED.matcher(PROTOCOL.matcher(key).replaceFirst("")).replaceFirst("");
        return SLASHES.matcher(LICENCE_COLON.matcher(key).replaceFirst("licences/$1_")).replaceFirst("");
    }
}
