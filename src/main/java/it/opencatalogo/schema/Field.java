package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;

/**
 * One metadata field, declared once: JSON, RDF both ways, search, OpenAPI, the mapping table and the messages to people are read off it.
 * Immutable: every method that changes something answers a changed copy. Identity counts, so a field is always a constant.
 */
public final class Field<T> {
    /** What the profile asks: DCAT-AP_IT's three levels, what only DCAT-AP 3 and HVD know, and CKAN's own keys. */
    public enum Level { MANDATORY, RECOMMENDED, OPTIONAL, EUROPEAN, CKAN }

    /** What search does with the values: words, exact values to count, order. */
    public enum Search { TEXT, FACET, SORT }

    /** Who may send the key: anyone; nobody (the system answers it); anyone, but an action reads it, not the document. */
    public enum Flow { DOCUMENT, ANSWER, ACTION }

    private static final Message NO_TEXT = new Message("", "");
    private final String key;
    private final Type<T> type;
    private List<String> aliases = List.of();
    private Message label = NO_TEXT;
    private Message help = NO_TEXT;
    private Level level = Level.CKAN;
    private Flow flow = Flow.DOCUMENT;
    private boolean ckanJudges;
    private Set<Search> search = EnumSet.noneOf(Search.class);
    private List<Rule<T>> rules = List.of();
    private RdfShape rdf;
    private T example;
    private Function<Node, Optional<T>> otherwise = node -> Optional.empty();

    private Field(String key, Type<T> type) {
        this.key = key;
        this.type = type;
    }

    public static <T> Field<T> field(String key, Type<T> type) {
        return new Field<>(key, type);
    }

    /** Other keys under which the value is read, never written. */
    public Field<T> also(String... keys) {
        return copy(f -> f.aliases = List.of(keys));
    }

    public Field<T> label(String italian, String english) {
        return copy(f -> f.label = new Message(english, italian));
    }

    /** For the person who fills it in: what it means and what to write. */
    public Field<T> help(String italian, String english) {
        return copy(f -> f.help = new Message(english, italian));
    }

    public Field<T> mandatory() {
        return copy(f -> f.level = Level.MANDATORY);
    }

    public Field<T> recommended() {
        return copy(f -> f.level = Level.RECOMMENDED);
    }

    public Field<T> optional() {
        return copy(f -> f.level = Level.OPTIONAL);
    }

    public Field<T> european() {
        return copy(f -> f.level = Level.EUROPEAN);
    }

    /** A key of CKAN's own: what is refused is decided by CKAN's rules in the action; what RDF cannot use is only reported. */
    public Field<T> ckan() {
        return copy(f -> f.ckanJudges = true);
    }

    /** Only in answers; ignored when sent, so that an answer can be posted back as it is. */
    public Field<T> answered() {
        return copy(f -> f.flow = Flow.ANSWER);
    }

    /** Read by the action itself (extras, groups); described here for people, never part of the document. */
    public Field<T> byAction() {
        return copy(f -> f.flow = Flow.ACTION);
    }

    public Field<T> text() {
        return searched(Search.TEXT);
    }

    public Field<T> facet() {
        return searched(Search.FACET);
    }

    public Field<T> sort() {
        return searched(Search.SORT);
    }

    @SafeVarargs
    public final Field<T> rules(Rule<? super T>... all) {
        return copy(f -> f.rules = Rule.narrow(all));
    }

    public Field<T> rdf(RdfShape shape) {
        return copy(f -> f.rdf = shape);
    }

    /** The common case: the value, or each of them, is the object of these predicates. */
    public Field<T> rdf(IRI... predicates) {
        return rdf(RdfShape.property(predicates));
    }

    public Field<T> noRdf(String reason) {
        return rdf(new RdfShape.None(reason));
    }

    public Field<T> example(T value) {
        return copy(f -> f.example = value);
    }

    /** What the system knows when the value is absent; never a guess. Used on the way to RDF, not stored. */
    public Field<T> otherwise(Function<Node, Optional<T>> known) {
        return copy(f -> f.otherwise = known);
    }

    public String key() {
        return key;
    }

    public Type<T> type() {
        return type;
    }

    public List<String> aliases() {
        return aliases;
    }

    public Message label() {
        return label;
    }

    public Message help() {
        return help;
    }

    public Level level() {
        return level;
    }

    public Flow flow() {
        return flow;
    }

    /** Whether a bad value makes an API write fail here; CKAN's own keys are judged by CKAN's rules. */
    public boolean refuses() {
        return level != Level.CKAN && !ckanJudges;
    }

    public Set<Search> search() {
        return search;
    }

    public List<Rule<T>> rules() {
        return rules;
    }

    public RdfShape rdf() {
        return rdf;
    }

    public T example() {
        return example;
    }

    Optional<T> known(Node node) {
        return otherwise.apply(node);
    }

    private Field<T> searched(Search use) {
        Set<Search> uses = EnumSet.of(use);
        uses.addAll(search);
        return copy(f -> f.search = uses);
    }

    private Field<T> copy(Consumer<Field<T>> change) {
        Field<T> copy = new Field<>(key, type);
        copy.aliases = aliases;
        copy.label = label;
        copy.help = help;
        copy.level = level;
        copy.flow = flow;
        copy.ckanJudges = ckanJudges;
        copy.search = search;
        copy.rules = rules;
        copy.rdf = rdf;
        copy.example = example;
        copy.otherwise = otherwise;
        change.accept(copy);
        return copy;
    }

    @Override
    public String toString() {
        return key;
    }
}
