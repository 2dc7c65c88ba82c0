package it.opencatalogo.dataset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A row of {@code resource}: its place in the dataset and its whole wire form. */
@Entity
@Table(name = "resource")
class ResourceEntity {
    @Id
    UUID id;
    UUID dataset;
    int position;
    String url;
    String state;
    /** SHA-256 of the uploaded file, if there is one. */
    String file;
    @ColumnTransformer(write = "?::jsonb")
    String doc;
}
