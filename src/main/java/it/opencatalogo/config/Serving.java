package it.opencatalogo.config;

/**
 * Whether this process serves the catalogue. One that carries out a single command ({@code ./run user ...}) works on the same database,
 * perhaps beside a serving one: in it nothing may begin by itself, such as following the log or opening the index.
 */
public final class Serving {
    /** Outside the prefix of the settings, which may hold nothing unknown. */
    private static final String COMMAND = "opencatalogo.command";

    private Serving() {
    }

    public static boolean now() {
        return System.getProperty(COMMAND) == null;
    }

    /** Before Quarkus reads its settings: this process only carries out a command, answers nobody and keeps its output free of log lines. */
    public static void notNow() {
        System.setProperty(COMMAND, "true");
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.log.console.stderr", "true");
        System.setProperty("quarkus.log.level", "WARN");
    }
}
