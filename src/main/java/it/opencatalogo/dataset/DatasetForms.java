package it.opencatalogo.dataset;

import it.opencatalogo.action.Form;
import it.opencatalogo.error.Message;
import it.opencatalogo.schema.Texts;
import it.opencatalogo.vocabulary.Vocabularies;
import it.opencatalogo.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of datasets and their files: what an office fills in most, with lists to choose from; what they hold at first succeeds as it stands. */
final class DatasetForms {
    private static final String NOTHING = "";
    private static final String LICENCE = "cc-by";
    private static final Map<String, Message> THEMES = choices(Vocabularies.DATA_THEMES, Vocabularies.DATA_THEMES.codes().stream()
        .filter(code -> !Vocabularies.DATA_THEMES.placeholder(Vocabularies.DATA_THEMES.get(code))).toList());
    private static final Map<String, Message> LICENCES = choices(Vocabularies.LICENCES, LicenceList.ALL.stream().map(LicenceList.Licence::id).toList());
    private static final Map<String, Message> FORMATS = choices(Vocabularies.FILE_TYPES,
        List.of("CSV", "JSON", "XLSX", "ODS", "XML", "GEOJSON", "SHP", "GPKG", "KML", "RDF_XML", "RDF_TURTLE", "JSON_LD", "PDF", "HTML", "ZIP"));
    private static final Map<String, Message> WHO_SEES = ordered(
        "false", new Message("public", "pubblico"),
        "true", new Message("private: only members of the organisation see it", "riservato: lo vedono solo i membri dell'organizzazione"));
    private static final Map<String, Message> STATES = ordered(
        Wire.ACTIVE, new Message("active; brings a withdrawn dataset back, or publishes a draft", "attivo; ripristina un dataset ritirato o pubblica una bozza"),
        Wire.DRAFT, new Message("draft", "bozza"),
        Wire.DELETED, new Message("withdrawn", "ritirato"));

    private DatasetForms() {
    }

    static Form created() {
        return Form.of(DatasetExamples.created())
            .with(DatasetFields.THEMES_AGGREGATE, DatasetExamples.THEME, THEMES)
            .with(DatasetFields.LICENSE_ID, LICENCE, LICENCES)
            .with(DatasetFields.TAG_STRING, "PNRR,scuole")
            .with(DatasetFields.PRIVATE, "false", WHO_SEES);
    }

    static Form patched() {
        return Form.of(DatasetExamples.patched())
            .with(DatasetFields.TITLE, NOTHING).with(DatasetFields.NOTES, NOTHING).with(DatasetFields.MODIFIED, NOTHING)
            .with(DatasetFields.THEMES_AGGREGATE, NOTHING, THEMES)
            .with(DatasetFields.LICENSE_ID, NOTHING, LICENCES)
            .with(DatasetFields.TAG_STRING, NOTHING)
            .with(DatasetFields.PRIVATE, NOTHING, WHO_SEES)
            .with(DatasetFields.STATE, NOTHING, STATES);
    }

    static Form resourceCreated() {
        return resource(Form.of(DatasetExamples.resourceCreated()).without(ResourceFields.ID).without(ResourceFields.FORMAT), "CSV", LICENCE);
    }

    static Form resourcePatched() {
        return resource(Form.of(DatasetExamples.resourcePatched()).with(ResourceFields.NAME, NOTHING).with(ResourceFields.URL, NOTHING), NOTHING, NOTHING);
    }

    private static Form resource(Form form, String format, String licence) {
        return form.with(ResourceFields.DISTRIBUTION_FORMAT, format, FORMATS).with(ResourceFields.LICENSE_TYPE, licence, LICENCES);
    }

    /** Those the vocabulary has, with its names. */
    private static Map<String, Message> choices(Vocabulary vocabulary, Collection<String> codes) {
        Map<String, Message> choices = new LinkedHashMap<>();
        codes.forEach(code -> vocabulary.find(code).flatMap(vocabulary::label).ifPresent(label -> choices.put(code, message(label))));
        return choices;
    }

    private static Message message(Texts label) {
        return new Message(label.first("en").orElse(label.main()), label.main());
    }

    private static Map<String, Message> ordered(Object... pairs) {
        Map<String, Message> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), (Message) pairs[i + 1]);
        }
        return map;
    }
}
