package it.opencatalogo.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.UUID;

/** A row's place in the hash chain: SHA-256 over the hash before, the row's own columns and the hash of its document. */
record ChainLink(long position, byte[] hash) {
    static final ChainLink FIRST = new ChainLink(0, new byte[32]);

    ChainLink next(LocalDateTime at, String kind, UUID id, String action, UUID actor, byte[] documentHash) {
        String columns = (position + 1) + "\n" + at + "\n" + kind + "\n" + id + "\n" + action + "\n" + actor + "\n";
        byte[] text = columns.getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(hash.length + text.length + documentHash.length).put(hash).put(text).put(documentHash).array();
        return new ChainLink(position + 1, sha256(all));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
