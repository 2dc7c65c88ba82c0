package it.opencatalogo.organization;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.EntityTags;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.auth.Role;
import it.opencatalogo.error.CatalogueError.Changed;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/**
 * Who may do what to organisations and groups, with what CKAN 2.12 checks before the rights, in its order: parameters, existence, rights
 * (conformance cases matrix-organization, matrix-group, missing-parameters).
 */
@ApplicationScoped
public class GroupAccess {
    private final Groups groups;

    GroupAccess(Groups groups) {
        this.groups = groups;
    }

    /** Of that kind, if the caller may see it. */
    public GroupView readable(Kind kind, Call call) {
        GroupView group = groups.byNameOrId(kind, reference(call)).orElseThrow(NotFound::new);
        return readable(group, call.caller());
    }

    GroupView readable(GroupView group, Caller caller) {
        if (!group.active() && !caller.may(Role.ADMIN, group.id())) {
            throw Access.refusal(caller, "read group " + group.id(), "vedere " + group.kind().italianWithArticle() + " " + group.id());
        }
        return group;
    }

    /** The value of {@code id}; an empty one is a reference to nothing, an absent one a missing value. */
    String reference(Call call) {
        return call.params().get(GroupParams.ID).orElseThrow(() -> Invalid.field(GroupParams.ID.name(), FieldErrors.missingValue().get(0)));
    }

    GroupEntity stored(Kind kind, Call call, Message notFound) {
        return stored(call.params().get(GroupParams.ID, ""), notFound, kind);
    }

    /** The row, held until the transaction ends, so that writers follow each other; {@code If-Match} is honoured under the lock. @param kind null for either */
    GroupEntity locked(Kind kind, Call call) {
        GroupEntity group = stored(kind, call, null);
        try {
            GroupEntity.getEntityManager().refresh(group, LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException purged) {
            throw new NotFound();
        }
        if (call.ifMatch().filter(tags -> !EntityTags.namesVersion(tags, group.view().version())).isPresent()) {
            throw new Changed();
        }
        return group;
    }

    /** @param kind null for either */
    static GroupEntity stored(String reference, Message notFound, Kind kind) {
        return find(reference).filter(group -> kind == null || group.kind.equals(kind.word()))
            .orElseThrow(() -> notFound == null ? new NotFound() : new NotFound(notFound));
    }

    static Optional<GroupEntity> find(String reference) {
        // No method reference: Panache rewrites only calls.
        Optional<GroupEntity> byId = Groups.id(reference).flatMap(id -> GroupEntity.findByIdOptional(id));
        return byId.or(() -> GroupEntity.find("name", reference).firstResultOptional());
    }

    /** Of either kind (measured): ckanapi sends pictures of organisations to {@code group_update}. */
    void mayUpdate(Call call) {
        call.params().requireAll(GroupParams.ID);
        requireAdmin(call.caller(), stored(null, call, Kind.notFound()), "edit", "modificare");
    }

    void mayPatch(Kind kind, Call call) {
        if (!call.caller().sysadmin() && call.params().get(GroupParams.ID, "").isEmpty()) {
            throw Invalid.message(new Message("Missing id, can not get Group object", "Indicare nel campo id quale organizzazione o gruppo"));
        }
        call.params().requireAll(GroupParams.ID);
        requireAdmin(call.caller(), stored(kind, call, null), "edit", "modificare");
    }

    void mayDelete(Kind kind, Call call) {
        call.params().requireAll(GroupParams.ID);
        requireAdmin(call.caller(), stored(kind, call, Kind.notFound()), "delete", "eliminare");
    }

    void mayPurge(Kind kind, Call call) {
        call.params().requireAll(GroupParams.ID);
        stored(kind, call, new Message(kind.capitalized() + " was not found", kind.italianWithArticle() + " non esiste"));
        Access.requireSysadmin(call.caller());
    }

    private static void requireAdmin(Caller caller, GroupEntity group, String english, String italian) {
        if (!caller.may(Role.ADMIN, group.id)) {
            Kind kind = Kind.of(group.kind);
            throw Access.refusal(caller, english + " " + kind.word() + " " + group.id, italian + " " + kind.italianWithArticle() + " " + group.id);
        }
    }

    /** Members of a group may put datasets into it; everything else takes an administrator. */
    void mayManageMembers(Caller caller, GroupEntity group, String objectType) {
        boolean gathering = group.kind.equals(Kind.GROUP.word()) && Members.PACKAGE.equals(objectType);
        if (!caller.may(gathering ? Role.MEMBER : Role.ADMIN, group.id)) {
            throw Access.refusal(caller, "edit group " + group.id, "modificare " + Kind.of(group.kind).italianWithArticle() + " " + group.id);
        }
    }

    /** An unknown group is refused like one without rights, except to sysadmins. */
    void mayAddMembers(Caller caller, String reference) {
        if (!caller.sysadmin() && find(reference).filter(group -> caller.may(Role.ADMIN, group.id)).isEmpty()) {
            throw Access.refusal(caller, "add members", "aggiungere membri");
        }
    }

    static void mayCreate(Kind kind, Caller caller, boolean anybodySignedIn) {
        if (caller.sysadmin() || anybodySignedIn && caller.signedIn()) {
            return;
        }
        // CKAN's own text for strangers: "User None".
        String name = caller.signedIn() ? caller.name() : "None";
        throw new NotAuthorized(new Message("User " + name + " not authorized to create " + kind.plural(),
            "solo gli amministratori del catalogo possono creare " + kind.italianPlural()));
    }
}
