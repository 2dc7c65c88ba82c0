package it.opencatalogo.log;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What a reader of the log learns of one row; the document it looks up where it needs it.
 *
 * @param at           when the row was written (UTC)
 * @param publicChange whether strangers can notice it
 */
public record LoggedChange(long position, LocalDateTime at, String kind, UUID id, String action, boolean publicChange) {
}
