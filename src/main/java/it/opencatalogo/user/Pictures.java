package it.opencatalogo.user;

import it.opencatalogo.files.FileUses;
import java.util.Optional;

/** Port: a noun whose objects have pictures. */
public interface Pictures extends FileUses {
    /** The part of the address below {@code /uploads}. */
    String kind();

    /** SHA-256 of the picture of that name. */
    Optional<String> named(String name);
}
