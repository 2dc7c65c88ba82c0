package it.opencatalogo.action;

import it.opencatalogo.auth.Caller;
import it.opencatalogo.error.Language;
import java.util.Optional;

/**
 * One call of an action.
 *
 * @param language of the texts in the answer that are for people
 * @param ifMatch  the versions the caller wants to find (RFC 9110, 13.1.1), as sent
 * @param dryRun   whether nothing may be left behind: the transaction is rolled back, so only what lies outside the database must look at it
 */
public record Call(Caller caller, Params params, Language language, Optional<String> ifMatch, boolean dryRun) {
    public Call(Caller caller, Params params, Language language, Optional<String> ifMatch) {
        this(caller, params, language, ifMatch, false);
    }

    public static Call of(Caller caller, Params params) {
        return new Call(caller, params, Language.ENGLISH, Optional.empty());
    }
}
