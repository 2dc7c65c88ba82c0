package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.ObjectLists;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.dataset.TagVocabularies.TagVocabulary;
import it.opencatalogo.dataset.Tags.Tag;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Controlled lists of keywords: read by all, kept by administrators (cases {@code vocabulary-*}). */
@ApplicationScoped
public class VocabularyActions implements ActionModule {
    /** A list of the sample, for reading and for keywords of its own. */
    static final String SAMPLE = "missioni-pnrr";
    static final String SAMPLE_ID = "c2e8190d-90dc-4e8e-8429-deed4e994e94";
    private static final String NEW = "vocabolario-di-prova";
    static final String SAMPLE_TAG = "prima-voce";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final Param<String> ID = Param.text(Wire.ID, "Nome o identificativo del vocabolario", "Name or id of the vocabulary", NEW);
    private static final Param<Object> NAME = Param.any(Wire.NAME, "Nome del vocabolario, da 2 a 100 caratteri", "Name of the vocabulary, 2 to 100 characters", NEW);
    private static final Param<Object> TAGS = Param.any(Wire.TAGS, "Le parole chiave, come elenco di oggetti con name", "The keywords, a list of objects with name", List.of(Map.of(Wire.NAME, SAMPLE_TAG)));
    private static final Answer ANSWER = Answer.object().has(Wire.ID, Answer.UUID).has(Wire.NAME, Answer.TEXT).has(Wire.TAGS, Answer.list(Tags.ANSWER)).named("Vocabulary");
    private final Tags tags;
    private final TagVocabularies vocabularies;
    private final TagWrites writes;
    private final Keywords keywords;

    public VocabularyActions(Tags tags, TagVocabularies vocabularies, TagWrites writes, Keywords keywords) {
        this.tags = tags;
        this.vocabularies = vocabularies;
        this.writes = writes;
        this.keywords = keywords;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("vocabulary_list", Doc.of("Elenca i vocabolari controllati con le loro parole chiave.", "Lists the controlled vocabularies with their keywords.")
                    .answers("I vocabolari", "The vocabularies", Answer.list(ANSWER)),
                Input.none(), Access.anyone(), this::list),
            read("vocabulary_show", Doc.of("Mostra un vocabolario controllato.", "Shows a controlled vocabulary.").answers("Il vocabolario", "The vocabulary", ANSWER), Input.of(ID).requires(ID).example(Map.of(ID.name(), SAMPLE)), Access.anyone(), call -> shown(known(call))),
            write("vocabulary_create", Doc.of("Crea un vocabolario controllato.", "Adds a controlled vocabulary.").answers("Il vocabolario", "The vocabulary", ANSWER),
                Input.of(NAME, TAGS).requires(NAME), Access.sysadmin(), this::create),
            write("vocabulary_update", Doc.of("Cambia il nome o l'elenco di un vocabolario; ciò che non si invia resta.", "Changes name or list of a vocabulary; what is left out stays.")
                    .answers("Il vocabolario", "The vocabulary", ANSWER),
                Input.of(ID, NAME, TAGS).requires(ID).example(Map.of(ID.name(), NEW, TAGS.name(), List.of(Map.of(Wire.NAME, SAMPLE_TAG), Map.of(Wire.NAME, "seconda voce")))),
                Access.sysadminAfter(this::known), this::update),
            write("vocabulary_delete", Doc.of("Elimina un vocabolario con le sue parole chiave, anche dai dataset.", "Removes a vocabulary with its keywords, from the datasets too."),
                Input.of(ID).requires(ID), Access.sysadminAfter(this::known), this::delete));
    }

    private Object list(Call call) {
        Map<UUID, List<Tag>> listed = tags.listed().stream().collect(Collectors.groupingBy(Tag::vocabulary));
        return vocabularies.all().stream().map(vocabulary -> wire(vocabulary, listed.getOrDefault(vocabulary.id(), List.of()))).toList();
    }

    private Object create(Call call) {
        Findings findings = new Findings();
        Optional<UUID> id = ownId(call, findings);
        List<String> names = names(call, findings);
        String name = StoredText.of(call.params().get(NAME).orElse(""));
        if (name.isEmpty()) {
            findings.add(Wire.NAME, TagRules.MISSING);
        } else {
            check(name, Optional.empty(), findings);
        }
        findings.throwIfAny();
        return shown(writes.add(id.orElseGet(UUID::randomUUID), name, names));
    }

    /** Nobody chooses it but the catalogue itself, whose sample must be the same everywhere. */
    private static Optional<UUID> ownId(Call call, Findings findings) {
        Optional<String> id = Optional.ofNullable(StoredText.of(call.params().tree().get(Wire.ID)));
        if (id.isPresent() && call.caller() != Caller.SYSTEM) {
            findings.add(Wire.ID, "The input field id was not expected.", "Il campo id non è previsto: lo assegna il catalogo");
        }
        return id.flatMap(Uuids::read);
    }

    private Object update(Call call) {
        TagVocabulary before = known(call);
        Findings findings = new Findings();
        List<String> names = names(call, findings);
        Optional<String> name = call.params().get(NAME).map(StoredText::of).filter(wanted -> !wanted.equals(before.name()));
        name.ifPresent(wanted -> check(wanted, Optional.of(before), findings));
        findings.throwIfAny();
        name.ifPresent(wanted -> writes.rename(before, wanted));
        if (call.params().has(TAGS)) {
            writes.refill(before, names);
        }
        return shown(known(call, before.id().toString()));
    }

    /** CKAN: removing a list that still has keywords is an unhandled error (500) there; here they go with it. */
    private Object delete(Call call) {
        writes.remove(known(call));
        return null;
    }

    private List<String> names(Call call, Findings findings) {
        ObjectLists.check(call.params().tree(), call.params().tree(), Wire.TAGS);
        List<Map<String, Object>> sent = ObjectLists.of(call.params().tree(), Wire.TAGS);
        List<String> names = keywords.rules().read(sent, null, findings).stream().map(TagRules.Keyword::name).distinct().toList();
        if (findings.all().isEmpty() && names.size() < sent.stream().filter(tag -> !tag.isEmpty()).count()) {
            // CKAN: an unhandled error (500) there.
            findings.add(Wire.TAGS, "A tag is listed more than once", "Una parola chiave compare più volte: lasciarla una volta sola");
        }
        return names;
    }

    private void check(String name, Optional<TagVocabulary> own, Findings findings) {
        if (name.length() < SHORTEST) {
            findings.add(Wire.NAME, "Name must be at least 2 characters long", "Il nome deve avere almeno 2 caratteri");
        }
        if (name.length() > LONGEST) {
            findings.add(Wire.NAME, "Name must be a maximum of 100 characters long", "Il nome può avere al massimo 100 caratteri");
        }
        if (vocabularies.named(name).filter(other -> !own.equals(Optional.of(other))).isPresent()) {
            findings.add(Wire.NAME, "That vocabulary name is already in use.", "Esiste già un vocabolario con questo nome: sceglierne un altro");
        }
    }

    private TagVocabulary known(Call call) {
        return known(call, required(call, ID));
    }

    private TagVocabulary known(Call call, String reference) {
        return vocabularies.byNameOrId(reference)
            .orElseThrow(() -> new NotFound(new Message("Could not find vocabulary \"" + reference + "\"", "il vocabolario «" + reference + "» non esiste")));
    }

    private Map<String, Object> shown(TagVocabulary vocabulary) {
        return wire(vocabulary, tags.of(vocabulary.id()));
    }

    private static Map<String, Object> wire(TagVocabulary vocabulary, List<Tag> tags) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put(Wire.ID, vocabulary.id().toString());
        wire.put(Wire.NAME, vocabulary.name());
        wire.put(Wire.TAGS, tags.stream().map(Tag::wire).toList());
        return wire;
    }

    /** CKAN's own words for a missing id of keywords and vocabularies. */
    static String required(Call call, Param<String> id) {
        return call.params().get(id).filter(reference -> !reference.isEmpty())
            .orElseThrow(() -> new Invalid(Map.of(id.name(), new Message("id not in data", "Indicare il nome o l'identificativo (id)"))));
    }
}
