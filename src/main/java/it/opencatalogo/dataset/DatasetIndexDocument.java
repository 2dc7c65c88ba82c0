package it.opencatalogo.dataset;

import it.opencatalogo.search.IndexDocument;
import it.opencatalogo.search.IndexSchema.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the index knows of a dataset, made from its wire form ({@code package_show}): plain values under their own key, extras under theirs and
 * with {@code extras_} in front, resources and tags as lists, and everything people wrote in {@code text} (ckan-api.md 3.4, cases
 * {@code fields-*}). Values of declared fields are to be found under {@code extras_KEY} as well, so that a filter holds whichever way they were sent.
 */
public final class DatasetIndexDocument {
    private static final Set<String> LISTS = Set.of("resources", "tags", "extras", "groups", "organization", "relationships_as_subject",
        "relationships_as_object", "plugin_data", "id", "metadata_created", "metadata_modified", "type", "state");
    private static final Set<String> OWN = Set.of("name", "title", "notes", "author", "author_email", "maintainer", "maintainer_email", "version",
        "url", "license_id", "license_title", "license_url", "owner_org", "creator_user_id", "num_resources", "num_tags", "isopen", "private");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Object> dataset;

    private final UnaryOperator<String> vocabularies;

    private DatasetIndexDocument(Map<String, Object> dataset, UnaryOperator<String> vocabularies) {
        this.dataset = dataset;
        this.vocabularies = vocabularies;
    }

    /**
     * Of a wire form with its organisation and groups inside.
     *
     * @param labels       the ones a caller must share one of to see it ({@code public}, {@code member-ORG}, {@code creator-USER} ...)
     * @param vocabularies from the id of a vocabulary to its name
     */
    public static IndexDocument of(Map<String, Object> dataset, Collection<String> labels, UnaryOperator<String> vocabularies) {
        String organization = dataset.get("organization") instanceof Map<?, ?> map ? text(map.get("name")) : null;
        return of(dataset, organization, parts(dataset, "groups").stream().map(group -> text(group.get("name"))).toList(), labels, vocabularies);
    }

    static IndexDocument of(Map<String, Object> dataset, String organization, Collection<String> groups, Collection<String> labels,
                            UnaryOperator<String> vocabularies) {
        DatasetIndexDocument made = new DatasetIndexDocument(dataset, vocabularies);
        made.plain();
        made.extras();
        made.lists(organization, groups);
        made.own(labels);
        return new IndexDocument(text(dataset.get("id")), made.values);
    }

    private void plain() {
        for (Map.Entry<String, Object> entry : dataset.entrySet()) {
            String key = entry.getKey();
            String value = text(entry.getValue());
            if (LISTS.contains(key) || value == null || value.isEmpty()) {
                continue;
            }
            put(key, value);
            if (!OWN.contains(key)) {
                extra(key, value, false);
            }
        }
        words("name", "title", "notes", "author", "maintainer");
    }

    private void words(String... keys) {
        for (String key : keys) {
            values.getOrDefault(key, List.of()).forEach(value -> put("text", value));
        }
    }

    private void extras() {
        for (Map<?, ?> extra : parts(dataset, "extras")) {
            String key = text(extra.get("key"));
            String value = text(extra.get("value"));
            if (key != null && value != null && !value.isEmpty()) {
                extra(key.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}_-]", ""), value, true);
            }
        }
    }

    /** An extra that ends in {@code _date} is a moment or nothing (case {@code fields-dates-in-extras}). */
    private void extra(String key, String value, boolean named) {
        String kept = value;
        if (DatasetIndexSchema.SCHEMA.kind(key) == Kind.DATE) {
            Optional<String> moment = Moments.read(value);
            if (moment.isEmpty()) {
                return;
            }
            values.put(key, List.of(moment.get()));
            kept = moment.get();
        } else if (named && !values.containsKey(key) && !DatasetIndexSchema.SCHEMA.names().contains(key)) {
            put(key, value);
        }
        put("extras_" + key, kept);
        if (named || Moments.read(kept).isEmpty() && !kept.startsWith("http")) {
            put("text", kept);
        }
    }

    private void lists(String organization, Collection<String> groups) {
        if (organization != null) {
            put("organization", organization);
            put("text", organization);
        }
        groups.forEach(group -> {
            put("groups", group);
            put("text", group);
        });
        for (Map<?, ?> tag : parts(dataset, "tags")) {
            tag(text(tag.get("name")), text(tag.get("vocabulary_id")));
        }
        for (Map<?, ?> resource : parts(dataset, "resources")) {
            resource(resource);
        }
        relations("relationships_as_subject", "object");
        relations("relationships_as_object", "subject");
    }

    private void tag(String name, String vocabulary) {
        put(vocabulary == null ? "tags" : "vocab_" + vocabularies.apply(vocabulary), name);
        put("text", name);
    }

    private void resource(Map<?, ?> resource) {
        put("res_name", text(resource.get("name")));
        put("res_description", text(resource.get("description")));
        put("res_format", text(resource.get("format")));
        put("res_url", text(resource.get("url")));
        put("res_type", text(resource.get("resource_type")));
        put("text", text(resource.get("name")));
        put("text", text(resource.get("description")));
    }

    private void relations(String list, String other) {
        for (Map<?, ?> relation : parts(dataset, list)) {
            put(text(relation.get("type")), text(relation.get(other)));
        }
    }

    private void own(Collection<String> labels) {
        put("id", text(dataset.get("id")));
        put("title_string", text(dataset.get("title")));
        put("title_ngram", text(dataset.get("title")));
        put("state", text(dataset.get("state")));
        put("dataset_type", text(dataset.get("type")));
        put("type", text(dataset.get("type")));
        put("entity_type", "package");
        put("site_id", "default");
        put("capacity", Boolean.TRUE.equals(dataset.get("private")) ? "private" : "public");
        Moments.read(text(dataset.get("metadata_created"))).ifPresent(moment -> put("metadata_created", moment));
        Moments.read(text(dataset.get("metadata_modified"))).ifPresent(moment -> put("metadata_modified", moment));
        labels.forEach(label -> put("permission_labels", label));
    }

    private void put(String key, String value) {
        if (key != null && !key.isEmpty() && value != null && !value.isEmpty()) {
            values.computeIfAbsent(key, name -> new ArrayList<>()).add(value);
        }
    }

    /** A list of objects inside of a dataset; empty where there is none. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> parts(Map<String, Object> dataset, String key) {
        return dataset.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private static String text(Object value) {
        return value == null || value instanceof Map || value instanceof List<?> list && list.isEmpty() ? null
            : value instanceof List<?> list ? String.join(", ", list.stream().map(String::valueOf).toList()) : value.toString();
    }
}
