package it.opencatalogo.config;

import it.opencatalogo.error.Language;
import it.opencatalogo.error.Message;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;

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

    /** What a command was asked for, alone on its line: it may be read by a program. */
    public static void print(String line) {
        System.out.println(line);
    }

    /** A secret, typed unseen and twice, or the next line of the input where that is no terminal. Empty if the two differ or nothing came. */
    public static Optional<String> secret(Message prompt, Message again) {
        java.io.Console terminal = System.console();
        if (terminal == null) {
            Scanner input = new Scanner(System.in, StandardCharsets.UTF_8);
            return input.hasNextLine() ? Optional.of(input.nextLine()) : Optional.empty();
        }
        String first = new String(terminal.readPassword("%s", prompt.in(LANGUAGE)));
        String second = new String(terminal.readPassword("%s", again.in(LANGUAGE)));
        return Optional.of(first).filter(second::equals);
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
