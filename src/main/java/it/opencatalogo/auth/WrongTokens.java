package it.opencatalogo.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.error.CatalogueError.TooManyTries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Set;

/**
 * The brake on guessing tokens. A wrong token is nobody's, as in CKAN; but an address that keeps sending <em>different</em> wrong ones is told
 * to wait (429). A program that repeats an old token is counted once and never notices; who has a token that is known goes on as ever.
 * What is remembered is bounded: so many addresses, of each at most {@code catalogue.auth.wrong-tokens.max} hashes, for ten minutes.
 */
@ApplicationScoped
public class WrongTokens {
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 5000;
    private static final int LONGEST_ADDRESS = 60;
    private static final int GROUPS_OF_IPV6 = 8;
    private final int max;
    /** Tokens that were good once: not a guess, whatever is sent beside them. */
    private final Cache<String, Boolean> good = Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(Duration.ofDays(1)).build();
    private final Cache<String, Tries> addresses = Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterWrite(WINDOW).build();

    public WrongTokens(CatalogueConfig config) {
        this.max = config.auth().wrongTokensMax();
    }

    private record Tries(long since, Set<String> hashes) {
    }

    /** Refuses a token that nobody asked about yet, if its address has used up its tries. */
    public void check(String address, String hash) {
        Tries tries = max == 0 ? null : addresses.getIfPresent(network(address));
        if (tries != null && tries.hashes.size() >= max && !tries.hashes.contains(hash) && good.getIfPresent(hash) == null) {
            throw new TooManyTries(Math.max(1, WINDOW.toSeconds() - (System.nanoTime() - tries.since) / 1_000_000_000L));
        }
    }

    public void noteGood(String hash) {
        good.put(hash, true);
    }

    /** Notes that this was no token; once, however often it comes. */
    public void noteWrong(String address, String hash) {
        if (max > 0) {
            addresses.get(network(address), key -> new Tries(System.nanoTime(), ConcurrentHashMap.newKeySet())).hashes.add(hash);
        }
    }

    /** Of an IPv6 address only the network: its owner has all the others in it. */
    private static String network(String address) {
        String[] groups = address.split(":");
        String network = groups.length == GROUPS_OF_IPV6 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
        return network.length() > LONGEST_ADDRESS ? network.substring(0, LONGEST_ADDRESS) : network;
    }
}
