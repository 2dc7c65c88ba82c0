package it.opencatalogo.log;

import java.time.LocalDateTime;

/** Up to where strangers can tell that something changed, and when that was (UTC). */
public record PublicMark(long position, LocalDateTime at) {
    static final PublicMark NONE = new PublicMark(0, LocalDateTime.of(1970, 1, 1, 0, 0));

    public boolean none() {
        return position == 0;
    }
}
