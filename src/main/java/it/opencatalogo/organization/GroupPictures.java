package it.opencatalogo.organization;

import it.opencatalogo.database.Sql;
import it.opencatalogo.user.Picture;
import it.opencatalogo.user.Pictures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pictures of organisations and groups; those of deleted ones too, until they are purged. */
@ApplicationScoped
class GroupPictures implements Pictures {
    static final String KIND = "group";
    private final Sql sql;
    private final Groups groups;

    GroupPictures(Sql sql, Groups groups) {
        this.sql = sql;
        this.groups = groups;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> named(String name) {
        return Stream.of(Kind.values()).flatMap(kind -> groups.all(kind).stream()).filter(group -> group.text(GroupParams.IMAGE_URL.name()).equals(name))
            .map(GroupView::picture).flatMap(Optional::stream).findFirst();
    }

    @Override
    public Set<String> used(Collection<String> hashes) {
        return new HashSet<>(sql.list("select doc->>? from organization where doc->>? = any(?)", row -> row.getString(1), Picture.HASH, Picture.HASH, hashes.toArray(String[]::new)));
    }
}
