package it.opencatalogo.user;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;

/** A token: only the SHA-256 of its text is kept, so nobody can read it out of the database or a backup. */
@Entity
@Table(name = "api_token")
class ApiTokenEntity extends PanacheEntityBase {
    @Id
    public String id;
    @Column(name = "user_id")
    public UUID userId;
    public String name;
    public byte[] hash;
    public LocalDateTime created;
    /** Null where it does not end. */
    public LocalDateTime expires;
    @Column(name = "last_access", insertable = false, updatable = false)
    public LocalDateTime lastAccess;
}
