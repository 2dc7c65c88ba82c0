package it.opencatalogo.auth;

import java.util.Map;
import java.util.UUID;

/** Port: in which single datasets a person has a role. The datasets implement it. */
public interface Collaborations {
    Map<UUID, Role> of(UUID user);

    /** Of an account that is closed: they do not come back with it. */
    void end(UUID user);
}
