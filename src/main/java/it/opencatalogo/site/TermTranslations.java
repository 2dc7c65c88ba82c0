package it.opencatalogo.site;

import it.opencatalogo.database.Sql;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Words in other languages, in plain SQL: one translation for each word and language. */
@ApplicationScoped
class TermTranslations {
    static final String TERM = "term";
    static final String TRANSLATION = "term_translation";
    static final String LANGUAGE = "lang_code";
    private static final String SELECT = "select term, term_translation, lang_code from term_translation where (?::text[] is null or term = any(?::text[]))"
        + " and (?::text[] is null or lang_code = any(?::text[])) order by term, lang_code";
    private final Sql sql;
    private final ChangeLog log;

    TermTranslations(Sql sql, ChangeLog log) {
        this.sql = sql;
        this.log = log;
    }

    /** Of these words, into these languages; of all or into all if none are named. */
    List<Map<String, Object>> find(Optional<List<String>> terms, Optional<List<String>> languages) {
        String[] words = terms.map(list -> list.toArray(String[]::new)).orElse(null);
        String[] codes = languages.map(list -> list.toArray(String[]::new)).orElse(null);
        return sql.list(SELECT, TermTranslations::translation, words, words, codes, codes);
    }

    Map<String, Object> store(String term, String translation, String language) {
        sql.update("insert into term_translation (term, lang_code, term_translation) values (?, ?, ?)"
            + " on conflict (term, lang_code) do update set term_translation = excluded.term_translation", term, language, translation);
        Map<String, Object> stored = wire(term, translation, language);
        UUID id = UUID.nameUUIDFromBytes((language + "\n" + term).getBytes(StandardCharsets.UTF_8));
        log.collect(new Change("term_translation", id, stored, List.of("public"), false));
        return stored;
    }

    private static Map<String, Object> translation(ResultSet row) throws SQLException {
        return wire(row.getString(1), row.getString(2), row.getString(3));
    }

    private static Map<String, Object> wire(String term, String translation, String language) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put(TERM, term);
        wire.put(TRANSLATION, translation);
        wire.put(LANGUAGE, language);
        return wire;
    }
}
