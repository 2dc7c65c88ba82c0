package it.opencatalogo.site;

import it.opencatalogo.action.Json;
import it.opencatalogo.dataset.DatasetFields;
import it.opencatalogo.dataset.ResourceFields;
import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.schema.Dates;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.Field;
import it.opencatalogo.schema.Texts;
import it.opencatalogo.vocabulary.Vocabularies;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dataset as search engines for data read it in its page: schema.org/Dataset in JSON-LD. Nothing is said that the record does not say. */
final class SchemaOrg {
    private final String site;

    SchemaOrg(String site) {
        this.site = site;
    }

    /** Safe inside {@code <script>}: no value can end the element. */
    String dataset(DatasetPageView view, String name, String catalogue) {
        Document document = view.document();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@context", "https://schema.org/");
        said.put("@type", "Dataset");
        said.put("name", view.title());
        put(said, "description", Optional.of(view.notes()).filter(text -> !text.isEmpty()));
        said.put("url", site + "/dataset/" + name);
        put(said, "identifier", document.get(DatasetFields.IDENTIFIER));
        put(said, "keywords", document.get(DatasetFields.TAGS).map(tags -> tags.all().stream().map(Texts.Text::value).distinct().toList()));
        put(said, "datePublished", date(document, DatasetFields.ISSUED));
        put(said, "dateModified", date(document, DatasetFields.MODIFIED));
        put(said, "license", document.get(DatasetFields.LICENSE_URL));
        put(said, "creator", document.get(DatasetFields.HOLDER).flatMap(SchemaOrg::body));
        put(said, "publisher", document.get(DatasetFields.PUBLISHER).flatMap(SchemaOrg::body));
        said.put("includedInDataCatalog", Map.of("@type", "DataCatalog", "name", catalogue, "url", site + "/"));
        said.put("distribution", view.resources().stream().map(SchemaOrg::download).toList());
        return Json.text(said).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static Optional<String> date(Document document, Field<Temporal> field) {
        return document.get(field).map(Dates::text);
    }

    private static Optional<Map<String, Object>> body(Document agent) {
        return agent.get(AgentFields.NAME).map(name -> Map.of("@type", "Organization", "name", name.main()));
    }

    private static Map<String, Object> download(Map<String, Object> resource) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@type", "DataDownload");
        List.of(Map.entry("name", ResourceFields.NAME), Map.entry("description", ResourceFields.DESCRIPTION), Map.entry("contentUrl", ResourceFields.URL),
            Map.entry("encodingFormat", ResourceFields.FORMAT)).forEach(e -> put(said, e.getKey(),
                Optional.of(DatasetPageView.text(resource, e.getValue())).filter(text -> !text.isEmpty())));
        put(said, "license", Vocabularies.LICENCES.find(DatasetPageView.text(resource, ResourceFields.LICENSE_TYPE)).map(Object::toString));
        return said;
    }

    private static void put(Map<String, Object> said, String key, Optional<?> value) {
        value.ifPresent(v -> said.put(key, v));
    }
}
