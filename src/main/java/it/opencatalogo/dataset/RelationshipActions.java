package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Python;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.dataset.Relationships.Relationship;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How datasets depend on one another (conformance case {@code relationships}). Objects are looked up before rights, as in CKAN. */
@ApplicationScoped
public class RelationshipActions implements ActionModule {
    private static final String OTHER = "id-gare";
    private static final Param<String> ID2 = Param.text("id2", "Altro dataset: solo le relazioni con questo", "Other dataset: only relationships with it", OTHER);
    private static final Param<String> REL = Param.text("rel", "Solo le relazioni di questo tipo", "Only relationships of this kind", "");
    private static final Param<String> SUBJECT = Param.text(RelationshipFields.SUBJECT.key(), "Dataset che si riferisce all'altro", "Dataset that refers", DatasetActions.SAMPLE);
    private static final Param<String> OBJECT = Param.text(RelationshipFields.OBJECT.key(), "Dataset a cui ci si riferisce", "Dataset referred to", OTHER);
    private static final Param<String> TYPE = Param.text(RelationshipFields.TYPE.key(), "Tipo di relazione", "Kind of relationship", "depends_on");
    private static final Param<Object> COMMENT = Param.any(RelationshipFields.COMMENT.key(), "Nota", "Comment", "stessa fonte");
    private static final Input RELATION = Input.of(SUBJECT, OBJECT, TYPE).requires(SUBJECT, OBJECT, TYPE);
    private static final Input COMMENTED = Input.of(SUBJECT, OBJECT, TYPE, COMMENT).requires(SUBJECT, OBJECT, TYPE);
    private static final Answer ANSWER = Answer.object().has(SUBJECT.name(), Answer.TEXT).has(TYPE.name(), Answer.word(Relationships.TYPES.toArray(String[]::new)))
        .has(OBJECT.name(), Answer.TEXT).has(COMMENT.name(), Answer.TEXT);
    private final DatasetViews views;
    private final Datasets datasets;
    private final Relationships relationships;
    private final DatasetWriter writer;

    public RelationshipActions(DatasetViews views, Datasets datasets, Relationships relationships, DatasetWriter writer) {
        this.views = views;
        this.datasets = datasets;
        this.relationships = relationships;
        this.writer = writer;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("package_relationships_list", Doc.of("Elenca le relazioni di un dataset con altri.", "Relationships of a dataset.")
                    .answers("Le relazioni, viste da questo dataset", "The relationships, seen from this dataset", Answer.list(ANSWER)),
                Input.of(DatasetActions.ID, ID2, REL).requires(DatasetActions.ID), mayRead(), this::list),
            write("package_relationship_create", Doc.of("Mette in relazione due dataset.", "Relates two datasets.").answers("La relazione", "The relationship", ANSWER),
                COMMENTED, mayEdit(), this::create),
            write("package_relationship_update", Doc.of("Cambia la nota di una relazione.", "Changes the comment of a relationship.").answers("La relazione", "The relationship", ANSWER),
                COMMENTED, mayEdit(), this::update),
            write("package_relationship_delete", Doc.of("Toglie una relazione fra due dataset.", "Removes a relationship of two datasets."),
                RELATION, mayDelete(), this::delete));
    }

    private Access mayRead() {
        return DatasetAccess.viewers(call -> {
            DatasetView first = first(call);
            boolean both = Visibility.sees(call.caller(), first.labels()) && second(call).filter(view -> !Visibility.sees(call.caller(), view.labels())).isEmpty();
            if (!both) {
                throw Access.refusal(call.caller(), "read these packages", "leggere questi dataset");
            }
        });
    }

    private Access mayEdit() {
        return Access.rule(Audience.EDITORS, "I curatori di entrambi i dataset", "Editors of both datasets", call -> {
            if (!editsBoth(call.caller(), asked(call))) {
                throw Access.refusal(call.caller(), "edit these packages", "modificare questi dataset");
            }
        });
    }

    private Access mayDelete() {
        return Access.rule(Audience.EDITORS, "I curatori di entrambi i dataset", "Editors of both datasets", call -> {
            Relationship kept = kept(call).orElseThrow(NotFound::new);
            if (!editsBoth(call.caller(), kept)) {
                throw Access.refusal(call.caller(), "delete relationship " + kept.id(), "togliere la relazione " + kept.id());
            }
        });
    }

    private boolean editsBoth(Caller caller, Relationship one) {
        return List.of(one.subject(), one.object()).stream().allMatch(id -> views.byId(id).filter(view -> DatasetAccess.mayEdit(caller, view)).isPresent());
    }

    /** CKAN: related datasets that the caller may not see are named there; here they are left out. */
    private Object list(Call call) {
        DatasetView first = first(call);
        Optional<UUID> other = second(call).map(DatasetView::id);
        Optional<String> type = call.params().get(REL).filter(rel -> !rel.isEmpty());
        List<Map<String, Object>> found = relationships.of(first.id()).stream().map(one -> one.seenFrom(first.id()))
            .filter(one -> other.map(one.object()::equals).orElse(true) && type.map(one.type()::equals).orElse(true))
            .filter(one -> views.byId(one.object()).filter(view -> Visibility.sees(call.caller(), view.labels())).isPresent()).map(this::wire).toList();
        if (found.isEmpty() && type.isPresent()) {
            String text = "Relationship \"" + first.name() + " " + type.get() + " " + second(call).map(DatasetView::name).orElse("None") + "\" not found.";
            throw new NotFound(new Message(text, "nessuna relazione di questo tipo"));
        }
        return found;
    }

    /** CKAN: {@code package_show} tells of a relationship from the next write of the dataset on (measured; case {@code relationships}); creating one again is a 500 there. */
    private Object create(Call call) {
        String type = call.params().require(TYPE);
        if (!Relationships.TYPES.contains(type)) {
            throw Invalid.field(TYPE.name(), new Message("Value must be one of " + Python.repr(Relationships.TYPES), "Scegliere uno di: " + String.join(", ", Relationships.TYPES)));
        }
        Relationship one = asked(call).forward();
        lock(call, one);
        relationships.store(one);
        return wire(one);
    }

    /** CKAN: changing one that is there is a 500. */
    private Object update(Call call) {
        Relationship kept = kept(call).orElseThrow(() -> new NotFound(new Message("This relationship between the packages was not found.", "questa relazione fra i dataset non esiste")));
        Relationship changed = new Relationship(kept.id(), kept.subject(), kept.type(), kept.object(), asked(call).comment());
        lock(call, changed);
        relationships.store(changed);
        remake(changed);
        return wire(changed);
    }

    private Object delete(Call call) {
        Relationship kept = kept(call).orElseThrow(NotFound::new);
        lock(call, kept);
        relationships.remove(kept);
        remake(kept);
        return null;
    }

    /** Both; {@code If-Match} speaks of the one that is named as the subject. */
    private void lock(Call call, Relationship one) {
        datasets.lockInOrder(List.of(one.subject(), one.object()));
        writer.locked(call, named(call, SUBJECT, "Subject"));
    }

    private void remake(Relationship one) {
        datasets.remake(one.subject());
        datasets.remake(one.object());
    }

    /** What the call says, under a fresh id. */
    private Relationship asked(Call call) {
        call.params().requireAll(OBJECT, SUBJECT, TYPE);
        UUID subject = named(call, SUBJECT, "Subject").id();
        UUID object = named(call, OBJECT, "Object").id();
        return new Relationship(UUID.randomUUID(), subject, call.params().require(TYPE), object, call.params().get(COMMENT).map(StoredText::of).orElse(""));
    }

    private Optional<Relationship> kept(Call call) {
        Relationship asked = asked(call);
        return Relationships.TYPES.contains(asked.type()) ? relationships.find(asked.forward()) : Optional.empty();
    }

    private DatasetView named(Call call, Param<String> param, String word) {
        String id = call.params().require(param);
        return views.byNameOrId(id).orElseThrow(() -> new NotFound(new Message(word + " package '" + id + "' was not found.", "il dataset «" + id + "» non esiste")));
    }

    private DatasetView first(Call call) {
        String id = call.params().get(DatasetActions.ID).orElseThrow(() -> new Invalid(Map.of(DatasetActions.ID.name(), FieldErrors.missingValue())));
        return views.byNameOrId(id).orElseThrow(() -> new NotFound(new Message("First package named in request was not found.", "il primo dataset indicato (id) non esiste")));
    }

    private Optional<DatasetView> second(Call call) {
        return call.params().get(ID2).filter(id -> !id.isEmpty()).map(id -> views.byNameOrId(id)
            .orElseThrow(() -> new NotFound(new Message("Second package named in address was not found.", "il secondo dataset indicato (id2) non esiste"))));
    }

    private Map<String, Object> wire(Relationship one) {
        Map<String, Object> wire = new LinkedHashMap<>();
        wire.put(SUBJECT.name(), name(one.subject()));
        wire.put(TYPE.name(), one.type());
        wire.put(OBJECT.name(), name(one.object()));
        wire.put(COMMENT.name(), one.comment());
        return wire;
    }

    private String name(UUID dataset) {
        return views.byId(dataset).map(DatasetView::name).orElseThrow(NotFound::new);
    }
}
