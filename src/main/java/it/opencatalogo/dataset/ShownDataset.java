package it.opencatalogo.dataset;

import it.opencatalogo.action.Answer;
import it.opencatalogo.config.Build;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.organization.ExtraFields;
import it.opencatalogo.organization.GroupDatasets;
import it.opencatalogo.organization.GroupView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The wire form of a dataset as {@code package_show} answers it, without organisation and groups, which are stitched on when it is read
 * (ckan-api 4.1): plain values by key, then the lists.
 */
@ApplicationScoped
public class ShownDataset {
    /** What nobody says of a dataset: it follows from the other values, or from other datasets. */
    static final Set<String> COMPUTED = Set.of(Wire.MODIFIED, Wire.CREATED, DatasetFields.NUM_RESOURCES.key(), DatasetFields.NUM_TAGS.key(), DatasetFields.ISOPEN.key(),
        DatasetFields.LICENSE_TITLE.key(), DatasetFields.LICENSE_URL.key(), Wire.SUBJECT_OF, Wire.OBJECT_OF);
    /** Keys beyond CKAN's and the profile's stay as somebody sent them. */
    static final Answer RESOURCE = Answer.sent(ResourceFields.RESOURCE).has(ResourceFields.ID, Answer.UUID).has(ResourceFields.PACKAGE_ID, Answer.UUID)
        .has(ResourceFields.POSITION, Answer.COUNT).has(ResourceFields.STATE, Answer.word(Wire.ACTIVE, Wire.DELETED)).has(ResourceFields.URL, Answer.TEXT)
        .has(ResourceFields.FORMAT, Answer.TEXT).has("hash", Answer.TEXT).has(ResourceFields.NAME, Answer.TEXT.orNull())
        .has(ResourceFields.DESCRIPTION, Answer.TEXT.orNull()).has(ResourceFields.MIMETYPE, Answer.TEXT.orNull()).has(ResourceFields.MIMETYPE_INNER, Answer.TEXT.orNull())
        .has(ResourceFields.RESOURCE_TYPE, Answer.TEXT.orNull()).has(ResourceFields.URL_TYPE, Answer.TEXT.orNull()).has(ResourceFields.CACHE_URL, Answer.TEXT.orNull())
        .has(ResourceFields.SIZE, Answer.COUNT.orNull()).has(ResourceFields.CREATED, Answer.MOMENT.orNull()).has(ResourceFields.LAST_MODIFIED, Answer.MOMENT.orNull())
        .has(ResourceFields.CACHE_LAST_UPDATED, Answer.MOMENT.orNull()).has(ResourceFields.METADATA_MODIFIED, Answer.MOMENT).has("datastore_active", Answer.FLAG)
        .open().named("ShownResource");
    /** With organisation and groups; the fields of DCAT-AP_IT are there if somebody sent them. */
    static final Answer ANSWER = Answer.sent(DatasetFields.DATASET).has(DatasetFields.ID, Answer.UUID).has(DatasetFields.NAME, Answer.TEXT).has(DatasetFields.TITLE, Answer.TEXT)
        .has(DatasetFields.TYPE, Answer.TEXT).has(DatasetFields.STATE, Answer.word(Wire.ACTIVE, Wire.DRAFT, Wire.DELETED)).has(DatasetFields.PRIVATE, Answer.FLAG)
        .has(DatasetFields.CREATOR_USER_ID, Answer.UUID.orNull()).has(DatasetFields.OWNER_ORG, Answer.UUID.orNull()).has(DatasetFields.AUTHOR, Answer.TEXT.orNull())
        .has(DatasetFields.AUTHOR_EMAIL, Answer.TEXT.orNull()).has(DatasetFields.MAINTAINER, Answer.TEXT.orNull()).has(DatasetFields.MAINTAINER_EMAIL, Answer.TEXT.orNull())
        .has(DatasetFields.LICENSE_ID, Answer.TEXT.orNull()).has(DatasetFields.LICENSE_TITLE, Answer.TEXT.orNull()).mayHave(DatasetFields.LICENSE_URL.key(), Answer.TEXT)
        .has(DatasetFields.ISOPEN, Answer.FLAG).has(DatasetFields.NOTES, Answer.TEXT.orNull()).has(DatasetFields.URL, Answer.TEXT.orNull())
        .has(DatasetFields.VERSION, Answer.TEXT.orNull()).has(DatasetFields.METADATA_CREATED, Answer.MOMENT).has(DatasetFields.METADATA_MODIFIED, Answer.MOMENT)
        .has(DatasetFields.NUM_RESOURCES, Answer.COUNT).has(DatasetFields.NUM_TAGS, Answer.COUNT).has(DatasetFields.TAGS, Answer.list(Keywords.ANSWER))
        .has(DatasetFields.EXTRAS, Answer.list(ExtraFields.ANSWER)).has(DatasetFields.RESOURCES, Answer.list(RESOURCE))
        .has(DatasetFields.RELATIONSHIPS_AS_SUBJECT, Answer.list(Relationships.ANSWER)).has(DatasetFields.RELATIONSHIPS_AS_OBJECT, Answer.list(Relationships.ANSWER))
        .has(DatasetFields.ORGANIZATION, GroupView.IN_DATASET.orNull()).has(DatasetFields.GROUPS, Answer.list(GroupView.GROUP_IN_DATASET)).named(GroupDatasets.SHOWN.name());
    private final String by;
    private final CatalogueConfig config;
    private final Relationships relationships;

    public ShownDataset(CatalogueConfig config, Build build, Relationships relationships) {
        this.config = config;
        this.by = build.id() + " " + config.site().url();
        this.relationships = relationships;
    }

    /** What the bytes depend on beside the values: the build and the site's address. Other ones are remade. */
    String by() {
        return by;
    }

    Map<String, Object> wire(StoredDataset dataset, LocalDateTime modified) {
        Map<String, Object> wire = unrelated(dataset, modified);
        relationships.show(dataset.id(), wire);
        return wire;
    }

    /** Of a dataset that is new, so that nothing can relate to it yet. */
    Map<String, Object> unrelated(StoredDataset dataset, LocalDateTime modified) {
        Map<String, Object> plain = new TreeMap<>(dataset.values());
        List.of(Wire.TAGS, Wire.EXTRAS, Wire.PLUGIN_DATA).forEach(plain::remove);
        plain.put(Wire.ID, dataset.id().toString());
        plain.put(Wire.CREATED, IsoDates.text(dataset.created()));
        plain.put(Wire.MODIFIED, IsoDates.text(modified));
        plain.put(DatasetFields.NUM_RESOURCES.key(), dataset.resources().size());
        plain.put(DatasetFields.NUM_TAGS.key(), ((List<?>) dataset.values().get(Wire.TAGS)).size());
        licence(dataset.text(Wire.LICENSE_ID), plain);
        Map<String, Object> wire = new LinkedHashMap<>(plain);
        wire.put(Wire.EXTRAS, dataset.values().get(Wire.EXTRAS));
        wire.put(Wire.RESOURCES, dataset.resources().stream().map(this::resource).toList());
        wire.put(Wire.TAGS, dataset.values().get(Wire.TAGS));
        wire.put(Wire.SUBJECT_OF, List.of());
        wire.put(Wire.OBJECT_OF, List.of());
        return wire;
    }

    /** Of an uploaded file the address it is downloaded from. */
    Map<String, Object> resource(Map<String, Object> stored) {
        Map<String, Object> shown = new LinkedHashMap<>(stored);
        shown.remove(ResourceFile.UPLOAD);
        String url = (String) stored.get(ResourceRules.URL);
        shown.put(ResourceRules.URL, ResourceFile.uploaded(stored)
            ? config.site().url() + "/dataset/" + stored.get(ResourceRules.PACKAGE_ID) + "/resource/" + stored.get(Wire.ID) + "/download/" + url : ResourceRules.shown(url));
        return shown;
    }

    /** The stored values as a caller knows them, to be changed in part: an uploaded file has its whole address. */
    Map<String, Object> known(Map<String, Object> stored) {
        return ResourceFile.uploaded(stored) ? resource(stored) : stored;
    }

    private static void licence(String id, Map<String, Object> plain) {
        Optional<LicenceList.Licence> licence = LicenceList.find(id);
        plain.put(DatasetFields.ISOPEN.key(), licence.map(LicenceList.Licence::open).orElse(false));
        plain.put(DatasetFields.LICENSE_TITLE.key(), licence.map(LicenceList.Licence::title).orElse(id));
        licence.map(LicenceList.Licence::url).filter(url -> !url.isEmpty()).ifPresent(url -> plain.put(DatasetFields.LICENSE_URL.key(), url));
    }
}
