package it.opencatalogo.user;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import it.opencatalogo.action.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** An account as it is stored. When it was last active is written past Hibernate, so that no edit sets it back. */
@Entity
@Table(name = "\"user\"")
class UserEntity extends PanacheEntityBase {
    @Id
    public UUID id;
    public String name;
    public String email;
    @Column(name = "password_hash")
    public String passwordHash;
    public boolean sysadmin;
    public String state;
    public LocalDateTime created;
    @Column(name = "last_active", insertable = false, updatable = false)
    public LocalDateTime lastActive;
    @ColumnTransformer(write = "?::jsonb")
    public String doc;

    UserView view() {
        Map<String, Object> declared = Json.object(doc.getBytes(StandardCharsets.UTF_8));
        return new UserView(id, name, email, sysadmin, state, created, lastActive, declared);
    }
}
