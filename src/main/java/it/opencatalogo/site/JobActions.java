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
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** CKAN's background jobs, of which this catalogue has none (conformance cases {@code jobs-rights}, {@code jobs-and-tasks}). */
@ApplicationScoped
class JobActions implements ActionModule {
    private static final Param<String> ID = Param.text("id", "Identificativo del lavoro", "Id of the job", "no-such-job");
    private static final Param<Object> QUEUES = Param.any("queues", "Le code, come elenco", "The queues, a list", List.of());
    private static final Param<Integer> LIMIT = Param.natural("limit", "Quanti al massimo", "How many at most", 200);
    private static final Param<Boolean> IDS_ONLY = Param.flag("ids_only", "Solo gli identificativi", "Ids only", false);

    @Override
    public List<Action> actions() {
        return List.of(
            read("job_list", Doc.of("Elenca i lavori in coda: il catalogo non ne ha.", "Lists background jobs: there are none.")
                    .answers("Un elenco vuoto", "An empty list", Answer.list(Answer.NEVER)), Input.of(QUEUES, LIMIT, IDS_ONLY),
                Access.sysadminAfter(JobActions::queues), call -> List.of()),
            read("job_show", Doc.of("Mostra un lavoro in coda.", "Shows a background job.").answers("Sempre un rifiuto", "Always a refusal", Answer.NEVER), Input.of(ID).requires(ID), Access.sysadmin(), this::none),
            write("job_cancel", Doc.of("Annulla un lavoro in coda.", "Cancels a background job.").answers("Sempre un rifiuto", "Always a refusal", Answer.NEVER), Input.of(ID).requires(ID), Access.sysadmin(), this::none),
            write("job_clear", Doc.of("Svuota le code dei lavori: il catalogo non ne ha.", "Empties the queues of jobs: there are none.").answers("Le code indicate", "The queues that were named",
                    Answer.list(Answer.ANYTHING)),
                Input.of(QUEUES), Access.sysadminAfter(JobActions::queues), JobActions::queues));
    }

    private static List<?> queues(Call call) {
        call.params().get(LIMIT);
        Object queues = call.params().get(QUEUES).orElse(List.of());
        if (queues instanceof List<?> list) {
            return list;
        }
        throw Invalid.field(QUEUES.name(), new Message("Not a list", "Deve essere un elenco"));
    }

    private Object none(Call call) {
        call.params().require(ID);
        throw new NotFound();
    }
}
