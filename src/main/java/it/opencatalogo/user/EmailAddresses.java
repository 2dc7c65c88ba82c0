package it.opencatalogo.user;

import it.opencatalogo.error.Message;
import java.util.regex.Pattern;

/** E-mail addresses as CKAN 2.12 takes them: the pattern of HTML5, without a leading or doubled dot (ckan-api 5.2). */
public final class EmailAddresses {
    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern HTML5 = Pattern.compile("(?!\\.)(?!.*\\.\\.)[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")*");

    private EmailAddresses() {
    }

    public static boolean valid(String address) {
        return HTML5.matcher(address).matches();
    }

    public static Message fault(String address) {
        return new Message("Email " + address + " is not a valid format", "L'indirizzo " + address + " non è valido: scriverlo come nome@ente.it");
    }
}
