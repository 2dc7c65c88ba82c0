package it.opencatalogo.config;

import it.opencatalogo.error.Language;
import it.opencatalogo.error.Message;
import java.util.Locale;

/**
 * What the person who typed {@code ./run} reads, in the language of the terminal ({@code LANG}). Only this class writes to the standard
 * streams; everything else logs.
 */
public final class Console {
    private static final Language LANGUAGE = Locale.getDefault().getLanguage().equals("it") ? Language.ITALIAN : Language.ENGLISH;

    private Console() {
    }

    public static void say(Message message) {
        System.out.println(message.in(LANGUAGE));
    }

    /** For what prevents the start. */
    public static void complain(Message message) {
        System.err.println(message.in(LANGUAGE));
    }

    /** For a defect that prevents the start, with what its repair needs. */
    public static void complain(Message message, Throwable defect) {
        defect.printStackTrace(System.err);
        complain(message);
    }
}
