package it.opencatalogo.organization;

import it.opencatalogo.database.Sql;
import it.opencatalogo.files.FileUses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pictures of organisations and groups; those of deleted ones too, until they are purged. */
@ApplicationScoped
class Pictures implements FileUses {
    private final Sql sql;
    private final Groups groups;

    Pictures(Sql sql, Groups groups) {
        this.sql = sql;
        this.groups = groups;
    }

    /** SHA-256 of the picture of that name. */
    Optional<String> named(String name) {
        return Stream.of(Kind.values()).flatMap(kind -> groups.all(kind).stream()).filter(group -> group.text(GroupParams.IMAGE_URL.name()).equals(name))
            .map(GroupView::picture).flatMap(Optional::stream).findFirst();
    }

    @Override
    public Set<String> used(Collection<String> hashes) {
        return new HashSet<>(sql.list("select doc->>? from organization where doc->>? = any(?)", row -> row.getString(1), Picture.HASH, Picture.HASH, hashes.toArray(String[]::new)));
    }
}
