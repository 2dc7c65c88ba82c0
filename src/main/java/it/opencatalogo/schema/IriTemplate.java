package it.opencatalogo.schema;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;

/**
 * {@code {base}/agent/{identifier|lower}}: makes an IRI from a node, and reads one back into its variables. Variables are field keys and
 * {@code base parent self role n nth}; filters are {@code lower} and {@code slug}.
 */
public final class IriTemplate {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\|\\w+)?}");
    private static final int LONGEST_NAME = 200;
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private final String template;
    private final Predicate<Node> when;
    private final List<String> literals = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();

    public IriTemplate(String template) {
        this(template, node -> true);
    }

    private IriTemplate(String template, Predicate<Node> when) {
        this.template = template;
        this.when = when;
        Matcher m = VARIABLE.matcher(template);
        int from = 0;
        while (m.find()) {
            literals.add(template.substring(from, m.start()));
            names.add(m.group(1));
            filters.add(m.group(2) == null ? "" : m.group(2));
            from = m.end();
        }
        literals.add(template.substring(from));
    }

    /** A template for some nodes only. */
    public static IriTemplate when(Predicate<Node> when, String template) {
        return new IriTemplate(template, when);
    }

    public Optional<IRI> expand(Node node) {
        return when.test(node) ? expand(node::variable) : Optional.empty();
    }

    /** Empty if a variable is missing, or nothing is left of it. */
    public Optional<IRI> expand(Function<String, Optional<String>> variable) {
        StringBuilder text = new StringBuilder(96).append(literals.get(0));
        for (int i = 0; i < names.size(); i++) {
            Optional<String> value = variable.apply(names.get(i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            String filtered = filter(filters.get(i), value.get());
            if (filtered.isEmpty() && !names.get(i).equals("nth")) {
                return Optional.empty();
            }
            text.append(filtered).append(literals.get(i + 1));
        }
        return Iris.of(text.toString());
    }

    /** The variables of an IRI this template made; empty if it did not, or if it cannot be read back. */
    public Optional<Map<String, String>> match(String iri, String base) {
        if (template.equals("{uri}") || template.contains("{parent}") || template.contains("|slug") || !iri.startsWith(base)) {
            return Optional.empty();
        }
        StringBuilder regex = new StringBuilder(Pattern.quote(literals.get(0)));
        for (int i = 0; i < names.size(); i++) {
            regex.append(names.get(i).equals("base") ? Pattern.quote(base) : "([^/#?]+)").append(Pattern.quote(literals.get(i + 1)));
        }
        Matcher m = Pattern.compile(regex.toString()).matcher(iri);
        if (!m.matches()) {
            return Optional.empty();
        }
        Map<String, String> found = new HashMap<>();
        int group = 1;
        for (String name : names) {
            if (!name.equals("base")) {
                found.put(name, m.group(group++));
            }
        }
        return Optional.of(found);
    }

    private static String filter(String filter, String value) {
        return switch (filter) {
            case "|lower" -> URLEncoder.encode(value.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8).replace("+", "%20");
            case "|slug" -> slug(value.length() > LONGEST_NAME ? value.substring(0, LONGEST_NAME) : value);
            default -> value;
        };
    }

    /** Plain letters, digits and hyphens; empty if nothing of that kind is in it. */
    public static String slug(String s) {
        String plain = MARKS.matcher(Normalizer.normalize(s, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        return EDGES.matcher(NOT_PLAIN.matcher(plain).replaceAll("-")).replaceAll("");
    }

    @Override
    public String toString() {
        return template;
    }
}
