package it.opencatalogo.action;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opencatalogo.error.CatalogueError.BadRequest;
import it.opencatalogo.error.Message;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.LogReaders;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs one action: its access rule, then its handler; a writing one in a transaction, whose change rows are appended last. */
@ApplicationScoped
public class ActionRunner {
    private static final Message POST_ONLY = new Message("JSON Error: Invalid request. Please use POST method for your request",
        "JSON Error: questa azione scrive: usare il metodo POST");
    private final ActionCatalogue catalogue;
    private final ChangeLog log;
    private final LogReaders readers;

    public ActionRunner(ActionCatalogue catalogue, ChangeLog log, LogReaders readers) {
        this.catalogue = catalogue;
        this.log = log;
        this.readers = readers;
    }

    /** The action of that name; {@code mayWrite} is false for GET and HEAD. */
    public Action find(String name, boolean mayWrite) {
        Action action = catalogue.find(name).orElseThrow(() -> new BadRequest(new Message("Action name not known: " + name, "Azione sconosciuta: " + name)));
        if (action.writes() && !mayWrite) {
            throw new BadRequest(POST_ONLY);
        }
        return action;
    }

    public ActionResult run(Action action, Call call) {
        Texts.check(call.params().tree());
        if (!action.writes()) {
            return answer(action, call);
        }
        Written written = QuarkusTransaction.requiringNew().call(() -> new Written(answer(action, call), log.appendCollected(action.name(), call.caller())));
        // A caller that searches right after its write finds it, as in CKAN.
        readers.catchUp(written.position());
        return written.result();
    }

    /** An answer, and the position in the log of the last row it caused. */
    private record Written(ActionResult result, long position) {
    }

    private static ActionResult answer(Action action, Call call) {
        action.access().rule().check(call);
        return ActionResult.of(action.handler().handle(call));
    }
}
