package it.opencatalogo.user;

import it.opencatalogo.action.Audience;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may know names and profiles of people. CKAN: strangers do by default; here a setting lets them. */
@ApplicationScoped
public class UserDetails {
    private final CatalogueConfig config;

    public UserDetails(CatalogueConfig config) {
        this.config = config;
    }

    public Audience audience() {
        return config.auth().publicUserDetails() ? Audience.ANYONE : Audience.SIGNED_IN;
    }

    public boolean shownTo(Caller caller) {
        return caller.signedIn() || caller.sysadmin() || config.auth().publicUserDetails();
    }

    public void require(Caller caller) {
        if (!shownTo(caller)) {
            throw new NotAuthorized();
        }
    }
}
