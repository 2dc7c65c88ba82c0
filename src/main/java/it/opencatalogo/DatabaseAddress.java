package it.opencatalogo;

import it.opencatalogo.database.DatabaseAccess;

/** Hands the address of the database over to Quarkus, in system properties: it becomes known only when the server is up. */
final class DatabaseAddress {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    /** Outside the prefix of the settings, which may hold nothing unknown. */
    private static final String EMBEDDED = "opencatalogo.database.embedded";

    private DatabaseAddress() {
    }

    static void is(DatabaseAccess access) {
        System.setProperty(URL, access.url());
        System.setProperty(USER, access.user());
        System.setProperty(PASSWORD, access.password());
        System.setProperty(EMBEDDED, "true");
    }

    /** Under {@code quarkus:dev} each reload calls {@code main} again in the same JVM. */
    static void forgetEarlierRun() {
        if (System.clearProperty(EMBEDDED) != null) {
            System.clearProperty(URL);
            System.clearProperty(USER);
            System.clearProperty(PASSWORD);
        }
    }
}
