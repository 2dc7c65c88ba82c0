package it.opencatalogo.organization;

import it.opencatalogo.action.Timestamps;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.Deed;
import it.opencatalogo.user.Followers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes organisations and groups, each write with its row in the log. */
@ApplicationScoped
class GroupWrites {
    private final GroupInput input;
    private final GroupMembership membership;
    private final Members members;
    private final GroupShow show;
    private final ChangeLog log;
    private final Followers followers;
    private final Instance<GroupDatasets> datasets;

    GroupWrites(GroupInput input, GroupMembership membership, Members members, GroupShow show, ChangeLog log, Followers followers, Instance<GroupDatasets> datasets) {
        this.input = input;
        this.membership = membership;
        this.members = members;
        this.show = show;
        this.log = log;
        this.followers = followers;
        this.datasets = datasets;
    }

    Map<String, Object> create(Kind kind, Map<String, Object> sent, Caller caller) {
        GroupEntity group = input.created(kind, sent, caller);
        group.created = Timestamps.now();
        group.persistAndFlush();
        note(group, true, Deed.NEW);
        membership.write(group, sent, caller.id());
        return show.shown(group.view(), GroupShow.Parts.ALL, caller);
    }

    Map<String, Object> update(GroupEntity group, Map<String, Object> sent, boolean emptying, Caller caller) {
        boolean seen = group.view().active();
        input.update(group, sent, emptying);
        group.flush();
        note(group, seen || group.view().active(), group.view().active() ? Deed.CHANGED : Deed.DELETED);
        membership.write(group, sent, Optional.empty());
        return show.updated(group.view(), caller);
    }

    /** Its members stay, so that its administrators can bring it back. */
    void delete(GroupEntity group) {
        requireEmpty(group, "deleted", "eliminare");
        group.state = GroupView.DELETED;
        group.flush();
        note(group, true, Deed.DELETED);
    }

    void purge(GroupEntity group) {
        requireEmpty(group, "purged", "eliminare per sempre");
        members.forget(group.id);
        followers.forget(group.id);
        group.delete();
        group.flush();
        log.collect(new Change(group.kind, group.id, null, List.of(), true));
        log.erase(group.id);
    }

    private void requireEmpty(GroupEntity group, String english, String italian) {
        if (group.kind.equals(Kind.ORGANIZATION.word()) && datasets.get().anyLeft(group.id)) {
            throw Invalid.message(new Message("Organization cannot be " + english + " while it still has datasets",
                "L'organizzazione ha ancora dei dataset e non si può " + italian + ": prima spostarli o eliminarli"));
        }
    }

    private void note(GroupEntity group, boolean publicChange, Deed deed) {
        GroupView view = group.view();
        log.collect(new Change(group.kind, group.id, show.logged(view), List.of(view.active() ? "public" : "member-" + group.id), publicChange).news(deed));
    }
}
