package it.opencatalogo.files;

import java.util.Collection;
import java.util.Set;

/** Port: a noun whose rows name files. */
public interface FileUses {
    /** Those of the hashes that a row names. */
    Set<String> used(Collection<String> hashes);
}
