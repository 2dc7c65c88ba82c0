package it.opencatalogo.auth;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who asks: a person with an account, or nobody we know.
 *
 * @param id             of the account, absent for strangers
 * @param name           of the account; empty for strangers, as CKAN prints it in its refusals
 * @param roles          by organisation or group, those inherited from a parent organisation included
 * @param collaborations by dataset: where the caller may see or edit it without a role in its organisation
 */
public record Caller(Optional<UUID> id, String name, boolean sysadmin, Map<UUID, Role> roles, Map<UUID, Role> collaborations) {
    public static final Caller ANONYMOUS = new Caller(Optional.empty(), "", false, Map.of(), Map.of());

    /** The catalogue itself: loads the sample, makes the first account. */
    public static final Caller SYSTEM = new Caller(Optional.empty(), "", true, Map.of(), Map.of());

    /** CKAN's account of the site itself: nobody can sign in as it, but what the catalogue did must have been somebody. */
    public static final UUID SITE_USER = new UUID(0, 0);
    public static final String SITE_USER_NAME = "default";

    public boolean signedIn() {
        return id.isPresent();
    }

    public boolean is(UUID user) {
        return id.filter(user::equals).isPresent();
    }

    /** Whether the caller has this role in the organisation, or one that includes it. */
    public boolean may(Role role, UUID organization) {
        return sysadmin || organization != null && roles.containsKey(organization) && roles.get(organization).includes(role);
    }

    /** Whether the caller has this role for one dataset, beside those in organisations. */
    public boolean collaborates(Role role, UUID dataset) {
        return collaborations.containsKey(dataset) && collaborations.get(dataset).includes(role);
    }
}
