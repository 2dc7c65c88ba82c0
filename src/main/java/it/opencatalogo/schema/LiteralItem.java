package it.opencatalogo.schema;

import it.opencatalogo.error.Message;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;

/** A text with its language; no tag means Italian, as nearly all Italian catalogues write none (dcat-ap-it.md 2). */
final class LiteralItem extends Item<Texts.Text> {
    private static final int LONGEST_TAG = 35;
    private static final Pattern TAG = Pattern.compile("[a-z]{2,8}(-[a-z0-9]{1,8})*");
    private static final Pattern REGIONAL = Pattern.compile("^(it|de|en|fr|sl)-[a-z]{2}$");

    @Override
    public Optional<Texts.Text> json(Object raw, Place at) {
        return Types.clean(raw.toString()).map(s -> new Texts.Text("it", s));
    }

    @Override
    public Object json(Texts.Text value) {
        return value.value();
    }

    @Override
    public Value term(Texts.Text value, Describer graph) {
        return Types.VALUES.createLiteral(value.value(), value.language());
    }

    @Override
    public Optional<Texts.Text> item(Value value, Graph graph) {
        if (!(value instanceof Literal literal)) {
            return Optional.empty();
        }
        String language = literal.getLanguage().map(LiteralItem::language).orElse("it");
        return Types.clean(literal.getLabel()).map(s -> new Texts.Text(language, s));
    }

    @Override
    public Map<String, Object> openApi() {
        return Map.of("type", "string");
    }

    @Override
    public Message expected() {
        return new Message("a text", "un testo");
    }

    /** it-IT and it_IT are it; sr-Latn stays; what is no language tag (BCP 47) counts as untagged, or the writers would break. */
    static String language(String tag) {
        if (tag.length() == 2 && Character.isLowerCase(tag.charAt(0)) && Character.isLowerCase(tag.charAt(1)) && tag.charAt(0) < 128 && tag.charAt(1) < 128) {
            return tag;
        }
        if (tag.length() > LONGEST_TAG) {
            return "it";
        }
        String clean = tag.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        return TAG.matcher(clean).matches() ? REGIONAL.matcher(clean).replaceFirst("$1") : "it";
    }
}
