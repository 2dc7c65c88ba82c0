package it.opencatalogo.organization;

import it.opencatalogo.action.Action;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.config.CatalogueConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The actions on organisations and, by the same rows, on groups. */
@ApplicationScoped
class OrganizationModule implements ActionModule {
    private final GroupAccess access;
    private final GroupList list;
    private final GroupShow show;
    private final GroupWrites writes;
    private final CatalogueConfig config;

    OrganizationModule(GroupAccess access, GroupList list, GroupShow show, GroupWrites writes, CatalogueConfig config) {
        this.access = access;
        this.list = list;
        this.show = show;
        this.writes = writes;
        this.config = config;
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean openToAll = kind == Kind.ORGANIZATION ? config.auth().userCreateOrganizations() : config.auth().userCreateGroups();
            actions.addAll(new GroupReadActions(kind, access, list, show).actions());
            actions.addAll(new GroupWriteActions(kind, access, writes, openToAll).actions());
        }
        return actions;
    }
}
