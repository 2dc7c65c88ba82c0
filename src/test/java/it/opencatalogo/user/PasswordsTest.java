package it.opencatalogo.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.opencatalogo.error.CatalogueError.Unavailable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A password")
class PasswordsTest {
    @Test
    @DisplayName("is kept as Argon2id with 19 MB, two passes and a salt of its own")
    void form() {
        String hash = Passwords.hash("una-frase-lunga");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, Passwords.hash("una-frase-lunga"));
        assertTrue(Passwords.matches("una-frase-lunga", hash));
        assertFalse(Passwords.matches("una-frase-lunga ", hash));
        assertFalse(Passwords.matches("x", "$pbkdf2-sha512$25000$abc$def"));
    }

    @Test
    @DisplayName("waits its turn, but a crowd is told to come again (503)")
    void crowd() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger sentAway = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(60);
        for (int i = 0; i < 60; i++) {
            people.execute(() -> {
                try {
                    Passwords.hash("una-frase-lunga");
                    made.incrementAndGet();
                } catch (Unavailable e) {
                    sentAway.incrementAndGet();
                }
            });
        }
        people.shutdown();
        assertTrue(people.awaitTermination(2, TimeUnit.MINUTES));
        assertTrue(made.get() >= 2, made + " made");
        assertTrue(sentAway.get() > 0, "nobody was sent away");
        assertEquals(60, made.get() + sentAway.get());
    }
}
