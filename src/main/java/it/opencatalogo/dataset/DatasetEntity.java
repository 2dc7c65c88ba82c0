package it.opencatalogo.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of {@code dataset}: what SQL needs, the declared values as JSON, and the finished bytes that reads answer. */
@Entity
@Table(name = "dataset")
class DatasetEntity {
    @Id
    UUID id;
    String name;
    String title;
    @Column(name = "owner_org")
    UUID ownerOrg;
    @Column(name = "private")
    boolean closed;
    String state;
    String type;
    UUID creator;
    LocalDateTime created;
    LocalDateTime modified;
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] labels;
    @Column(name = "was_public")
    boolean wasPublic;
    @ColumnTransformer(write = "?::jsonb")
    String doc;
    byte[] shown;
    /** As {@code shown}, for lists and answers to writes; null where they are the same. */
    byte[] listed;
    @Column(name = "shown_by")
    String shownBy;
}
