package it.opencatalogo.action;

/**
 * Whom a rule lets through, said so that the table of rights (openapi/RIGHTS.md) can be made and tested: the least that a caller must be for
 * any object; each {@link Party} includes those before it. The rule itself decides, this tells of it.
 *
 * @param publicOnes whether what is public is open to everybody, and {@code least} counts for the rest only
 * @param oneself    whether those whom the object is about, or who made it while no organisation owned it, pass too
 */
public record Audience(Party least, boolean publicOnes, boolean oneself) {
    public static final Audience ANYONE = new Audience(Party.ANYONE, false, false);
    public static final Audience SIGNED_IN = new Audience(Party.SIGNED_IN, false, false);
    public static final Audience MEMBERS = new Audience(Party.MEMBER, false, false);
    public static final Audience EDITORS = new Audience(Party.EDITOR, false, false);
    public static final Audience ADMINISTRATORS = new Audience(Party.ADMIN, false, false);
    public static final Audience SYSADMINS = new Audience(Party.SYSADMIN, false, false);

    /** Callers, by what they may; roles are those in the organisation or group of the object. */
    public enum Party {
        ANYONE, SIGNED_IN, MEMBER, EDITOR, ADMIN, SYSADMIN;

        public boolean includes(Party other) {
            return compareTo(other) >= 0;
        }
    }

    public Audience orOneself() {
        return new Audience(least, publicOnes, true);
    }

    public Audience orAnyoneIfPublic() {
        return new Audience(least, true, oneself);
    }

    /** Whether such a caller passes for every object, hidden ones included. */
    public boolean admits(Party party) {
        return party.includes(least);
    }
}
