package it.opencatalogo.dataset;

import it.opencatalogo.config.Build;
import it.opencatalogo.config.CatalogueConfig;
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
