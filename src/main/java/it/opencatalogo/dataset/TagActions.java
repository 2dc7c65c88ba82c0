package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Python;
import it.opencatalogo.dataset.TagVocabularies.TagVocabulary;
import it.opencatalogo.dataset.Tags.Tag;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keywords, free ones and those of a vocabulary, for reading (conformance cases {@code tag-*}). */
@ApplicationScoped
public class TagActions implements ActionModule {
    static final Param<String> ID = Param.text(Wire.ID, "Nome o identificativo della parola chiave", "Name or id of the keyword", "PNRR");
    static final Param<String> VOCABULARY = Param.text(TagRules.VOCABULARY_ID, "Nome o identificativo del vocabolario", "Name or id of the vocabulary", "");
    private static final Param<String> QUERY = Param.text("query", "Parte della parola", "Part of the word", "pn");
    private static final Param<String> Q = Param.text("q", "Altro nome di query", "Other name of query", "pn");
    private static final Param<Object> QUERIES = Param.any("query", "Parte della parola, o più parti in un elenco", "Part of the word, or several parts in a list", "pn");
    private static final Param<Object> QS = Param.any("q", "Altro nome di query", "Other name of query", "pn");
    private static final Param<Object> FIELDS = Param.any("fields", "Un'altra parte della parola, sotto la chiave tags", "Another part of the word, under the key tags", Map.of("tags", "pn"));
    private static final Param<Object> ALL_FIELDS = Param.any("all_fields", "Oggetti interi invece dei nomi", "Whole objects, not names", true);
    private static final Param<Boolean> DATASETS = Param.flag("include_datasets", "Aggiunge i dataset", "Adds the datasets", false);
    private static final Param<Integer> LIMIT = Param.natural("limit", "Quante al massimo", "How many at most", 10);
    private static final Param<Integer> OFFSET = Param.natural("offset", "Quante saltarne", "How many to skip", 0);
    private final Tags tags;
    private final TagVocabularies vocabularies;
    private final DatasetViews views;

    public TagActions(Tags tags, TagVocabularies vocabularies, DatasetViews views) {
        this.tags = tags;
        this.vocabularies = vocabularies;
        this.views = views;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("tag_list", Doc.of("Elenca le parole chiave usate dai dataset pubblici, o quelle di un vocabolario.", "Keywords in use, or those of a vocabulary.")
                .answers("I nomi, o gli oggetti", "The names, or the objects", Answer.list(Answer.either(Tags.ANSWER, Answer.TEXT))), Input.of(QUERY, Q, VOCABULARY, ALL_FIELDS, LIMIT), Access.anyone(), this::list),
            read("tag_show", Doc.of("Mostra una parola chiave.", "Shows a keyword.")
                .answers("La parola chiave", "The keyword", Tags.ANSWER), Input.of(ID, VOCABULARY, DATASETS).requires(ID), Access.anyone(), this::show),
            read("tag_search", Doc.of("Cerca parole chiave per parti.", "Finds keywords by parts.").answers("Quante sono, e una pagina di esse", "How many there are, and a page of them", Tags.FOUND),
                Input.of(QUERIES, QS, FIELDS, VOCABULARY, LIMIT, OFFSET), Access.anyone(), this::search),
            read("tag_autocomplete", Doc.of("Propone parole chiave che contengono quanto si scrive.", "Proposes keywords that hold what is typed.").answers("I nomi", "The names", Answer.list(Answer.TEXT)),
                Input.of(QUERIES, QS, FIELDS, VOCABULARY, LIMIT, OFFSET), Access.anyone(), this::complete));
    }

    private Object list(Call call) {
        Optional<UUID> vocabulary = given(call).map(reference -> vocabularies.byNameOrId(reference).map(TagVocabulary::id)
            .orElseThrow(() -> new NotFound(new Message("could not find vocabulary " + Python.repr(reference), "il vocabolario «" + reference + "» non esiste"))));
        List<String> parts = call.params().get(QUERY).or(() -> call.params().get(Q)).filter(part -> !part.isEmpty()).map(List::of).orElse(List.of());
        boolean whole = filled(call.params().get(ALL_FIELDS).orElse(false));
        List<Tag> found = tags.find(new Tags.Search(vocabulary, parts), 0, call.params().get(LIMIT, Integer.MAX_VALUE));
        return found.stream().map(tag -> whole ? tag.wire() : tag.name()).toList();
    }

    /** CKAN: any text counts as yes, even {@code false}, as it comes in an address (case tag-list). */
    private static boolean filled(Object value) {
        return value instanceof Boolean flag ? flag : !value.toString().isEmpty() && !value.equals(0);
    }

    private Object show(Call call) {
        String id = call.params().get(ID).orElseThrow(() -> new Invalid(Map.of(ID.name(), FieldErrors.missingValue())));
        Tag tag = given(call).map(vocabulary -> vocabularies.byNameOrId(vocabulary).flatMap(found -> tags.of(found.id(), id))).orElseGet(() -> tags.visible(id))
            .orElseThrow(NotFound::new);
        Map<String, Object> wire = tag.wire();
        if (call.params().flag(DATASETS)) {
            wire.put("packages", views.listed(tags.packages(tag.id()), call.caller()));
        }
        return wire;
    }

    private Object search(Call call) {
        Optional<Tags.Search> search = asked(call);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("count", search.map(tags::count).orElse(0L));
        answer.put("results", found(search, call).stream().map(Tag::brief).toList());
        return answer;
    }

    private Object complete(Call call) {
        return found(asked(call), call).stream().map(Tag::name).toList();
    }

    private List<Tag> found(Optional<Tags.Search> search, Call call) {
        return search.map(wanted -> tags.find(wanted, call.params().get(OFFSET, 0), call.params().get(LIMIT, Integer.MAX_VALUE))).orElse(List.of());
    }

    /** Nothing if no word was given, or an unknown vocabulary. */
    private Optional<Tags.Search> asked(Call call) {
        List<String> parts = parts(call);
        Optional<UUID> vocabulary = given(call).flatMap(vocabularies::byNameOrId).map(TagVocabulary::id);
        return parts.isEmpty() || given(call).isPresent() && vocabulary.isEmpty() ? Optional.empty() : Optional.of(new Tags.Search(vocabulary, parts));
    }

    private static List<String> parts(Call call) {
        Object asked = call.params().get(QUERIES).or(() -> call.params().get(QS)).orElse(List.of());
        List<Object> all = new ArrayList<>(asked instanceof List<?> list ? list : List.of(asked));
        if (call.params().get(FIELDS).orElse(null) instanceof Map<?, ?> fields && fields.get(Wire.TAGS) != null) {
            all.add(fields.get(Wire.TAGS));
        }
        return all.stream().map(TagActions::text).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** CKAN: something else than a text is an unhandled error (500) there. */
    private static String text(Object part) {
        if (part instanceof String text) {
            return text;
        }
        throw Invalid.field(QUERIES.name(), new Message("Must be a text or a list of texts", "Deve essere un testo o un elenco di testi"));
    }

    private static Optional<String> given(Call call) {
        return call.params().get(VOCABULARY).filter(reference -> !reference.isEmpty());
    }
}
