package it.opencatalogo.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Where a database is and how to get in, for what is done to it while no service runs here. */
public record DatabaseAccess(String url, String user, String password) {

    Connection open() {
        try {
            return open(0);
        } catch (SQLException e) {
            throw new CannotStart("The database cannot be reached (" + oneLine(e) + "): check that it is up, its address, user and password.",
                "La base dati non è raggiungibile (" + oneLine(e) + "): controllare che sia in funzione, l'indirizzo, l'utente e la password.");
        }
    }

    /** One that gives up whenever the server says nothing for so many seconds; never if they are 0. */
    Connection open(int seconds) throws SQLException {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        if (seconds > 0) {
            properties.setProperty("loginTimeout", Integer.toString(seconds));
            properties.setProperty("socketTimeout", Integer.toString(seconds));
        }
        return new Driver().connect(url, properties);
    }

    static String oneLine(Exception fault) {
        return String.valueOf(fault.getMessage()).strip().replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
