package it.opencatalogo.dataset;

import it.opencatalogo.database.Sql;
import it.opencatalogo.files.FileUses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The files that resources name; those of deleted resources too, until their dataset is purged. */
@ApplicationScoped
class ResourceFiles implements FileUses {
    private final Sql sql;

    ResourceFiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> used(Collection<String> hashes) {
        return new HashSet<>(sql.list("select distinct file from resource where file = any(?)", row -> row.getString(1), (Object) hashes.toArray(String[]::new)));
    }
}
