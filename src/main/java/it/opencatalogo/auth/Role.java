package it.opencatalogo.auth;

import java.util.Locale;
import java.util.Optional;

/** What a member may do in an organisation: see private datasets, edit datasets, edit the organisation. Each includes those before it. */
public enum Role {
    MEMBER("Membro"),
    EDITOR("Curatore"),
    ADMIN("Amministratore");

    private final String italian;

    Role(String italian) {
        this.italian = italian;
    }

    /** The word on the wire: {@code admin}. */
    public String capacity() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for people: {@code Admin}. */
    public String english() {
        return name().charAt(0) + capacity().substring(1);
    }

    public String italian() {
        return italian;
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    public static Optional<Role> of(String capacity) {
        for (Role role : values()) {
            if (role.capacity().equals(capacity)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
