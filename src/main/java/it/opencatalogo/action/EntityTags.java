package it.opencatalogo.action;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Versions as HTTP writes them (RFC 9110, 8.8.3), compared with what {@code If-Match} and {@code If-None-Match} name. Weak ones count as well:
 * a proxy that compresses our answer makes its tag weak, and its clients could never write again.
 */
public final class EntityTags {
    private static final String ANY = "*";
    private static final String WEAK = "W/";
    private static final char PARTS = '-';

    private EntityTags() {
    }

    /** Of a version and of what else the answer shows; a writer has to have seen the version alone. */
    public static String of(String version, byte[] shown) {
        return '"' + version + PARTS + hash(shown) + '"';
    }

    public static String hash(byte[] content) {
        return text(Arrays.hashCode(content), content.length);
    }

    /** The same without putting a large one together. */
    public static String hash(FinishedJson content) {
        if (content.parts().size() == 1) {
            return hash(content.utf8());
        }
        int hash = 1;
        int length = 0;
        for (ByteBuffer part : content.parts()) {
            for (int i = part.position(); i < part.limit(); i++) {
                hash = 31 * hash + part.get(i);
            }
            length += part.remaining();
        }
        return text(hash, length);
    }

    private static String text(int hash, int length) {
        return Integer.toString(hash & 0x7fffffff, 36) + Integer.toString(length, 36);
    }

    /** Whether a header names the tag. */
    public static boolean names(String header, String tag) {
        return Arrays.stream(header.split(",")).map(EntityTags::strong).anyMatch(one -> one.equals(ANY) || one.equals(tag));
    }

    /** Whether a header names a tag of the version. */
    public static boolean namesVersion(String header, String version) {
        return Arrays.stream(header.split(",")).map(EntityTags::strong).anyMatch(one -> one.equals(ANY) || one.startsWith('"' + version + PARTS));
    }

    private static String strong(String tag) {
        String bare = tag.strip();
        return bare.startsWith(WEAK) ? bare.substring(WEAK.length()) : bare;
    }
}
