package it.opencatalogo.organization;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.Audience;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.FilePart;
import it.opencatalogo.action.Form;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.error.Message;
import it.opencatalogo.schema.Field;
import it.opencatalogo.user.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Making, editing and removing organisations, or groups: asked twice, once for each kind. */
final class GroupWriteActions {
    private static final Map<String, Message> STATES = new TreeMap<>(Map.of(
        GroupView.ACTIVE, new Message("active; brings it back", "attiva; la ripristina"), GroupView.DELETED, new Message("deleted", "eliminata")));
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
        Access administrators = Access.rule(Audience.ADMINISTRATORS, "Chi ne è amministratore", "Its administrators", access::mayUpdate);
        return List.of(
            Action.write(kind.word() + "_create", Doc.of("Crea " + kind.italian() + "; chi lo fa ne è amministratore.",
                    "Makes a new " + kind.word() + "; its maker administrates it.").answers("I suoi dati", "Its facts", GroupShow.ANSWER),
                input(GroupParams.ID).requires(GroupParams.NAME).example(created(made)).form(form(created(made))),
                mayCreate(),
                call -> writes.create(kind, call.params().tree(), call.caller())),
            Action.write(kind.word() + "_update", Doc.of("Modifica " + one + "; gli altri dati (extras) non ripetuti si cancellano.",
                    "Edits the " + kind.word() + "; extras that are not repeated are emptied.").answers("I suoi dati", "Its facts", GroupShow.ANSWER),
                input(GroupParams.ID).requires(GroupParams.ID).example(changed(made)), administrators, call -> update(null, call, true)),
            Action.write(kind.word() + "_patch", Doc.of("Corregge " + one + ": cambia solo i dati inviati.", "Edits the " + kind.word() + ": only the facts that are sent.").answers("I suoi dati", "Its facts", GroupShow.ANSWER),
                input(GroupParams.ID).requires(GroupParams.ID).example(changed(made)).form(form(changed(made)).with(GroupFields.STATE, "", STATES)), Access.rule(administrators.audience(), administrators.italian(), administrators.english(), call -> access.mayPatch(kind, call)), call -> update(kind, call, false)),
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

    private Object update(Kind wanted, Call call, boolean emptying) {
        return writes.update(access.locked(wanted, call), call.params().tree(), emptying, call.caller());
    }

    private Map<String, String> created(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(GroupParams.NAME.name(), name);
        all.put(GroupParams.TITLE.name(), kind == Kind.ORGANIZATION ? "Comune di Prato" : "Scuole");
        if (kind == Kind.ORGANIZATION) {
            all.put(GroupParams.IDENTIFIER.name(), "c_g999");
        }
        return all;
    }

    /** An example, and what else an office may want to say of itself. */
    private Form form(Map<String, String> example) {
        List<Field<?>> more = new ArrayList<>(List.of(GroupFields.TITLE, GroupFields.DESCRIPTION));
        if (kind == Kind.ORGANIZATION) {
            more.addAll(List.of(GroupFields.IDENTIFIER, GroupFields.EMAIL, GroupFields.TELEPHONE, GroupFields.SITE, GroupFields.REGION));
        }
        Form form = Form.of(example);
        for (Field<?> field : more) {
            form = example.containsKey(field.key()) ? form : form.with(field, "");
        }
        return form;
    }

    private static Map<String, String> changed(String name) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(GroupParams.ID.name(), name);
        all.put(GroupParams.DESCRIPTION.name(), "I dati aperti sugli interventi del PNRR");
        return all;
    }

    private Input input(Param<?> first) {
        List<Param<?>> params = new ArrayList<>(List.of(first, GroupParams.NAME, GroupParams.TITLE, GroupParams.DESCRIPTION, GroupParams.IMAGE_URL, GroupParams.TYPE,
            GroupParams.STATE, GroupParams.APPROVAL_STATUS, GroupParams.EXTRAS, GroupParams.USERS, GroupParams.GROUPS));
        params.addAll(kind == Kind.ORGANIZATION ? GroupParams.PROFILE : List.of(GroupParams.PACKAGES));
        return Input.of(params.toArray(Param<?>[]::new)).fields(kind.fields()).file(LOGO);
    }
}
