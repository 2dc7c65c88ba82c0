package it.opencatalogo.user;

import it.opencatalogo.error.CatalogueError.Unavailable;
import it.opencatalogo.error.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords are kept as Argon2id (RFC 9106) in its usual text form, with the memory and passes that OWASP advises. CKAN's API never asks for
 * one back (measured: user_update takes a new one without the old one), and nobody signs in here with one: tokens are the only keys.
 */
final class Passwords {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Each hash takes 19 MB and much work while it is made: some wait here for their turn, a crowd is sent away before it takes every thread. */
    private static final Semaphore TURNS = new Semaphore(2, true);
    private static final int MOST_WAITING = 6;

    private Passwords() {
    }

    static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2(password, salt, KIBIBYTES, PASSES, LANES, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    /** False as well for hashes of another kind, which come with imported accounts. */
    static boolean matches(String password, String stored) {
        String[] parts = stored == null ? new String[0] : stored.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id")) {
            return false;
        }
        String[] cost = parts[3].split(",");
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = argon2(password, Base64.getDecoder().decode(parts[4]), number(cost[0]), number(cost[1]), number(cost[2]), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private static int number(String setting) {
        return Integer.parseInt(setting.substring(2));
    }

    private static byte[] argon2(String password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        if (TURNS.getQueueLength() >= MOST_WAITING) {
            throw new Unavailable(new Message("Too many passwords are being set at the moment, please try again",
                "In questo momento si stanno impostando troppe parole d'ordine: riprovare tra poco"));
        }
        TURNS.acquireUninterruptibly();
        try {
            return made(password, salt, kibibytes, passes, lanes, length);
        } finally {
            TURNS.release();
        }
    }

    private static byte[] made(String password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withSalt(salt).withMemoryAsKB(kibibytes).withIterations(passes).withParallelism(lanes).build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
