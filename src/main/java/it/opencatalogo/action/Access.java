package it.opencatalogo.action;

import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.CatalogueError.NotAuthorized;
import it.opencatalogo.error.Message;

/** Who may call an action: whom it lets through, in its words for people too, and the rule that is checked before the handler runs. */
public record Access(Audience audience, String italian, String english, Rule rule) {

    /** Throws {@link NotAuthorized}, or what CKAN says before it comes to that (404 of the object, 409 of a missing parameter). */
    public interface Rule {
        void check(Call call);
    }

    public static Access anyone() {
        return anyoneAfter(call -> { });
    }

    /** As {@link #anyone()}, but with the parameters looked at first. */
    public static Access anyoneAfter(Rule parameters) {
        return new Access(Audience.ANYONE, "Chiunque, senza autenticazione", "Anyone, no token needed", parameters);
    }

    public static Access sysadmin() {
        return sysadminBy(call -> requireSysadmin(call.caller()));
    }

    /** As {@link #sysadmin()}, but the parameters are looked at first, as CKAN does for most writing actions. */
    public static Access sysadminAfter(Rule parameters) {
        return sysadminBy(call -> {
            parameters.check(call);
            requireSysadmin(call.caller());
        });
    }

    /** As {@link #sysadmin()}, refused in other words. */
    public static Access sysadminBy(Rule rule) {
        return new Access(Audience.SYSADMINS, "Solo gli amministratori del catalogo", "Administrators of the catalogue only", rule);
    }

    public static Access rule(Audience audience, String italian, String english, Rule rule) {
        return new Access(audience, italian, english, rule);
    }

    public static void requireSysadmin(Caller caller) {
        if (!caller.sysadmin()) {
            throw new NotAuthorized();
        }
    }

    /** Refuses in CKAN's words: {@code User x not authorized to ...}; the name is empty for strangers. */
    public static NotAuthorized refusal(Caller caller, String english, String italian) {
        return new NotAuthorized(new Message("User " + caller.name() + " not authorized to " + english,
            "l'utente " + (caller.signedIn() ? caller.name() : "anonimo") + " non è autorizzato a " + italian));
    }
}
