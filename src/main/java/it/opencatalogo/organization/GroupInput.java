package it.opencatalogo.organization;

import it.opencatalogo.action.Json;
import it.opencatalogo.action.Names;
import it.opencatalogo.action.ObjectLists;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import it.opencatalogo.user.EmailAddresses;
import it.opencatalogo.user.Picture;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is asked of an organisation or group that is made or edited (ckan-api 5.6; conformance cases *-create-messages and *-update-*). */
@ApplicationScoped
class GroupInput {
    private static final Message TAKEN = new Message("Group name already exists in database", "Questo nome è già usato da un'organizzazione o da un gruppo: sceglierne un altro");
    private static final Message SCHEMA_KEY = new Message("There is a schema field with the same name", "Questo è il nome di un campo: scrivere il valore nel campo, non negli altri dati");
    private static final Message LOOP = new Message("This parent would create a loop in the hierarchy", "Così la gerarchia girerebbe in tondo: scegliere un'altra organizzazione");
    private final Members members;
    private final GroupMembership membership;

    GroupInput(Members members, GroupMembership membership) {
        this.members = members;
        this.membership = membership;
    }

    GroupEntity created(Kind kind, Map<String, Object> sent, Caller caller) {
        checkLists(kind, sent, true);
        FieldErrors errors = new FieldErrors();
        GroupEntity group = new GroupEntity();
        group.id = id(sent, caller, errors);
        group.kind = kind.word();
        group.doc = Json.text(Map.of(GroupParams.APPROVAL_STATUS.name(), "approved"));
        group.title = "";
        group.state = GroupView.ACTIVE;
        group.type = type(kind, sent, errors);
        String name = StoredText.of(sent.get(GroupParams.NAME.name()));
        if (name == null || name.isEmpty()) {
            errors.missing(GroupParams.NAME.name());
        } else {
            name(name, group, errors);
        }
        apply(group, sent, true, errors);
        errors.throwIfAny();
        return group;
    }

    /** @param emptying whether extras that are left out are emptied (update) or kept (patch) */
    void update(GroupEntity group, Map<String, Object> sent, boolean emptying) {
        checkLists(Kind.of(group.kind), sent, false);
        String type = StoredText.of(sent.get(GroupParams.TYPE.name()));
        if (type != null && !type.equals(group.type)) {
            throw new Invalid(Map.of(GroupParams.TYPE.name(), new Message("Type cannot be updated", "Il tipo non si può cambiare")));
        }
        FieldErrors errors = new FieldErrors();
        String name = StoredText.of(sent.get(GroupParams.NAME.name()));
        if (name != null && name.isEmpty()) {
            errors.missing(GroupParams.NAME.name());
        } else if (name != null && !name.equals(group.name)) {
            // CKAN: it checks only that a new name is free; one that no address can hold is refused here too.
            name(name, group, errors);
        }
        apply(group, sent, emptying, errors);
        errors.throwIfAny();
    }

    private static void checkLists(Kind kind, Map<String, Object> sent, boolean creating) {
        Map<String, Object> request = new LinkedHashMap<>(sent);
        if (creating) {
            if (kind == Kind.ORGANIZATION) {
                request.putIfAbsent(GroupParams.TYPE.name(), kind.word());
            }
            request.put("is_organization", kind == Kind.ORGANIZATION);
        }
        ObjectLists.check(sent, request, GroupParams.EXTRAS.name(), GroupParams.USERS.name(), GroupParams.GROUPS.name());
        if (kind == Kind.GROUP) {
            ObjectLists.check(sent, request, GroupParams.PACKAGES.name());
        }
    }

    private static UUID id(Map<String, Object> sent, Caller caller, FieldErrors errors) {
        String wanted = StoredText.of(sent.get(GroupParams.ID.name()));
        if (wanted == null || wanted.isEmpty()) {
            return UUID.randomUUID();
        }
        Optional<UUID> id = Groups.id(wanted);
        if (!caller.sysadmin()) {
            errors.add(GroupParams.ID.name(), new Message("The input field id was not expected.", "Il campo id è riservato agli amministratori del catalogo: toglierlo"));
        } else if (id.isEmpty()) {
            errors.add(GroupParams.ID.name(), new Message("Invalid id provided", "Identificativo non valido: deve essere un UUID"));
        } else if (GroupEntity.findById(id.get()) != null) {
            errors.add(GroupParams.ID.name(), new Message("Id already exists", "Questo identificativo è già in uso"));
        }
        return id.orElseGet(UUID::randomUUID);
    }

    /** CKAN: a group of the type "organization" is an unhandled error there (500). */
    private static String type(Kind kind, Map<String, Object> sent, FieldErrors errors) {
        String type = StoredText.of(sent.get(GroupParams.TYPE.name()));
        if (kind == Kind.GROUP && Kind.ORGANIZATION.word().equals(type)) {
            errors.add(GroupParams.TYPE.name(), new Message("A group cannot be of the type organization", "Un gruppo non può essere di tipo organization: usare organization_create"));
        }
        return type == null || type.isEmpty() ? kind.word() : type;
    }

    private static void name(String name, GroupEntity group, FieldErrors errors) {
        Optional<Message> fault = Names.fault(name);
        if (fault.isPresent()) {
            errors.add(GroupParams.NAME.name(), fault.get());
        } else if (GroupEntity.count("name = ?1 and id <> ?2", name, group.id) > 0) {
            errors.add(GroupParams.NAME.name(), TAKEN);
        }
        group.name = name;
    }

    private void apply(GroupEntity group, Map<String, Object> sent, boolean emptying, FieldErrors errors) {
        Map<String, Object> declared = new LinkedHashMap<>(group.view().declared());
        for (Param<String> param : List.of(GroupParams.DESCRIPTION, GroupParams.APPROVAL_STATUS)) {
            take(declared, sent, param.name());
        }
        Picture.apply(sent, declared);
        if (group.kind.equals(Kind.ORGANIZATION.word())) {
            GroupParams.PROFILE.forEach(param -> take(declared, sent, param.name()));
            checkProfile(declared, errors);
        }
        if (sent.get(GroupParams.TITLE.name()) != null) {
            group.title = StoredText.of(sent.get(GroupParams.TITLE.name()));
        }
        String state = StoredText.of(sent.get(GroupParams.STATE.name()));
        if (state != null && !state.isEmpty()) {
            group.state = state;
        }
        if (emptying || sent.containsKey(GroupParams.EXTRAS.name())) {
            Map<String, Object> extras = extras(sent, errors);
            if (!extras.equals(declared.get(GroupParams.EXTRAS.name()))) {
                declared.put(GroupParams.EXTRAS.name(), extras);
            }
        }
        membership.check(sent, errors);
        parents(group, sent, errors);
        group.doc = Json.text(declared);
    }

    private static void take(Map<String, Object> declared, Map<String, Object> sent, String key) {
        if (sent.get(key) != null) {
            declared.put(key, StoredText.of(sent.get(key)));
        }
    }

    private static void checkProfile(Map<String, Object> declared, FieldErrors errors) {
        if (declared.get(GroupParams.EMAIL.name()) instanceof String email && !email.isEmpty() && !EmailAddresses.valid(email)) {
            errors.add(GroupParams.EMAIL.name(), EmailAddresses.fault(email));
        }
        if (declared.get(GroupParams.SITE.name()) instanceof String site && !site.isEmpty() && !site.matches("https?://[^\\s<>\"]+")) {
            errors.add(GroupParams.SITE.name(), new Message("Must be an address that begins with http:// or https://",
                "Scrivere un indirizzo che comincia con http:// o https://"));
        }
    }

    private static Map<String, Object> extras(Map<String, Object> sent, FieldErrors errors) {
        Map<String, Object> extras = new LinkedHashMap<>();
        List<Map<String, List<Message>>> faults = new ArrayList<>();
        for (Map<String, Object> entry : ObjectLists.of(sent, GroupParams.EXTRAS.name())) {
            if (entry.isEmpty()) {
                continue;
            }
            Map<String, List<Message>> fault = new LinkedHashMap<>();
            String key = StoredText.of(entry.get("key"));
            if (key == null || key.isEmpty()) {
                fault.put("key", FieldErrors.missingValue());
            } else if (GroupParams.SCHEMA.contains(key)) {
                fault.put("key", List.of(SCHEMA_KEY));
            } else if (!entry.containsKey("value")) {
                fault.put("value", FieldErrors.missingValue());
            } else {
                extras.put(key, entry.get("value") == null ? "" : StoredText.of(entry.get("value")));
            }
            faults.add(fault);
        }
        errors.entries(GroupParams.EXTRAS.name(), faults);
        return extras;
    }

    private void parents(GroupEntity group, Map<String, Object> sent, FieldErrors errors) {
        List<Map<String, List<Message>>> faults = new ArrayList<>();
        for (Map<String, Object> entry : ObjectLists.of(sent, GroupParams.GROUPS.name())) {
            boolean loop = membership.group(entry).filter(parent -> members.loops(group.id, parent.id())).isPresent();
            faults.add(loop ? Map.of(GroupParams.NAME.name(), List.of(LOOP)) : Map.of());
        }
        errors.entries(GroupParams.GROUPS.name(), faults);
    }
}
