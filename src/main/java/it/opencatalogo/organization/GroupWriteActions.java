package it.opencatalogo.organization;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.FilePart;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.user.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Making, editing and removing organisations, or groups: asked twice, once for each kind. */
final class GroupWriteActions {
    private static final FilePart LOGO = Picture.part("Il logo", "The logo");
    private final Kind kind;
    private final GroupAccess access;
    private final GroupWrites writes;
    private final boolean openToAll;

    /** @param openToAll whether everybody who is signed in may make one */
    GroupWriteActions(Kind kind, GroupAccess access, GroupWrites writes, boolean openToAll) {
        this.kind = kind;
        this.access = access;
        this.writes = writes;
        this.openToAll = openToAll;
    }

    List<Action> actions() {
        String one = kind.italianWithArticle();
        String made = kind == Kind.ORGANIZATION ? "comune-di-prato" : "scuole";
        Map<String, String> named = Map.of(GroupParams.ID.name(), made);
        Access administrators = Access.rule(Audience.ADMINISTRATORS, "Chi ne è amministratore", "Its administrators", call -> access.mayUpdate(kind, call));
        return List.of(
            Action.write(kind.word() + "_create", Doc.of("Crea: " + kind.italian() + ". Chi la crea ne è amministratore.",
                    "Makes a new " + kind.word() + "; its maker administrates it.").answers("I suoi dati", "Its facts", GroupShow.ANSWER),
                input(GroupParams.ID).requires(GroupParams.NAME).example(created(made)),
                mayCreate(),
                call -> writes.create(kind, call.params().tree(), call.caller())),
            Action.write(kind.word() + "_update", Doc.of("Modifica " + one + "; gli altri dati (extras) non ripetuti si cancellano.",
                    "Edits the " + kind.word() + "; extras that are not repeated are emptied.").answers("I suoi dati", "Its facts", GroupShow.ANSWER),
                input(GroupParams.ID).requires(GroupParams.ID).example(changed(made)), administrators, call -> update(call, true)),
            Action.write(kind.word() + "_patch", Doc.of("Modifica solo i dati indicati.", "Edits only the given facts.").answers("I suoi dati", "Its facts", GroupShow.ANSWER),
                input(GroupParams.ID).requires(GroupParams.ID).example(changed(made)), Access.rule(administrators.audience(), administrators.italian(), administrators.english(), call -> access.mayPatch(kind, call)), call -> update(call, false)),
            Action.write(kind.word() + "_delete", Doc.of("Elimina " + one + "; si può ripristinare con lo stato active.",
                    "Deletes the " + kind.word() + "; it comes back with the state active."),
                Input.of(GroupParams.ID).requires(GroupParams.ID).example(named), Access.rule(administrators.audience(), administrators.italian(), administrators.english(), call -> access.mayDelete(kind, call)), call -> {
                    writes.delete(access.locked(kind, call));
                    return null;
                }),
            Action.write(kind.word() + "_purge", Doc.of("Elimina per sempre " + one + ".", "Removes the " + kind.word() + " for ever."),
                Input.of(GroupParams.ID).requires(GroupParams.ID).example(named), Access.sysadminBy(call -> access.mayPurge(kind, call)), call -> {
                    writes.purge(access.locked(kind, call));
                    return null;
                }));
    }

    private Access mayCreate() {
        Access.Rule rule = call -> GroupAccess.mayCreate(kind, call.caller(), openToAll);
        return openToAll ? Access.rule(Audience.SIGNED_IN, "Chi ha eseguito l'accesso", "Whoever is signed in", rule) : Access.sysadminBy(rule);
    }

    private Object update(Call call, boolean emptying) {
        return writes.update(access.locked(kind, call), call.params().tree(), emptying, call.caller());
    }

    private Map<String, String> created(String name) {
        return kind == Kind.ORGANIZATION
            ? Map.of(GroupParams.NAME.name(), name, GroupParams.TITLE.name(), "Comune di Prato", GroupParams.IDENTIFIER.name(), "c_g999")
            : Map.of(GroupParams.NAME.name(), name, GroupParams.TITLE.name(), "Scuole");
    }

    private static Map<String, String> changed(String name) {
        return Map.of(GroupParams.ID.name(), name, GroupParams.DESCRIPTION.name(), "I dati aperti sugli interventi del PNRR");
    }

    private Input input(Param<?> first) {
        List<Param<?>> params = new ArrayList<>(List.of(first, GroupParams.NAME, GroupParams.TITLE, GroupParams.DESCRIPTION, GroupParams.IMAGE_URL, GroupParams.TYPE,
            GroupParams.STATE, GroupParams.APPROVAL_STATUS, GroupParams.EXTRAS, GroupParams.USERS, GroupParams.GROUPS));
        params.addAll(kind == Kind.ORGANIZATION ? GroupParams.PROFILE : List.of(GroupParams.PACKAGES));
        return Input.of(params.toArray(Param<?>[]::new)).fields(kind.fields()).file(LOGO);
    }
}
