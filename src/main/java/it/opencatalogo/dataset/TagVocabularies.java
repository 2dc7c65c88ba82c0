package it.opencatalogo.dataset;

import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The controlled lists of keywords, for reading. Datasets carry the id, the field of the index is named {@code vocab_NAME}. */
@ApplicationScoped
public class TagVocabularies {
    private static final String SELECT = "select id, name from vocabulary ";
    private final Sql sql;

    public TagVocabularies(Sql sql) {
        this.sql = sql;
    }

    record TagVocabulary(UUID id, String name) {
    }

    List<TagVocabulary> all() {
        return vocabularies("order by name");
    }

    Optional<TagVocabulary> byNameOrId(String reference) {
        return vocabularies("where name = ? or id::text = ?", reference, reference).stream().findFirst();
    }

    /** Only by its id: datasets name vocabularies so. */
    Optional<UUID> byId(String id) {
        return Uuids.read(id).flatMap(uuid -> vocabularies("where id = ?", uuid).stream().findFirst()).map(TagVocabulary::id);
    }

    Optional<TagVocabulary> named(String name) {
        return vocabularies("where name = ?", name).stream().findFirst();
    }

    /** The id itself if there is no such vocabulary. */
    String nameOf(String id) {
        return byNameOrId(id).map(TagVocabulary::name).orElse(id);
    }

    private List<TagVocabulary> vocabularies(String where, Object... arguments) {
        return sql.list(SELECT + where, TagVocabularies::vocabulary, arguments);
    }

    private static TagVocabulary vocabulary(ResultSet row) throws SQLException {
        return new TagVocabulary(row.getObject(1, UUID.class), row.getString(2));
    }
}
