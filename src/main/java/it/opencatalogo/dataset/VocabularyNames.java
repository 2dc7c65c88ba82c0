package it.opencatalogo.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The name of a vocabulary by its id: datasets carry the id, the field of the index is named {@code vocab_NAME}. */
@ApplicationScoped
public class VocabularyNames {
    private final DataSource database;

    public VocabularyNames(DataSource database) {
        this.database = database;
    }

    /** The id itself if there is no such vocabulary. */
    String of(String id) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("select name from vocabulary where id = ?")) {
            select.setObject(1, UUID.fromString(id));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : id;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
