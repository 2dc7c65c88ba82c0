package it.opencatalogo.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code title} with {@code title_translated} beside it; in an embedded object a map of languages; tags as {@code [{"name":…}]} with
 * {@code tags_translated}.
 */
public final class TextsType implements Type<Texts> {
    private static final String TRANSLATED = "_translated";
    private static final Map<String, Object> STRING = Map.of("type", "string");
    private final boolean tags;
    private final LiteralItem item = new LiteralItem();

    TextsType(boolean tags) {
        this.tags = tags;
    }

    @Override
    public Optional<Texts> read(Source in, Field<Texts> field) {
        List<Texts.Text> found = new ArrayList<>(2);
        Object main = in.get(field);
        boolean map = add(main instanceof String ? tags ? Json.unpack(main) : jsonMap((String) main) : main, "it", found);
        boolean translated = add(jsonMap(in.get(field.key().concat(TRANSLATED))), "it", found);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        in.at(field);
        Texts texts = collect(found).orElseThrow();
        return Optional.of(map && !translated && !tags ? texts.withoutCopies() : texts);
    }

    /** Answers whether it was a map of languages. */
    private boolean add(Object raw, String language, List<Texts.Text> found) {
        if (raw instanceof Map<?, ?> tag && tag.containsKey("name")) {
            add(tag.get("name"), language, found);
        } else if (raw instanceof Map<?, ?> map) {
            exactFirst(map, found);
            return true;
        } else if (raw instanceof List<?> list) {
            list.forEach(v -> add(v, language, found));
        } else if (raw != null) {
            Types.clean(raw.toString()).ifPresent(s -> found.add(new Texts.Text(language, s)));
        }
        return false;
    }

    /** {@code en_GB} and {@code en} both become en; the exact tag must win. */
    private void exactFirst(Map<?, ?> map, List<Texts.Text> found) {
        map.forEach((l, v) -> {
            if (exact(l)) {
                add(v, l.toString(), found);
            }
        });
        map.forEach((l, v) -> {
            if (!exact(l)) {
                add(v, LiteralItem.language(l.toString()), found);
            }
        });
    }

    private static boolean exact(Object language) {
        return LiteralItem.language(language.toString()).equals(language);
    }

    /** A text that happens to begin with a bracket stays a text; only an object is a map of languages. */
    private static Object jsonMap(Object raw) {
        Object unpacked = Json.unpack(raw);
        return unpacked instanceof Map ? unpacked : raw;
    }

    @Override
    public void write(Texts value, String key, Sink out) {
        if (out.embedded()) {
            out.put(key, plain(value));
            return;
        }
        List<String> main = value.in("it");
        out.put(key, tags ? main.stream().map(name -> Map.of("name", name)).toList() : value.main());
        if (value.byLanguage().size() > 1 || main.isEmpty()) {
            out.put(key + TRANSLATED, plain(value));
        }
    }

    @Override
    public Object plain(Texts value) {
        Map<String, Object> map = new LinkedHashMap<>();
        value.byLanguage().forEach((l, all) -> map.put(l, tags ? all : all.get(0)));
        return map;
    }

    @Override
    public String name(Texts value) {
        return value.main();
    }

    @Override
    public List<String> keys(String key) {
        return List.of(key, key + TRANSLATED);
    }

    @Override
    public boolean one() {
        return false;
    }

    @Override
    public void openApi(String key, Map<String, Object> properties) {
        properties.put(key, tags ? OpenApiSchema.array(OpenApiSchema.object(Map.of("name", STRING))) : STRING);
        properties.put(key + TRANSLATED, OpenApiSchema.ordered("type", "object", "additionalProperties", tags ? OpenApiSchema.array(STRING) : STRING));
    }

    @Override
    public LiteralItem item() {
        return item;
    }

    @Override
    public List<Texts.Text> items(Texts value) {
        return value.all();
    }

    @Override
    public Optional<Texts> collect(List<?> items) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Texts all = new Texts(items.stream().map(Texts.Text.class::cast).distinct().toList());
        return Optional.of(tags ? all : all.single());
    }

    @Override
    public String toString() {
        return tags ? "tags, by language" : "text, by language";
    }
}
