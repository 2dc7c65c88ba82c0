package it.opencatalogo.action;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opencatalogo.error.CatalogueError.BadRequest;
import it.opencatalogo.error.Message;
import it.opencatalogo.files.Upload;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.LogReaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs one action: its access rule, then its handler; a writing one in a transaction, whose change rows are appended last, or which is rolled
 * back if nothing but a {@link DryRun} is wanted.
 */
@ApplicationScoped
public class ActionRunner {
    private static final Message POST_ONLY = new Message("JSON Error: Invalid request. Please use POST method for your request",
        "JSON Error: questa azione scrive: usare il metodo POST");
    private static final int ATTEMPTS = 3;
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
        if (call.dryRun()) {
            return repeated(() -> tried(action, call));
        }
        Written written = repeated(() -> QuarkusTransaction.requiringNew().call(() -> new Written(answer(action, call), log.appendCollected(action.name(), call.caller()))));
        // A caller that searches right after its write finds it, as in CKAN.
        readers.catchUp(written.position());
        return written.result();
    }

    /** Up to the point where the log would be written; what the database itself refuses is refused here too. */
    private ActionResult tried(Action action, Call call) {
        call.params().tree().values().stream().filter(Upload.class::isInstance).map(Upload.class::cast).forEach(Upload::onlyTry);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                ActionResult result = answer(action, call);
                log.checkCollected();
                throw new Tried(result.tried());
            });
            throw new IllegalStateException("a dry run must not be committed");
        } catch (Tried tried) {
            return tried.result;
        }
    }

    /** Rolls a dry run back and carries its result out of it. */
    private static final class Tried extends RuntimeException {
        private final transient ActionResult result;

        Tried(ActionResult result) {
            super(null, null, false, false);
            this.result = result;
        }
    }

    /** Two writers who wait for each other: PostgreSQL ends one of them, which left nothing behind and may begin again. */
    private static <T> T repeated(Supplier<T> transaction) {
        for (int attempt = 1; true; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Faults.repeatable(e)) {
                    throw e;
                }
            }
        }
    }

    /** An answer, and the position in the log of the last row it caused. */
    private record Written(ActionResult result, long position) {
    }

    private static ActionResult answer(Action action, Call call) {
        action.access().rule().check(call);
        return ActionResult.of(action.handler().handle(call));
    }
}
