package it.opencatalogo.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Who or what belongs to an organisation or group: a user with a role, a dataset, or the group above it. */
@Entity
@Table(name = "member")
class MemberEntity extends PanacheEntityBase {
    @Id
    public UUID id;
    @Column(name = "group_id")
    public UUID groupId;
    @Column(name = "object_type")
    public String objectType;
    @Column(name = "object_id")
    public UUID objectId;
    public String capacity;
    public String state;

    /** The form on the wire. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id);
        shown.put("table_name", objectType);
        shown.put("table_id", objectId);
        shown.put("capacity", capacity);
        shown.put("group_id", groupId);
        shown.put("state", state);
        return shown;
    }
}
