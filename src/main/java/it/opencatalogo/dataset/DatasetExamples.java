package it.opencatalogo.dataset;

import it.opencatalogo.organization.AgentFields;
import it.opencatalogo.organization.ContactFields;
import it.opencatalogo.organization.MemberFields;
import it.opencatalogo.schema.Dates;
import it.opencatalogo.schema.Document;
import it.opencatalogo.schema.DocumentWriter;
import it.opencatalogo.schema.Texts;
import it.opencatalogo.vocabulary.Vocabularies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.util.Values;

/**
 * Requests that succeed as they stand in the sample catalogue, one after the other: create a dataset, add a resource, correct both, take them
 * away again. Made from the fields, so that a renamed key cannot leave them behind.
 */
final class DatasetExamples {
    /** A dataset and a resource of the sample, for reading. */
    static final String SAMPLE = "id-progetti";
    static final String SAMPLE_RESOURCE = "b0606a7e-52e5-45cf-b2db-c32495c05567";
    /** What the writing examples make. */
    private static final String NEW = "prova-progetti-scuole";
    private static final String NEW_RESOURCE = "6f1d2a5c-3b7e-4c0f-9a51-2f8e7d9c4b10";
    private static final String OWNER = "regione-toscana";
    static final String THEME = "EDUC";
    private static final String FILE = "https://dati.toscana.it/dataset/prova-progetti-scuole/progetti.csv";

    private DatasetExamples() {
    }

    static Map<String, Object> created() {
        Document holder = Document.EMPTY.with(AgentFields.IDENTIFIER, "r_toscan").with(AgentFields.NAME, Texts.it("Regione Toscana"));
        Document contact = Document.EMPTY.with(ContactFields.NAME, "Ufficio open data").with(ContactFields.EMAIL, "regione@toscana.it");
        return dataset(Document.EMPTY.with(DatasetFields.NAME, NEW)
            .with(DatasetFields.TITLE, Texts.it("Progetti PNRR per le scuole toscane"))
            .with(DatasetFields.NOTES, Texts.it("Elenco dei progetti del PNRR per le scuole, uno per riga, con CUP, comune e importo finanziato."))
            .with(DatasetFields.OWNER_ORG, OWNER)
            .with(DatasetFields.IDENTIFIER, "r_toscan:" + NEW)
            .with(DatasetFields.MODIFIED, Dates.read("2026-06-30").orElseThrow())
            .with(DatasetFields.FREQUENCY, Vocabularies.FREQUENCIES.get("MONTHLY"))
            .with(DatasetFields.HOLDER, holder).with(DatasetFields.PUBLISHER, holder)
            .with(DatasetFields.CONTACT, List.of(contact))
            .with(DatasetFields.LICENSE_ID, "cc-by")
            .with(DatasetFields.TAGS, Texts.it("PNRR", "scuole"))
            .with(DatasetFields.GROUPS, List.of(Document.EMPTY.with(MemberFields.NAME, "attuazione")))
            .with(DatasetFields.RESOURCES, List.of(file("Progetti in CSV"))));
    }

    static Map<String, Object> updated() {
        Map<String, Object> whole = with(DatasetFields.ID.key(), NEW);
        whole.putAll(created());
        whole.put(DatasetFields.TITLE.key(), "Progetti del PNRR per le scuole della Toscana");
        return whole;
    }

    static Map<String, Object> patched() {
        Map<String, Object> patch = with(DatasetFields.ID.key(), NEW);
        patch.put(DatasetFields.FREQUENCY.key(), "QUARTERLY");
        return patch;
    }

    static Map<String, Object> named() {
        return with(DatasetFields.ID.key(), NEW);
    }

    static Map<String, Object> moved(String organization) {
        Map<String, Object> request = named();
        request.put(organization, OWNER);
        return request;
    }

    static Map<String, Object> reverted(String version) {
        Map<String, Object> request = named();
        request.put(version, 1);
        return request;
    }

    static Map<String, Object> resourceCreated() {
        Map<String, Object> all = with(ResourceFields.PACKAGE_ID.key(), NEW);
        all.putAll(DocumentWriter.write(ResourceFields.RESOURCE, file("Progetti, secondo semestre").with(ResourceFields.ID, NEW_RESOURCE)));
        return all;
    }

    static Map<String, Object> resourceUpdated() {
        return DocumentWriter.write(ResourceFields.RESOURCE, file("Progetti, secondo semestre 2026").with(ResourceFields.ID, NEW_RESOURCE));
    }

    static Map<String, Object> resourcePatched() {
        Map<String, Object> patch = resourceNamed();
        patch.put(ResourceFields.DESCRIPTION.key(), "Un progetto per riga, separatore punto e virgola, UTF-8");
        return patch;
    }

    static Map<String, Object> resourceNamed() {
        return with(ResourceFields.ID.key(), NEW_RESOURCE);
    }

    private static Document file(String name) {
        return Document.EMPTY.with(ResourceFields.NAME, Texts.it(name)).with(ResourceFields.URL, Values.iri(FILE)).with(ResourceFields.FORMAT, "CSV")
            .with(ResourceFields.DISTRIBUTION_FORMAT, Vocabularies.FILE_TYPES.get("CSV"))
            .with(ResourceFields.LICENSE_TYPE, Vocabularies.LICENCES.get("cc-by"));
    }

    /** A code stands for themes without sub-themes: easier to write by hand than JSON in a text. */
    private static Map<String, Object> dataset(Document document) {
        Map<String, Object> all = DocumentWriter.write(DatasetFields.DATASET, document);
        Map<String, Object> readable = new LinkedHashMap<>();
        for (var field : List.of(DatasetFields.NAME, DatasetFields.TITLE, DatasetFields.NOTES, DatasetFields.OWNER_ORG, DatasetFields.IDENTIFIER)) {
            readable.put(field.key(), all.get(field.key()));
        }
        readable.put(DatasetFields.THEMES_AGGREGATE.key(), THEME);
        readable.putAll(all);
        return readable;
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
