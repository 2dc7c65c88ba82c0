package it.opencatalogo.log;

import java.util.UUID;

/** What a reader of the log learns of one row; the document it looks up where it needs it. */
public record LoggedChange(long position, String kind, UUID id, String action) {
}
