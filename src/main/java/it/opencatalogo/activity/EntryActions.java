package it.opencatalogo.activity;

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
import it.opencatalogo.dataset.IsoDates;
import it.opencatalogo.dataset.Uuids;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What administrators do to the news by hand (case activity-create-and-delete-rights). */
@ApplicationScoped
class EntryActions implements ActionModule {
    private static final Param<String> ID = ActivityActions.ID;
    private static final Param<LocalDateTime> START = date("start_date", "Inizio del periodo", "Start of the period");
    private static final Param<LocalDateTime> END = date("end_date", "Fine del periodo", "End of the period");
    private static final Param<Integer> OFFSET_DAYS = Param.natural("offset_days", "Le voci più vecchie di tanti giorni", "Entries older than so many days", 3650);
    private static final Param<Integer> KEEP = Param.natural("keep", "Quante voci di ogni oggetto tenere, le più recenti", "How many entries of each object stay, the newest ones", 10);
    private static final Param<Integer> BATCH_SIZE = Param.natural("batch_size", "Accettato per compatibilità", "Accepted for compatibility", 1000);
    private final EntryInput input;
    private final EntryWrites writes;
    private final Activities activities;
    private final ActivityViews views;

    EntryActions(EntryInput input, EntryWrites writes, Activities activities, ActivityViews views) {
        this.input = input;
        this.writes = writes;
        this.activities = activities;
        this.views = views;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            write(EntryInput.CREATE, Doc.of("Aggiunge una voce a mano.", "Adds an entry by hand.").answers("La voce", "The entry", ActivityViews.ANSWER),
                Input.of(EntryInput.USER, EntryInput.OBJECT, EntryInput.TYPE, EntryInput.DATA, EntryInput.LABELS).requires(EntryInput.USER, EntryInput.OBJECT, EntryInput.TYPE)
                    .example(Map.of("user_id", "admin", "object_id", "f51ebeba-77d5-4265-9db1-64a21df1a3e7", "activity_type", "changed package")),
                Access.sysadmin(), call -> views.shown(input.written(call))),
            write("activity_delete", Doc.of("Toglie voci per sempre, insieme alle versioni che contengono.", "Takes entries away for good, with the versions they hold.")
                    .answers("Quante voci sono state tolte", "How many entries were taken away", Answer.object().has("message", Answer.TEXT)),
                Input.of(ID, START, END, OFFSET_DAYS, KEEP, BATCH_SIZE).example(Map.of("offset_days", 3650)), Access.sysadmin(), this::delete));
    }

    private Object delete(Call call) {
        Optional<LocalDateTime> start = call.params().get(START);
        Optional<LocalDateTime> end = call.params().get(END);
        Optional<Integer> days = call.params().get(OFFSET_DAYS);
        Optional<Integer> keep = call.params().get(KEEP);
        call.params().get(BATCH_SIZE);
        String id = call.params().get(ID, "");
        if (!id.isEmpty()) {
            writes.erase(Uuids.read(id).flatMap(activities::byId)
                .orElseThrow(() -> new NotFound(new Message("Activity not found", "la voce non esiste"))), call);
            return message("Activity purged");
        }
        if ((start.isEmpty() || end.isEmpty()) && days.isEmpty()) {
            throw Invalid.field("__before", new Message("Either both start_date and end_date must be specified, or offset_days must be provided.",
                "Indicare start_date ed end_date insieme, oppure offset_days"));
        }
        boolean period = start.isPresent() && end.isPresent();
        if (period && start.get().isAfter(end.get())) {
            throw Invalid.message(new Message("start_date cannot be greater than end_date.", "start_date non può venire dopo end_date"));
        }
        int erased = writes.erase(period ? start : Optional.empty(), period ? end.get() : Timestamps.now().minusDays(days.get()), keep, call);
        return message(erased == 0 ? "No activities found matching the specified criteria." : "Deleted " + erased + " rows from the activity table.");
    }

    private static Map<String, Object> message(String text) {
        return Map.of("message", text);
    }

    private static Param<LocalDateTime> date(String name, String italian, String english) {
        return new Param<>(name, "string", italian, english, "2026-01-31", (key, raw) -> raw == null || "".equals(raw) ? Optional.empty()
            : Optional.of(IsoDates.read(raw.toString()).filter(date -> raw instanceof String)
                .orElseThrow(() -> Invalid.field(key, new Message("Date format incorrect", "Scrivere la data come 2026-01-31 oppure 2026-01-31T10:00")))));
    }
}
