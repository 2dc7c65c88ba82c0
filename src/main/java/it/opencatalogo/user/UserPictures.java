package it.opencatalogo.user;

import it.opencatalogo.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The pictures of people; those of closed accounts too, as in CKAN. */
@ApplicationScoped
class UserPictures implements Pictures {
    static final String KIND = "user";
    private static final String HASH = "doc->>'" + Picture.HASH + "'";
    private static final String NAME = "doc->>'" + UserFields.IMAGE_URL.name() + "'";
    private final Sql sql;

    UserPictures(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> named(String name) {
        return sql.one("select " + HASH + " from \"user\" where " + NAME + " = ? and " + HASH + " is not null", row -> row.getString(1), name);
    }

    @Override
    public Set<String> used(Collection<String> hashes) {
        return new HashSet<>(sql.list("select " + HASH + " from \"user\" where " + HASH + " = any(?)", row -> row.getString(1), (Object) hashes.toArray(String[]::new)));
    }
}
