package it.opencatalogo.dataset;

import it.opencatalogo.schema.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** CKAN's words for the parts of a dataset that are more than texts; the texts are fields. */
final class Wire {
    static final String ACTIVE = "active";
    static final String DELETED = "deleted";
    static final String DRAFT = "draft";
    static final String DATASET = "dataset";

    static final String ID = DatasetFields.ID.key();
    static final String NAME = DatasetFields.NAME.key();
    static final String TITLE = DatasetFields.TITLE.key();
    static final String STATE = DatasetFields.STATE.key();
    static final String TYPE = DatasetFields.TYPE.key();
    static final String PRIVATE = DatasetFields.PRIVATE.key();
    static final String OWNER_ORG = DatasetFields.OWNER_ORG.key();
    static final String CREATOR = DatasetFields.CREATOR_USER_ID.key();
    static final String LICENSE_ID = DatasetFields.LICENSE_ID.key();
    static final String VERSION = DatasetFields.VERSION.key();
    static final String CREATED = DatasetFields.METADATA_CREATED.key();
    static final String MODIFIED = DatasetFields.METADATA_MODIFIED.key();
    static final String RESOURCES = DatasetFields.RESOURCES.key();
    static final String TAGS = DatasetFields.TAGS.key();
    static final String TAG_STRING = DatasetFields.TAG_STRING.key();
    static final String EXTRAS = DatasetFields.EXTRAS.key();
    static final String GROUPS = DatasetFields.GROUPS.key();
    static final String SUBJECT_OF = DatasetFields.RELATIONSHIPS_AS_SUBJECT.key();
    static final String OBJECT_OF = DatasetFields.RELATIONSHIPS_AS_OBJECT.key();
    static final String PLUGIN_DATA = "plugin_data";

    /** Texts that are null when they were not sent. */
    static final List<String> TEXTS = keys(DatasetFields.AUTHOR, DatasetFields.AUTHOR_EMAIL, DatasetFields.LICENSE_ID, DatasetFields.MAINTAINER,
        DatasetFields.MAINTAINER_EMAIL, DatasetFields.NOTES, DatasetFields.URL, DatasetFields.VERSION);
    static final List<String> EMAILS = keys(DatasetFields.AUTHOR_EMAIL, DatasetFields.MAINTAINER_EMAIL);
    static final List<String> LISTS = List.of(RESOURCES, TAGS, EXTRAS, SUBJECT_OF, OBJECT_OF);
    /** Keys of CKAN's own schema: no extra may be called so. */
    static final Set<String> SCHEMA = schema();

    private Wire() {
    }

    private static List<String> keys(Field<?>... fields) {
        return Stream.of(fields).map(Field::key).toList();
    }

    private static Set<String> schema() {
        Set<String> keys = new HashSet<>(TEXTS);
        keys.addAll(LISTS);
        keys.addAll(List.of(ID, NAME, TITLE, STATE, TYPE, PRIVATE, OWNER_ORG, TAG_STRING, GROUPS, PLUGIN_DATA, MODIFIED, "save", "return_to"));
        return Set.copyOf(keys);
    }
}
