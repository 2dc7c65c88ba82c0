package it.opencatalogo.dataset;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.LargeWork;
import it.opencatalogo.action.LongList;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Params;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import it.opencatalogo.log.Versions;
import it.opencatalogo.log.Versions.Version;
import it.opencatalogo.user.UserDetails;
import it.opencatalogo.user.UserView;
import it.opencatalogo.user.Users;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The versions of a dataset, out of the change log, and the way back to one. A version shows to whom the dataset showed that day: what changed
 * is told against the version before that the same caller sees, so that nothing of a private one comes through.
 */
@ApplicationScoped
public class HistoryActions implements ActionModule {
    private static final Param<Integer> VERSION = Param.natural("version", "Numero della versione, da 1", "Number of the version, from 1", 1);
    private static final Param<Boolean> INCLUDE_PACKAGE = Param.flag("include_package", "Mostra anche il dataset com'era", "Shows the dataset as it was, too", false);
    /** A version; what is kept of a dataset may be of a time when it had other keys. */
    private static final Answer ANSWER = Answer.object().has(VERSION.name(), Answer.COUNT).has("timestamp", Answer.MOMENT).has("action", Answer.TEXT).has("user_id", Answer.UUID)
        .has("user", Answer.TEXT.orNull()).has("changes", Answer.list(Differences.ANSWER).orNull()).mayHave("package", Answer.object().open().orNull());
    private static final int USUAL = 20;
    private static final int MOST = 100;
    private final DatasetAccess access;
    private final DatasetWriter writer;
    private final PastDatasets past;
    private final Versions versions;
    private final Users users;
    private final UserDetails details;

    public HistoryActions(DatasetAccess access, DatasetWriter writer, PastDatasets past, Versions versions, Users users, UserDetails details) {
        this.access = access;
        this.writer = writer;
        this.past = past;
        this.versions = versions;
        this.users = users;
        this.details = details;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("package_history_show", Doc.of("Mostra le versioni di un dataset: chi, quando, che cosa è cambiato.", "Shows the versions of a dataset: who, when, what changed.")
                    .answers("Le versioni, dalla più recente", "The versions, newest first", Answer.list(ANSWER)),
                Input.of(DatasetActions.ID, VERSION, INCLUDE_PACKAGE, DatasetLists.LIMIT, DatasetLists.OFFSET).requires(DatasetActions.ID).example(Map.of(Wire.ID, DatasetActions.SAMPLE)),
                access.maySee(DatasetActions.ID), this::history),
            write("package_revert", Doc.of("Riporta un dataset a una versione precedente, come una nuova modifica.", "Takes a dataset back to an earlier version, as a new write.")
                    .answers("Il dataset", "The dataset", ShownDataset.ANSWER),
                Input.of(DatasetActions.ID, VERSION).requires(DatasetActions.ID, VERSION).example(DatasetExamples.reverted(VERSION.name())),
                DatasetAccess.editors(call -> {
                    call.params().requireAll(DatasetActions.ID, VERSION);
                    access.editable(call.caller(), access.found(call.params().require(DatasetActions.ID)));
                }), this::revert));
    }

    private Object history(Call call) {
        UUID id = access.found(call.params().require(DatasetActions.ID)).id();
        Optional<List<String>> labels = Visibility.of(call.caller());
        Optional<Integer> wanted = call.params().get(VERSION);
        int limit = wanted.isPresent() ? 1 : Math.min(call.params().get(DatasetLists.LIMIT).filter(l -> l > 0).orElse(USUAL), MOST);
        // One more than is shown: the last one is told by what it changed, too.
        List<Version> found = wanted.isPresent() ? exactly(id, labels, wanted.get()) : versions.newest(Datasets.KIND, id, labels, limit + 1, call.params().get(DatasetLists.OFFSET, 0));
        Map<UUID, String> names = names(found, call.caller());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.min(found.size(), limit); i++) {
            steps.add(new Step(found.get(i), i + 1 < found.size() ? Optional.of(found.get(i + 1)) : Optional.empty()));
        }
        boolean whole = call.params().flag(INCLUDE_PACKAGE);
        return LongList.of(LongList.parts(steps, Step::bytes), part -> {
            LargeWork.of(part.stream().mapToLong(Step::bytes).sum());
            return part.stream().map(step -> shown(step, names, whole)).toList();
        });
    }

    /** A version and the one before it that the caller sees. */
    private record Step(Version version, Optional<Version> before) {
        int bytes() {
            return version.bytes() + before.map(Version::bytes).orElse(0);
        }
    }

    private Map<String, Object> shown(Step step, Map<UUID, String> names, boolean whole) {
        Version version = step.version;
        Optional<String> text = versions.document(version);
        Optional<Map<String, Object>> document = text.map(past::read);
        Optional<Map<String, Object>> earlier = step.before.flatMap(versions::document).map(past::read);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(VERSION.name(), version.number());
        shown.put("timestamp", Timestamps.text(version.at()));
        shown.put("action", version.action());
        shown.put("user_id", version.actor().orElse(Caller.SITE_USER));
        shown.put("user", version.actor().map(names::get).orElse(null));
        shown.put("changes", document.isEmpty() || earlier.isEmpty() ? null : Differences.between(earlier.get(), document.get()));
        if (whole) {
            shown.put("package", document.map(past::owner).map(owner -> past.finished(text.get(), owner.orElse(null))).orElse(null));
        }
        return shown;
    }

    /** Strangers see names of people only if the settings say so. */
    private Map<UUID, String> names(List<Version> found, Caller caller) {
        return !details.shownTo(caller) ? Map.of() : users.byIds(found.stream().flatMap(version -> version.actor().stream()).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(UserView::id, UserView::name));
    }

    private List<Version> exactly(UUID id, Optional<List<String>> labels, int number) {
        List<Version> found = versions.upTo(Datasets.KIND, id, labels, number);
        if (found.isEmpty() || found.get(0).number() != number) {
            throw new NotFound(new Message("Version was not found.", "questa versione non esiste"));
        }
        return found;
    }

    private Object revert(Call call) {
        DatasetView now = access.found(call.params().require(DatasetActions.ID));
        Version wanted = exactly(now.id(), Visibility.of(call.caller()), call.params().require(VERSION)).get(0);
        String document = versions.document(wanted).orElseThrow(() -> new NotFound(new Message("The content of this version was erased.", "il contenuto di questa versione è stato cancellato")));
        Map<String, Object> sent = past.sent(past.read(document));
        List<Map<String, Object>> moved = past.movedGroups(now.id(), sent);
        access.groupsEditable(Call.of(call.caller(), new Params(Map.of(Wire.GROUPS, moved))));
        return writer.updated(call, sent);
    }
}
