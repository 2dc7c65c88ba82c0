package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.dataset.Tags.Tag;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Adds keywords to controlled lists and removes them; free ones come and go with the datasets (cases {@code tag-create}, {@code tag-delete}). */
@ApplicationScoped
public class TagWriteActions implements ActionModule {
    private static final Param<Object> NAME = Param.any(Wire.NAME, "La parola chiave", "The keyword", VocabularyActions.SAMPLE_TAG);
    private static final Param<Object> VOCABULARY = Param.any(TagRules.VOCABULARY_ID, "Identificativo (non il nome) del vocabolario, come lo mostra vocabulary_list", "Id, not name, of the vocabulary, as vocabulary_list shows it",
        VocabularyActions.SAMPLE_ID);
    private static final Message NO_VOCABULARY = new Message("Tag vocabulary was not found.", "Il vocabolario indicato non esiste: scriverne l'identificativo");
    private final Tags tags;
    private final TagVocabularies vocabularies;
    private final TagWrites writes;

    public TagWriteActions(Tags tags, TagVocabularies vocabularies, TagWrites writes) {
        this.tags = tags;
        this.vocabularies = vocabularies;
        this.writes = writes;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            write("tag_create", Doc.of("Aggiunge una parola chiave a un vocabolario.", "Adds a keyword to a vocabulary.").answers("La parola chiave", "The keyword", Tags.ANSWER),
                Input.of(NAME, VOCABULARY).requires(NAME, VOCABULARY), Access.sysadmin(), this::create),
            write("tag_delete", Doc.of("Elimina una parola chiave, anche dai dataset che la usano.", "Removes a keyword, from the datasets too."),
                Input.of(TagActions.ID, TagActions.VOCABULARY).requires(TagActions.ID)
                    .example(Map.of(TagActions.ID.name(), VocabularyActions.SAMPLE_TAG, TagActions.VOCABULARY.name(), VocabularyActions.SAMPLE)),
                Access.sysadminAfter(this::known), this::delete));
    }

    private Object create(Call call) {
        Findings findings = new Findings();
        if (call.params().tree().get(Wire.ID) != null) {
            findings.add(Wire.ID, "The input field id was not expected.", "Il campo id non è previsto: lo assegna il catalogo");
        }
        Optional<String> name = Optional.ofNullable(StoredText.of(call.params().get(NAME).orElse(null))).filter(text -> !text.isEmpty());
        name.map(TagRules::faults).orElse(List.of(TagRules.MISSING)).forEach(fault -> findings.add(Wire.NAME, fault));
        Optional<UUID> vocabulary = vocabulary(call, name, findings);
        findings.throwIfAny();
        Map<String, Object> wire = writes.add(vocabulary.orElseThrow(), name.orElseThrow()).wire();
        wire.put("packages", List.of());
        return wire;
    }

    private Optional<UUID> vocabulary(Call call, Optional<String> name, Findings findings) {
        Object sent = call.params().get(VOCABULARY).orElse("");
        if ("".equals(sent)) {
            findings.add(VOCABULARY.name(), TagRules.MISSING);
            return Optional.empty();
        }
        Optional<UUID> found = vocabularies.byId(StoredText.of(sent));
        if (found.isEmpty()) {
            findings.add(VOCABULARY.name(), NO_VOCABULARY);
        } else if (name.isEmpty()) {
            findings.add(VOCABULARY.name(), "No tag name", "Manca il nome della parola chiave (name)");
        } else if (tags.has(found.get(), name.get())) {
            findings.add(VOCABULARY.name(), "Tag " + name.get() + " already belongs to vocabulary " + found.get(),
                "La parola chiave «" + name.get() + "» è già nel vocabolario " + found.get());
        }
        return found;
    }

    private Object delete(Call call) {
        writes.remove(List.of(known(call)));
        return null;
    }

    private Tag known(Call call) {
        String id = VocabularyActions.required(call, TagActions.ID);
        Optional<String> vocabulary = call.params().get(TagActions.VOCABULARY).filter(reference -> !reference.isEmpty());
        return vocabulary.map(reference -> vocabularies.byNameOrId(reference).flatMap(found -> tags.of(found.id(), id))).orElseGet(() -> tags.any(id))
            .orElseThrow(() -> new NotFound(new Message("Could not find tag \"" + id + "\"", "la parola chiave «" + id + "» non esiste")));
    }
}
