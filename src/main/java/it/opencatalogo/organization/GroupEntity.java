package it.opencatalogo.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import it.opencatalogo.action.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** An organisation or group as it is stored; what it says of itself is in its document. */
@Entity
@Table(name = "organization")
class GroupEntity extends PanacheEntityBase {
    @Id
    public UUID id;
    public String name;
    public String kind;
    public String type;
    public String title;
    public String state;
    public LocalDateTime created;
    @ColumnTransformer(write = "?::jsonb")
    public String doc;

    GroupView view() {
        return new GroupView(id, name, Kind.of(kind), type, title, state, created, Json.object(doc.getBytes(StandardCharsets.UTF_8)));
    }
}
