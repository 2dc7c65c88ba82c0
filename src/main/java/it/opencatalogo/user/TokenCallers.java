package it.opencatalogo.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.auth.Caller;
import it.opencatalogo.auth.Callers;
import it.opencatalogo.auth.Collaborations;
import it.opencatalogo.auth.WrongTokens;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.LogReader;
import it.opencatalogo.log.LoggedChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * From tokens to callers with their roles. Who was found stays in memory until the log tells of any change to accounts, tokens or
 * memberships; the time of use is written at most once a minute, for known tokens by another thread.
 */
@ApplicationScoped
class TokenCallers implements Callers, LogReader {
    private static final Logger LOG = Logger.getLogger(TokenCallers.class);
    private static final Set<String> MATTERS = Set.of("user", "token", "member", "organization", "group", "collaborator");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private final Users users;
    private final Sql sql;
    private final Collaborations collaborations;
    private final WrongTokens wrong;
    private final Cache<String, Known> known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofMinutes(10)).build();
    private final AtomicLong changes = new AtomicLong();
    private final ExecutorService clerk = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "token-use");
        thread.setDaemon(true);
        return thread;
    });

    TokenCallers(Users users, Sql sql, Collaborations collaborations, WrongTokens wrong) {
        this.users = users;
        this.sql = sql;
        this.collaborations = collaborations;
        this.wrong = wrong;
    }

    /** @param written when the time of use was last written, in milliseconds */
    private record Known(Caller caller, String token, Optional<LocalDateTime> expires, AtomicLong written) {
        boolean ended() {
            return expires.filter(end -> !end.isAfter(Timestamps.now())).isPresent();
        }
    }

    private record Row(UUID user, String name, boolean sysadmin, String token, Optional<LocalDateTime> used, Optional<LocalDateTime> expires) {
    }

    @Override
    public Caller withToken(String token, String address) {
        if (!ApiTokens.plausible(token)) {
            return Caller.ANONYMOUS;
        }
        byte[] hash = ApiTokens.hash(token);
        String key = HexFormat.of().formatHex(hash);
        Known found = known.getIfPresent(key);
        if (found == null || found.ended()) {
            wrong.check(address, key);
            Caller caller = looked(key, hash);
            if (caller.signedIn()) {
                wrong.noteGood(key);
            } else {
                wrong.noteWrong(address, key);
            }
            return caller;
        }
        long now = System.currentTimeMillis();
        long before = found.written.get();
        if (now - before > MINUTE.toMillis() && found.written.compareAndSet(before, now)) {
            clerk.execute(() -> used(found.token, found.caller.id().orElseThrow()));
        }
        return found.caller;
    }

    @Override
    public int order() {
        return -10;
    }

    @Override
    public void read(List<LoggedChange> rows, long position) {
        if (rows.stream().anyMatch(row -> MATTERS.contains(row.kind()))) {
            changes.incrementAndGet();
            known.invalidateAll();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        clerk.shutdown();
    }

    private Caller looked(String key, byte[] hash) {
        long before = changes.get();
        Optional<Row> row = sql.one("select u.id, u.name, u.sysadmin, t.id, t.last_access, t.expires from api_token t join \"user\" u on u.id = t.user_id"
            + " where t.hash = ? and u.state = 'active' and (t.expires is null or t.expires > ?)", found -> new Row(found.getObject(1, UUID.class), found.getString(2), found.getBoolean(3),
                found.getString(4), Optional.ofNullable(found.getObject(5, LocalDateTime.class)), Optional.ofNullable(found.getObject(6, LocalDateTime.class))),
            hash, Timestamps.now());
        if (row.isEmpty()) {
            return Caller.ANONYMOUS;
        }
        Row account = row.get();
        Caller caller = new Caller(Optional.of(account.user), account.name, account.sysadmin, users.rolesOf(account.user), collaborations.of(account.user));
        if (account.used.map(Timestamps.now().minus(MINUTE)::isAfter).orElse(true)) {
            used(account.token, account.user);
        }
        known.put(key, new Known(caller, account.token, account.expires, new AtomicLong(System.currentTimeMillis())));
        if (changes.get() != before) {
            known.invalidate(key);
        }
        return caller;
    }

    private void used(String token, UUID user) {
        try {
            LocalDateTime now = Timestamps.now();
            sql.update("update api_token set last_access = ? where id = ?", now, token);
            sql.update("update \"user\" set last_active = ? where id = ?", now, user);
        } catch (RuntimeException e) {
            LOG.debugf(e, "the use of a token could not be noted");
        }
    }
}
