package it.opencatalogo.site;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Params;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Translations of words that are kept for multilingual portals (conformance case {@code term-translations}). */
@ApplicationScoped
class TermTranslationActions implements ActionModule {
    private static final Param<Object> TERMS = Param.any("terms", "Le parole: una, o un elenco", "The words: one, or a list", "casa");
    private static final Param<Object> LANGUAGES = Param.any("lang_codes", "Le lingue: una, o un elenco; tutte se manca", "The languages: one, or a list; all if left out", "en");
    private static final Param<Object> TERM = Param.any(TermTranslations.TERM, "La parola", "The word", "casa");
    private static final Param<Object> TRANSLATION = Param.any(TermTranslations.TRANSLATION, "La traduzione", "The translation", "house");
    private static final Param<Object> LANGUAGE = Param.any(TermTranslations.LANGUAGE, "La lingua della traduzione", "The language of the translation", "en");
    private static final Param<Object> DATA = Param.any("data", "Le traduzioni, come elenco di oggetti", "The translations, a list of objects", List.of(example()));
    private static final Answer ANSWER = Answer.object().has(TermTranslations.TERM, Answer.TEXT).has(TermTranslations.TRANSLATION, Answer.TEXT)
        .has(TermTranslations.LANGUAGE, Answer.TEXT);
    private final TermTranslations translations;

    TermTranslationActions(TermTranslations translations) {
        this.translations = translations;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("term_translation_show", Doc.of("Mostra le traduzioni di alcune parole.", "Shows the translations of words.").answers("Le traduzioni", "The translations", Answer.list(ANSWER)),
                Input.of(TERMS, LANGUAGES).requires(TERMS), Access.anyone(), this::show),
            write("term_translation_update", Doc.of("Registra la traduzione di una parola.", "Stores the translation of a word.").answers("La traduzione", "The translation", ANSWER),
                Input.of(TERM, TRANSLATION, LANGUAGE).requires(TERM, TRANSLATION, LANGUAGE), Access.sysadminBy(TermTranslationActions::mayWrite), call -> store(call.params())),
            write("term_translation_update_many", Doc.of("Registra la traduzione di più parole.", "Stores the translations of several words.").answers("Quante righe", "How many rows", Answer.object().has("success", Answer.TEXT)),
                Input.of(DATA).requires(DATA), Access.sysadminBy(call -> {
                    several(call);
                    mayWrite(call);
                }), this::storeAll));
    }

    private static Map<String, Object> example() {
        Map<String, Object> example = new LinkedHashMap<>();
        Stream.of(TERM, TRANSLATION, LANGUAGE).forEach(param -> example.put(param.name(), param.example()));
        return example;
    }

    private static void mayWrite(Call call) {
        if (!call.caller().sysadmin()) {
            throw Access.refusal(call.caller(), "update term_translation table", "scrivere le traduzioni");
        }
    }

    /** CKAN: an empty list of words means all there are, an empty list of languages none. */
    private Object show(Call call) {
        if (!call.params().has(TERMS)) {
            throw new Invalid(Map.of(TERMS.name(), new Message("terms not in data", "Indicare le parole (terms)")));
        }
        Optional<List<String>> terms = call.params().get(TERMS).map(value -> texts(TERMS, value)).filter(list -> !list.isEmpty());
        return translations.find(terms, call.params().get(LANGUAGES).map(value -> texts(LANGUAGES, value)));
    }

    private static List<String> texts(Param<?> param, Object value) {
        List<?> all = value instanceof List<?> list ? list : List.of(value);
        if (!all.stream().allMatch(String.class::isInstance)) {
            throw Invalid.field(param.name(), new Message("Must be a text or a list of texts", "Deve essere un testo o un elenco di testi"));
        }
        return all.stream().map(String.class::cast).toList();
    }

    private Map<String, Object> store(Params sent) {
        sent.requireAll(LANGUAGE, TERM, TRANSLATION);
        return translations.store(StoredText.of(sent.require(TERM)), StoredText.of(sent.require(TRANSLATION)), StoredText.of(sent.require(LANGUAGE)));
    }

    private Object storeAll(Call call) {
        List<Map<String, Object>> all = several(call);
        all.forEach(one -> store(new Params(one)));
        return Map.of("success", all.size() + " rows updated");
    }

    private static List<Map<String, Object>> several(Call call) {
        return MapLists.of(call, DATA).filter(list -> !list.isEmpty()).orElseThrow(() -> new Invalid(Map.of("error", MapLists.WANTED)));
    }
}
