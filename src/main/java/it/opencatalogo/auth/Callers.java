package it.opencatalogo.auth;

/** Port: who stands behind an API token. The users implement it. */
public interface Callers {
    /**
     * The account of a valid token, {@link Caller#ANONYMOUS} for every other text: CKAN never refuses a bad token. Only an address that keeps
     * sending different ones is ({@link WrongTokens}).
     */
    Caller withToken(String token, String address);
}
