package it.opencatalogo.dataset;

import it.opencatalogo.action.Answer;
import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The keywords there are, for reading: free ones, and those of vocabularies.
 *
 * <p>CKAN: it lists keywords that only private datasets carry; here a free keyword is public when a public dataset has it.
 */
@ApplicationScoped
public class Tags {
    private static final String SELECT = "select t.id, t.name, t.vocabulary_id";
    private static final String FREE = " from tag t where t.vocabulary_id is null and exists (select 1 from dataset_tag dt join dataset d on d.id = dt.dataset"
        + " where dt.tag = t.id and d.state = 'active' and not d.private)";
    private static final String LISTED = " from tag t where t.vocabulary_id = ?";
    private static final Answer BRIEF = Answer.object().has(Wire.ID, Answer.UUID).has(Wire.NAME, Answer.TEXT).has(TagRules.VOCABULARY_ID, Answer.UUID.orNull());
    static final Answer ANSWER = BRIEF.has("display_name", Answer.TEXT).mayHave("packages", Answer.list(ShownDataset.ANSWER)).named("Tag");
    static final Answer FOUND = Answer.object().has("count", Answer.COUNT).has("results", Answer.list(BRIEF));
    private final Sql sql;

    public Tags(Sql sql) {
        this.sql = sql;
    }

    /** @param vocabulary null of a free keyword */
    record Tag(UUID id, String name, UUID vocabulary) {
        Map<String, Object> brief() {
            Map<String, Object> wire = new LinkedHashMap<>();
            wire.put(Wire.ID, id.toString());
            wire.put(Wire.NAME, name);
            wire.put(TagRules.VOCABULARY_ID, vocabulary == null ? null : vocabulary.toString());
            return wire;
        }

        Map<String, Object> wire() {
            Map<String, Object> wire = brief();
            wire.put("display_name", name);
            return wire;
        }
    }

    /** Keywords that hold each of some parts, free ones if no vocabulary is named. */
    record Search(Optional<UUID> vocabulary, List<String> parts) {
        private String where() {
            return (vocabulary.isPresent() ? LISTED : FREE) + " and t.name ilike ?".repeat(parts.size());
        }

        private List<Object> arguments() {
            List<Object> arguments = new ArrayList<>();
            vocabulary.ifPresent(arguments::add);
            parts.forEach(part -> arguments.add(Sql.containing(part)));
            return arguments;
        }
    }

    List<Tag> find(Search search, int offset, int limit) {
        List<Object> arguments = search.arguments();
        arguments.addAll(List.of(offset, limit));
        return tags(search.where() + " order by t.name, t.id offset ? limit ?", arguments.toArray());
    }

    long count(Search search) {
        return sql.one("select count(*)" + search.where(), row -> row.getLong(1), search.arguments().toArray()).orElse(0L);
    }

    List<Tag> of(UUID vocabulary) {
        return tags(LISTED + " order by t.name, t.id", vocabulary);
    }

    /** Those of all vocabularies. */
    List<Tag> listed() {
        return tags(" from tag t where t.vocabulary_id is not null order by t.name, t.id");
    }

    Optional<Tag> of(UUID vocabulary, String nameOrId) {
        return tags(LISTED + " and (t.name = ? or t.id::text = ?)", vocabulary, nameOrId, nameOrId).stream().findFirst();
    }

    boolean has(UUID vocabulary, String name) {
        return !tags(LISTED + " and t.name = ?", vocabulary, name).isEmpty();
    }

    /** A keyword by its id, or a free one by its name, used or not. */
    Optional<Tag> any(String nameOrId) {
        return tags(" from tag t where t.id::text = ? or t.vocabulary_id is null and t.name = ?", nameOrId, nameOrId).stream().findFirst();
    }

    /** As {@link #any}, but a free one only if a public dataset has it. */
    Optional<Tag> visible(String nameOrId) {
        return any(nameOrId).filter(tag -> tag.vocabulary() != null || !tags(FREE + " and t.id = ?", tag.id()).isEmpty());
    }

    /** The public datasets that carry it, the latest change first. */
    List<UUID> packages(UUID tag) {
        return sql.list("select d.id from dataset d join dataset_tag dt on dt.dataset = d.id where dt.tag = ? and d.state = 'active' and not d.private"
            + " order by d.modified desc, d.id limit 1000", row -> row.getObject(1, UUID.class), tag);
    }

    /** Whichever dataset carries one of them, deleted ones included. */
    List<UUID> carriers(Collection<UUID> tags) {
        return sql.list("select distinct dataset from dataset_tag where tag = any(?)", row -> row.getObject(1, UUID.class), (Object) tags.toArray(UUID[]::new));
    }

    private List<Tag> tags(String fromWhere, Object... arguments) {
        return sql.list(SELECT + fromWhere, Tags::tag, arguments);
    }

    private static Tag tag(ResultSet row) throws SQLException {
        return new Tag(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class));
    }
}
