package it.opencatalogo.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Several values. Every way to write a list is read; one is written. */
public final class Many<I> implements Type<List<I>> {
    enum Form { LIST, JSON_TEXT, BRACES, FLAT }

    /** A comma may be part of an address; it separates only where another address begins. */
    private static final Pattern COMMA_BEFORE_IRI = Pattern.compile(",\\s*(?=[a-z]+:)");
    private final Item<I> item;
    private final Form form;

    Many(Item<I> item, Form form) {
        this.item = item;
        this.form = form;
    }

    @Override
    public Optional<List<I>> read(Source in, Field<List<I>> field) {
        Set<I> values = new LinkedHashSet<>();
        Object given = in.get(field);
        if (given != null) {
            each(elements(given), in.at(field), values);
        }
        flat(in).filter(d -> values.stream().noneMatch(v -> ((Nested) item).same((Document) v, (Document) d))).ifPresent(values::add);
        return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
    }

    private void each(List<?> elements, Place at, Set<I> values) {
        for (int i = 0; i < elements.size(); i++) {
            Object raw = elements.get(i);
            if (!Item.blank(raw)) {
                Place place = form == Form.LIST && raw instanceof Map && item instanceof Nested ? at.entry(i) : at;
                item.json(raw, place).ifPresent(values::add);
            }
        }
    }

    /** A list, a JSON list in a string, {A,B}, A,B of IRIs or codes, or one value. */
    private List<?> elements(Object given) {
        Object raw = Json.unpack(given);
        if (raw instanceof List<?> list) {
            return list;
        }
        if (!(raw instanceof String s)) {
            return List.of(raw);
        }
        String text = s.strip();
        if (text.startsWith("{") && text.endsWith("}")) {
            return Arrays.stream(text.substring(1, text.length() - 1).split(",")).map(v -> v.replace("\"", "").strip()).distinct().toList();
        }
        if (text.indexOf(',') < 0 || !(item instanceof Link || item instanceof Concept || item instanceof Nested)) {
            return List.of(text);
        }
        return item instanceof Link ? COMMA_BEFORE_IRI.splitAsStream(text).distinct().toList() : Arrays.stream(text.split(",")).map(String::strip).distinct().toList();
    }

    @SuppressWarnings("unchecked")
    private Optional<I> flat(Source in) {
        return item instanceof Nested n && n.hasPrefix() ? (Optional<I>) n.flat(in) : Optional.empty();
    }

    @Override
    public void write(List<I> value, String key, Sink out) {
        List<Object> all = value.stream().map(item::json).toList();
        switch (form) {
            case FLAT -> {
                if (value.size() == 1) {
                    ((Nested) item).writeFlat((Document) value.get(0), out);
                } else {
                    out.put(key, all);
                }
            }
            case JSON_TEXT -> out.put(key, Json.text(all));
            case BRACES -> out.put(key, all.size() == 1 ? all.get(0) : "{" + String.join(",", all.stream().map(Object::toString).toList()) + "}");
            default -> out.put(key, all);
        }
    }

    @Override
    public Object plain(List<I> value) {
        return value.stream().map(item::json).toList();
    }

    @Override
    public boolean one() {
        return false;
    }

    @Override
    public List<String> keys(String key) {
        return item instanceof Nested n && n.hasPrefix() ? with(key, n.flatKeys()) : List.of(key);
    }

    static List<String> with(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    @Override
    public void openApi(String key, Map<String, Object> properties) {
        Map<String, Object> list = OpenApiSchema.array(item.openApi());
        switch (form) {
            case FLAT -> {
                Nested nested = (Nested) item;
                properties.putAll(OpenApiSchema.properties(nested.schema(), nested.prefix(), false));
            }
            case JSON_TEXT -> properties.put(key, OpenApiSchema.ordered("type", "string", "contentMediaType", "application/json", "contentSchema", list));
            case BRACES -> properties.put(key, OpenApiSchema.ordered("type", "string"));
            default -> properties.put(key, list);
        }
    }

    @Override
    public Item<I> item() {
        return item;
    }

    @Override
    public List<I> items(List<I> value) {
        return value;
    }

    @SuppressWarnings("unchecked")
    @Override
    public Optional<List<I>> collect(List<?> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of((List<I>) items.stream().distinct().toList());
    }

    @Override
    public String toString() {
        return "list of " + item + (form == Form.LIST ? "" : " as " + form.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
