package it.opencatalogo.dataset;

import it.opencatalogo.action.Answer;
import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The keywords there are, free ones and those of vocabularies: a name has one id for good. */
@ApplicationScoped
public class Keywords {
    /** One as a dataset shows it. */
    static final Answer ANSWER = Answer.object().has("display_name", Answer.TEXT).has(Wire.ID, Answer.UUID).has(Wire.NAME, Answer.TEXT).has(Wire.STATE, Answer.word(Wire.ACTIVE))
        .has(TagRules.VOCABULARY_ID, Answer.UUID.orNull());
    private final Sql sql;
    private final TagRules rules;

    public Keywords(Sql sql, TagVocabularies vocabularies) {
        this.sql = sql;
        this.rules = new TagRules(vocabularies::byId);
    }

    TagRules rules() {
        return rules;
    }

    /** The keywords as a dataset shows them, ordered by name; new ones get a row. */
    List<Map<String, Object>> stored(List<TagRules.Keyword> keywords, Findings findings) {
        if (keywords.isEmpty() || !findings.all().isEmpty()) {
            return List.of();
        }
        Map<TagRules.Keyword, UUID> ids = ids(keywords);
        return keywords.stream().sorted(Comparator.comparing(TagRules.Keyword::name)).map(k -> tag(k, ids.get(k))).toList();
    }

    private static Map<String, Object> tag(TagRules.Keyword keyword, UUID id) {
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("display_name", keyword.name());
        tag.put("id", id.toString());
        tag.put("name", keyword.name());
        tag.put("state", Wire.ACTIVE);
        tag.put(TagRules.VOCABULARY_ID, keyword.vocabulary() == null ? null : keyword.vocabulary().toString());
        return tag;
    }

    private Map<TagRules.Keyword, UUID> ids(List<TagRules.Keyword> keywords) {
        Map<TagRules.Keyword, UUID> ids = known(keywords);
        List<TagRules.Keyword> missing = keywords.stream().filter(k -> !ids.containsKey(k)).sorted(Comparator.comparing(TagRules.Keyword::name)).toList();
        if (!missing.isEmpty()) {
            missing.forEach(k -> sql.update("insert into tag (id, name, vocabulary_id) values (?, ?, ?) on conflict do nothing", UUID.randomUUID(), k.name(), k.vocabulary()));
            ids.putAll(known(missing));
        }
        return ids;
    }

    private Map<TagRules.Keyword, UUID> known(List<TagRules.Keyword> keywords) {
        Map<TagRules.Keyword, UUID> ids = new HashMap<>();
        sql.list("select id, name, vocabulary_id from tag where name = any(?)",
            row -> ids.put(new TagRules.Keyword(row.getString(2), row.getObject(3, UUID.class)), row.getObject(1, UUID.class)),
            (Object) keywords.stream().map(TagRules.Keyword::name).toArray(String[]::new));
        return ids;
    }
}
