package it.opencatalogo.site;

import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.dataset.PublicDatasets.Published;
import it.opencatalogo.dataset.ResourceFields;
import it.opencatalogo.error.Language;
import it.opencatalogo.organization.ExtraFields;
import it.opencatalogo.organization.GroupFields;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.DocumentReader;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Texts;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dataset as its page shows it: every declared field that has a value, in the profile's order, then what was said in further keys. */
final class DatasetPageView {
    private static final Set<Field<?>> ELSEWHERE = Set.of(DatasetFields.TITLE, DatasetFields.NOTES, DatasetFields.RESOURCES, DatasetFields.TAGS, DatasetFields.NAME,
        DatasetFields.ID, DatasetFields.OWNER_ORG, DatasetFields.PRIVATE, DatasetFields.STATE, DatasetFields.TYPE, DatasetFields.GROUPS, DatasetFields.EXTRAS,
        DatasetFields.RELATIONSHIPS_AS_SUBJECT, DatasetFields.RELATIONSHIPS_AS_OBJECT, DatasetFields.ORGANIZATION, DatasetFields.LICENSE_URL, DatasetFields.LICENSE_ID,
        DatasetFields.ISOPEN, DatasetFields.CREATOR_USER_ID, DatasetFields.NUM_RESOURCES, DatasetFields.NUM_TAGS, DatasetFields.TAG_STRING, DatasetFields.URI);
    private static final Set<Field<?>> RESOURCE_ELSEWHERE = Set.of(ResourceFields.NAME, ResourceFields.DESCRIPTION, ResourceFields.URL, ResourceFields.ID, ResourceFields.PACKAGE_ID,
        ResourceFields.POSITION, ResourceFields.STATE, ResourceFields.URI, ResourceFields.FORMAT, ResourceFields.METADATA_MODIFIED, ResourceFields.URL_TYPE);
    private static final Set<String> KNOWN = DatasetFields.DATASET.fields().stream().flatMap(f -> Stream.concat(Stream.of(f.key()), f.aliases().stream())).collect(Collectors.toSet());
    private static final int MOST = 300;
    private final Published dataset;
    private final Document document;
    private final ShownFields shown;

    DatasetPageView(Published dataset, Language language) {
        this.dataset = dataset;
        this.document = DocumentReader.read(DatasetFields.DATASET, dataset.json()).document();
        this.shown = new ShownFields(language);
    }

    Document document() {
        return document;
    }

    /** For a list: title, beginning of the description, organisation, formats, date. */
    Map<String, Object> entry() {
        Map<String, Object> entry = new HashMap<>();
        entry.put("name", dataset.name());
        entry.put("title", title());
        String notes = notes();
        entry.put("notes", notes.length() > MOST ? notes.substring(0, MOST).strip() + "…" : notes);
        entry.put("organization", organization(GroupFields.TITLE));
        entry.put("formats", String.join(", ", formats()));
        entry.put("modified", modified());
        return entry;
    }

    Map<String, Object> page() {
        Map<String, Object> page = entry();
        page.put("notes", notes());
        page.put("id", dataset.id().toString());
        page.put("organizationName", organization(GroupFields.NAME));
        page.put("rows", shown.rows(DatasetFields.DATASET, document, ELSEWHERE));
        page.put("extras", extras());
        page.put("tags", document.get(DatasetFields.TAGS).map(Texts::all).orElse(List.of()).stream().map(Texts.Text::value).distinct()
            .map(tag -> Map.of("text", tag, "q", PagesResource.encoded(tag))).toList());
        page.put("resources", resources().stream().map(this::resource).toList());
        return page;
    }

    String title() {
        return shown.text(document, DatasetFields.TITLE).orElse(dataset.name());
    }

    String notes() {
        return shown.text(document, DatasetFields.NOTES).orElse("");
    }

    String modified() {
        Optional<Temporal> modified = document.get(DatasetFields.MODIFIED).or(() -> document.get(DatasetFields.METADATA_MODIFIED));
        return modified.map(ShownFields::day).orElse("");
    }

    private String organization(Field<?> field) {
        return dataset.json().get(DatasetFields.ORGANIZATION.key()) instanceof Map<?, ?> map && map.get(field.key()) != null ? map.get(field.key()).toString() : "";
    }

    private Set<String> formats() {
        Set<String> formats = new TreeSet<>();
        resources().forEach(r -> formats.add(text(r, ResourceFields.FORMAT)));
        formats.remove("");
        return formats;
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> resources() {
        return (List<Map<String, Object>>) dataset.json().getOrDefault(DatasetFields.RESOURCES.key(), List.of());
    }

    Optional<Map<String, Object>> resource(String id) {
        return resources().stream().filter(r -> id.equals(r.get(ResourceFields.ID.key()))).findFirst();
    }

    Map<String, Object> resource(Map<String, Object> json) {
        Document resource = DocumentReader.read(ResourceFields.RESOURCE, json).document();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", text(json, ResourceFields.ID));
        view.put("name", shown.text(resource, ResourceFields.NAME).orElse(text(json, ResourceFields.URL)));
        view.put("description", shown.text(resource, ResourceFields.DESCRIPTION).orElse(""));
        view.put("format", text(json, ResourceFields.FORMAT));
        view.put("licence", shown.text(resource, ResourceFields.LICENSE_TYPE).orElse(""));
        view.put("url", text(json, ResourceFields.URL));
        view.put("href", Links.safe(text(json, ResourceFields.URL)));
        view.put("rows", shown.rows(ResourceFields.RESOURCE, resource, RESOURCE_ELSEWHERE));
        return view;
    }

    static String text(Map<String, Object> json, Field<?> field) {
        return json.get(field.key()) == null ? "" : json.get(field.key()).toString();
    }

    private List<Map<String, String>> extras() {
        List<Map<String, String>> extras = new ArrayList<>();
        if (dataset.json().get(DatasetFields.EXTRAS.key()) instanceof List<?> list) {
            for (Object one : list) {
                Map<?, ?> extra = (Map<?, ?>) one;
                String key = String.valueOf(extra.get(ExtraFields.KEY.key()));
                if (!KNOWN.contains(key)) {
                    String value = String.valueOf(extra.get(ExtraFields.VALUE.key()));
                    extras.add(Map.of("label", key.replace('_', ' '), "text", value, "href", Links.safe(value)));
                }
            }
        }
        return extras;
    }
}
