package it.opencatalogo.dataset;

import it.opencatalogo.database.Sql;
import it.opencatalogo.dataset.TagVocabularies.TagVocabulary;
import it.opencatalogo.dataset.Tags.Tag;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes controlled lists and their keywords; what goes is taken off the datasets, whose {@code metadata_modified} stays (measured on 2.12). */
@ApplicationScoped
public class TagWrites {
    static final String VOCABULARY = "vocabulary";
    private static final String TAG = "tag";
    private final Sql sql;
    private final ChangeLog log;
    private final Tags tags;
    private final Datasets datasets;

    public TagWrites(Sql sql, ChangeLog log, Tags tags, Datasets datasets) {
        this.sql = sql;
        this.log = log;
        this.tags = tags;
        this.datasets = datasets;
    }

    Tag add(UUID vocabulary, String name) {
        Tag tag = new Tag(UUID.randomUUID(), name, vocabulary);
        sql.update("insert into tag (id, name, vocabulary_id) values (?, ?, ?)", tag.id(), name, vocabulary);
        note(TAG, tag.id(), tag.wire());
        return tag;
    }

    void remove(List<Tag> gone) {
        Set<UUID> ids = gone.stream().map(Tag::id).collect(Collectors.toSet());
        tags.carriers(ids).forEach(dataset -> datasets.withoutTags(dataset, ids));
        ids.forEach(id -> {
            sql.update("delete from tag where id = ?", id);
            note(TAG, id, null);
        });
    }

    TagVocabulary add(UUID id, String name, List<String> names) {
        TagVocabulary vocabulary = new TagVocabulary(id, name);
        sql.update("insert into vocabulary (id, name) values (?, ?)", vocabulary.id(), name);
        note(VOCABULARY, vocabulary.id(), Map.of(Wire.ID, vocabulary.id(), Wire.NAME, name));
        names.forEach(tag -> add(vocabulary.id(), tag));
        return vocabulary;
    }

    void rename(TagVocabulary vocabulary, String name) {
        sql.update("update vocabulary set name = ? where id = ?", name, vocabulary.id());
        note(VOCABULARY, vocabulary.id(), Map.of(Wire.ID, vocabulary.id(), Wire.NAME, name));
    }

    /** The list holds these names afterwards and no other; who stays keeps the id. */
    void refill(TagVocabulary vocabulary, List<String> names) {
        List<Tag> before = tags.of(vocabulary.id());
        remove(before.stream().filter(tag -> !names.contains(tag.name())).toList());
        Set<String> there = before.stream().map(Tag::name).collect(Collectors.toSet());
        names.stream().filter(name -> !there.contains(name)).forEach(name -> add(vocabulary.id(), name));
    }

    void remove(TagVocabulary vocabulary) {
        remove(tags.of(vocabulary.id()));
        sql.update("delete from vocabulary where id = ?", vocabulary.id());
        note(VOCABULARY, vocabulary.id(), null);
    }

    private void note(String kind, UUID id, Map<String, ?> document) {
        log.collect(new Change(kind, id, document, List.of(Visibility.PUBLIC), false));
    }
}
