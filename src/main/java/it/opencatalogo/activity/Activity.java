package it.opencatalogo.activity;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the news: a row of the change log that is one.
 *
 * @param user     of whom it tells; null is the catalogue itself
 * @param owner    of a dataset, the organisation that owned it
 * @param document the object as it was afterwards, or what {@code activity_create} wrote
 */
record Activity(long position, byte[] hash, LocalDateTime at, String kind, UUID object, String type, UUID user, List<String> labels, UUID owner, String document) {
    /** Where an entry stands in a list, before it is read. */
    record Place(long position, LocalDateTime at, UUID user, int bytes) {
    }

    private static final long VERSION = 0x0000000000008000L;
    private static final long NOT_VERSION = ~0x000000000000F000L;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long NOT_VARIANT = 0x3FFFFFFFFFFFFFFFL;

    /**
     * A UUID of version 8 (RFC 9562, 5.8): the beginning of the row's hash, then its position. It needs no column and no index, never changes,
     * and cannot be guessed from its neighbours.
     */
    UUID id() {
        return new UUID(ByteBuffer.wrap(hash).getLong() & NOT_VERSION | VERSION, VARIANT | position);
    }

    /** Where to look for the entry of that id; the row there decides whether it is the one. */
    static Optional<Long> position(UUID id) {
        return id.version() == 8 && id.variant() == 2 ? Optional.of(id.getLeastSignificantBits() & NOT_VARIANT) : Optional.empty();
    }
}
