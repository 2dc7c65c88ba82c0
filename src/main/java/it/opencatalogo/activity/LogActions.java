package it.opencatalogo.activity;

import static it.opencatalogo.action.Action.read;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.log.ChainCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether the change log is as it was written. */
@ApplicationScoped
class LogActions implements ActionModule {
    private static final Param<Integer> FROM = Param.natural("from", "Da quale posizione, da 1", "From which position, from 1", 1);
    private static final Param<Integer> LIMIT = Param.natural("limit", "Quante righe al massimo; se manca, fino alla fine", "How many rows at most; if absent, up to the end", 100000);
    private static final Answer ANSWER = Answer.object().has("intact", Answer.FLAG).has("rows", Answer.COUNT).has("last", Answer.COUNT).has("hash", Answer.TEXT)
        .has("erased_documents", Answer.COUNT).has("unproved_documents", Answer.COUNT).has("next", Answer.COUNT.orNull())
        .has("fault", Answer.object().has("position", Answer.COUNT).has("reason", Answer.word("missing", "hash", "document")).orNull());
    private final ChainCheck check;

    LogActions(ChainCheck check) {
        this.check = check;
    }

    @Override
    public List<Action> actions() {
        return List.of(read("log_verify", Doc.of("Verifica che il registro delle modifiche non sia stato alterato.", "Verifies that the change log was not tampered with.")
                .answers("Se è intatto, quante righe sono state verificate e l'ultima impronta, da conservare altrove; altrimenti la prima riga alterata",
                    "Whether it is intact, how many rows were verified and the last hash, to be kept elsewhere; else the first altered row", ANSWER),
            Input.of(FROM, LIMIT).example(Map.of("from", 1)), Access.sysadmin(), this::verify));
    }

    private Object verify(Call call) {
        int limit = call.params().get(LIMIT, 0);
        ChainCheck.Result result = check.check(call.params().get(FROM, 1), limit == 0 ? Long.MAX_VALUE : limit);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("intact", result.fault().isEmpty());
        answer.put("rows", result.rows());
        answer.put("last", result.last());
        answer.put("hash", result.hash());
        answer.put("erased_documents", result.erased());
        answer.put("unproved_documents", result.unknown());
        answer.put("next", result.fault().isEmpty() && result.more() ? result.last() + 1 : null);
        answer.put("fault", result.fault().map(LogActions::fault).orElse(null));
        return answer;
    }

    private static Map<String, Object> fault(ChainCheck.Fault fault) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("position", fault.position());
        shown.put("reason", fault.reason().name().toLowerCase(Locale.ROOT));
        return shown;
    }
}
