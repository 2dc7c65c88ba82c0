package it.opencatalogo.files;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names of uploaded files, made harmless as CKAN 2.12 makes them (measured): what is before the last slash goes, letters of western Europe lose
 * their accents, other letters and signs are dropped, blanks become hyphens; 3 to 100 characters, at most 20 of them an extension.
 */
public final class FileNames {
    private static final int LEAST = 3;
    private static final int MOST = 100;
    private static final int EXTENSION = 21;
    private static final Map<Character, String> PLAIN = new HashMap<>();

    static {
        plain("àáâãäå", "a");
        plain("æ", "ae");
        plain("ç", "c");
        plain("èéêë", "e");
        plain("ìíîï", "i");
        plain("ðþ", "th");
        plain("ñ", "n");
        plain("òóôõöø", "o");
        plain("ùúûü", "u");
        plain("ýÿ", "y");
        plain("ß", "ss");
        plain("ÀÁÂÃÄÅ", "A");
        plain("Æ", "AE");
        plain("Ç", "C");
        plain("ÈÉÊË", "E");
        plain("ÌÍÎÏ", "I");
        plain("ÐÞ", "Th");
        plain("Ñ", "N");
        plain("ÒÓÔÕÖØ", "O");
        plain("ÙÚÛÜ", "U");
        plain("Ý", "Y");
        plain(" ", "-");
    }

    private FileNames() {
    }

    private static void plain(String letters, String by) {
        letters.chars().forEach(letter -> PLAIN.put((char) letter, by));
    }

    public static String lower(String sent) {
        return harmless(sent.toLowerCase(Locale.ROOT));
    }

    public static String harmless(String sent) {
        StringBuilder plain = new StringBuilder();
        sent.substring(sent.lastIndexOf('/') + 1).strip().chars()
            .forEach(c -> plain.append(PLAIN.getOrDefault((char) c, allowed((char) c) ? String.valueOf((char) c) : "")));
        String name = cut(plain.toString().replaceAll("-+", "-"));
        return name + "_".repeat(Math.max(0, LEAST - name.length()));
    }

    private static boolean allowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_';
    }

    private static String cut(String name) {
        String all = extension(name);
        String extension = all.substring(0, Math.min(all.length(), EXTENSION));
        String stem = name.substring(0, name.length() - all.length());
        return stem.substring(0, Math.min(stem.length(), MOST - extension.length())) + extension;
    }

    /** With its dot; a name that begins with dots has none by them. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        boolean only = name.chars().limit(Math.max(0, dot)).allMatch(c -> c == '.');
        return dot < 0 || only ? "" : name.substring(dot);
    }
}
