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
import it.opencatalogo.action.Param;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.dataset.IndexCheck.Difference;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.search.ServedIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The search index of the process that answers: how it is, making it anew, comparing it with the database. */
@ApplicationScoped
public class SearchIndexActions implements ActionModule {
    private static final Param<String> ID = Param.text("id", "Nome o id del solo dataset da indicizzare di nuovo; se manca, si rifà tutto l'indice",
        "Name or id of the one dataset to be indexed again; if absent, the whole index is made anew", "regione-toscana-pnrr");
    private static final Param<String> FROM = Param.text("from", "Dopo quale id, come ricevuto in next; se manca, dal primo", "After which id, as received in next; if absent, from the first",
        "00000000-0000-4000-8000-000000000000");
    private static final Param<Integer> LIMIT = Param.natural("limit", "Quanti dataset all'incirca, 10.000 se manca e al massimo 100.000", "About how many datasets, 10,000 if absent and 100,000 at most", 1000);
    private static final int USUAL = 10_000;
    private static final int MOST = 100_000;
    private static final int LISTED = 100;
    private static final Answer DIFFERING = Answer.object().has("count", Answer.COUNT).has("ids", Answer.list(Answer.TEXT));
    private static final Answer PROGRESS = Answer.object().has("done", Answer.COUNT).has("total", Answer.COUNT);
    private static final Answer SHOWN = Answer.object().has("engine", Answer.TEXT).has("state", Answer.word("ready", "rebuilding", "failed")).has("answers", Answer.word("index", "database"))
        .has("size", Answer.COUNT).has("position", Answer.COUNT).has("log_position", Answer.COUNT).has("committed", Answer.MOMENT.orNull()).has("progress", PROGRESS.orNull())
        .has("fault", Answer.TEXT.orNull());
    private static final Answer CHECKED = Answer.object().has("equal", Answer.FLAG).has("checked", Answer.COUNT).has("missing", DIFFERING).has("surplus", DIFFERING)
        .has("stale", DIFFERING).has("next", Answer.TEXT.orNull());
    private final ServedIndex index;
    private final DatasetIndexFeed feed;
    private final IndexRebuild rebuild;
    private final IndexCheck check;
    private final ChangeLog log;
    private final DatasetAccess access;

    public SearchIndexActions(ServedIndex index, DatasetIndexFeed feed, IndexRebuild rebuild, IndexCheck check, ChangeLog log, DatasetAccess access) {
        this.index = index;
        this.feed = feed;
        this.rebuild = rebuild;
        this.check = check;
        this.log = log;
        this.access = access;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("search_index_show", Doc.of("Mostra lo stato dell'indice di ricerca della replica che risponde.", "The state of the search index of the replica that answers.")
                .answers("Motore, stato, chi risponde alle ricerche, quanti dataset contiene, fino a quale posizione del registro è arrivato, avanzamento della ricostruzione",
                    "Engine, state, who answers searches, how many datasets it holds, up to which position of the log it has come, progress of a rebuild", SHOWN),
                Input.none(), Access.sysadmin(), this::show),
            write("search_index_rebuild", Doc.of("Ricostruisce l'indice di ricerca della replica che risponde, senza fermarla: intanto risponde quello di prima.",
                    "Makes the search index of the replica that answers anew, without stopping it: meanwhile the old one answers.")
                .answers("Subito se la ricostruzione è cominciata, o se una è già in corso; l'avanzamento è in search_index_show",
                    "At once, whether it has begun, or one is going on already; its progress is in search_index_show", Answer.object().has("started", Answer.FLAG).has("running", Answer.FLAG)),
                Input.of(ID).example(Map.of("id", "regione-toscana-pnrr")), Access.sysadmin(), this::rebuild),
            read("search_index_check", Doc.of("Confronta l'indice di ricerca della replica che risponde con la base dati.", "Compares the search index of the replica that answers with the database.")
                .answers("Se sono uguali; altrimenti quali dataset mancano, sono di troppo o non sono aggiornati, al massimo 100 id per tipo; next per continuare con from",
                    "Whether they are equal; else which datasets are missing, surplus or stale, at most 100 ids of each; next to go on with from", CHECKED),
                Input.of(FROM, LIMIT).example(Map.of("limit", 1000)), Access.sysadmin(), this::check));
    }

    private Object show(Call call) {
        Optional<IndexRebuild.Progress> progress = rebuild.progress();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("engine", index.engine());
        answer.put("state", progress.isPresent() ? "rebuilding" : index.substituted() || !index.ready() ? "failed" : "ready");
        answer.put("answers", index.substituted() ? "database" : "index");
        answer.put("size", index.size());
        answer.put("position", index.position());
        answer.put("log_position", log.position());
        answer.put("committed", feed.committed().map(Timestamps::text).orElse(null));
        answer.put("progress", progress.map(now -> Map.of("done", now.done(), "total", now.total())).orElse(null));
        answer.put("fault", rebuild.fault().orElse(null));
        return answer;
    }

    private Object rebuild(Call call) {
        Optional<UUID> one = call.params().get(ID).filter(id -> !id.isEmpty()).map(id -> access.found(id).id());
        boolean running = rebuild.progress().isPresent();
        boolean started = one.isPresent() || !running;
        if (!call.dryRun()) {
            one.ifPresent(feed::again);
            started = one.isPresent() || rebuild.begin();
        }
        return Map.of("started", started, "running", running || one.isEmpty());
    }

    private Object check(Call call) {
        if (index.substituted()) {
            throw rebuild.refusal();
        }
        int limit = call.params().get(LIMIT, USUAL);
        IndexCheck.Result result = check.check(call.params().get(FROM).flatMap(Uuids::read), Math.min(limit == 0 ? USUAL : limit, MOST));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("equal", result.differences().isEmpty());
        answer.put("checked", result.checked());
        answer.put("missing", differing(result, Difference.MISSING));
        answer.put("surplus", differing(result, Difference.SURPLUS));
        answer.put("stale", differing(result, Difference.STALE));
        answer.put("next", result.next().orElse(null));
        return answer;
    }

    private static Map<String, Object> differing(IndexCheck.Result result, Difference kind) {
        List<String> ids = result.differences().entrySet().stream().filter(one -> one.getValue() == kind).map(Map.Entry::getKey).toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("count", ids.size());
        shown.put("ids", ids.stream().limit(LISTED).toList());
        return shown;
    }
}
