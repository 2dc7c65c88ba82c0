package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.database.Sql;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keywords and controlled vocabularies, for reading.
 *
 * <p>CKAN: it lists keywords that only private datasets carry; here a keyword is public when a public dataset has it.
 */
@ApplicationScoped
public class TagActions implements ActionModule {
    private static final Param<String> ID = Param.text("id", "Nome o identificativo", "Name or id", "PNRR");
    private static final Param<String> QUERY = Param.text("query", "Parte della parola", "Part of the word", "pn");
    private static final Param<String> VOCABULARY = Param.text("vocabulary_id", "Vocabolario", "Vocabulary", "");
    private static final Param<Boolean> ALL_FIELDS = Param.flag("all_fields", "Oggetti interi invece dei nomi", "Whole objects, not names", false);
    private static final Param<Boolean> DATASETS = Param.flag("include_datasets", "Aggiunge i dataset", "Adds the datasets", false);
    private static final String USED = " exists (select 1 from dataset_tag dt join dataset d on d.id = dt.dataset where dt.tag = t.id and d.state = 'active' and not d.private)";
    private final Sql sql;
    private final DatasetViews views;

    public TagActions(Sql sql, DatasetViews views) {
        this.sql = sql;
        this.views = views;
    }

    private record Tag(UUID id, String name, UUID vocabulary) {
        Map<String, Object> wire() {
            Map<String, Object> wire = new LinkedHashMap<>();
            wire.put("vocabulary_id", vocabulary == null ? null : vocabulary.toString());
            wire.put("id", id.toString());
            wire.put("name", name);
            wire.put("display_name", name);
            return wire;
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("tag_list", Doc.of("Elenca le parole chiave usate dai dataset pubblici, o quelle di un vocabolario.", "Keywords in use, or those of a vocabulary."),
                Input.of(QUERY, VOCABULARY, ALL_FIELDS), Access.anyone(), this::list),
            read("tag_show", Doc.of("Mostra una parola chiave.", "Shows a keyword."), Input.of(ID, VOCABULARY, DATASETS).requires(ID), Access.anyone(), this::show),
            read("vocabulary_show", Doc.of("Mostra un vocabolario controllato.", "Shows a controlled vocabulary."), Input.of(ID).requires(ID), Access.anyone(), this::vocabulary));
    }

    private Object list(Call call) {
        Optional<String> vocabulary = call.params().get(VOCABULARY).filter(id -> !id.isEmpty());
        String pattern = "%" + call.params().get(QUERY).orElse("").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<Tag> tags = vocabulary.isPresent()
            ? tags("where t.vocabulary_id = ? and t.name ilike ? order by t.name", vocabularyId(vocabulary.get()), pattern)
            : tags("where t.vocabulary_id is null and t.name ilike ? and" + USED + " order by t.name", pattern);
        boolean whole = call.params().flag(ALL_FIELDS);
        return tags.stream().map(tag -> whole ? tag.wire() : tag.name()).toList();
    }

    private Object show(Call call) {
        String id = call.params().require(ID);
        Optional<String> vocabulary = call.params().get(VOCABULARY).filter(v -> !v.isEmpty());
        Tag tag = (vocabulary.isPresent() ? tags("where (t.name = ? or t.id::text = ?) and t.vocabulary_id = ?", id, id, vocabularyId(vocabulary.get()))
            : tags("where (t.name = ? and t.vocabulary_id is null and" + USED + ") or t.id::text = ?", id, id)).stream().findFirst().orElseThrow(NotFound::new);
        Map<String, Object> wire = new LinkedHashMap<>(tag.wire());
        if (call.params().flag(DATASETS)) {
            wire.put("packages", views.query("where state = 'active' and not private and id in (select dataset from dataset_tag where tag = ?) order by modified desc, id limit 1000", tag.id())
                .stream().map(views::finished).toList());
        }
        return wire;
    }

    private Object vocabulary(Call call) {
        String id = call.params().get(ID).orElseThrow(() -> new Invalid(Map.of("id", new Message("id not in data", "Indicare il vocabolario (id)"))));
        UUID found = vocabularyId(id);
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put("id", found.toString());
        wire.put("name", text("select name from vocabulary where id = ?", found).orElse(id));
        wire.put("tags", tags("where t.vocabulary_id = ? order by t.name", found).stream().map(Tag::wire).toList());
        return wire;
    }

    private UUID vocabularyId(String id) {
        return text("select id::text from vocabulary where name = ? or id::text = ?", id, id).map(UUID::fromString)
            .orElseThrow(() -> new NotFound(new Message("Could not find vocabulary \"" + id + "\"", "il vocabolario «" + id + "» non esiste")));
    }

    private Optional<String> text(String query, Object... arguments) {
        return sql.one(query, row -> row.getString(1), arguments);
    }

    private List<Tag> tags(String where, Object... arguments) {
        return sql.list("select t.id, t.name, t.vocabulary_id from tag t " + where,
            row -> new Tag(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)), arguments);
    }
}
