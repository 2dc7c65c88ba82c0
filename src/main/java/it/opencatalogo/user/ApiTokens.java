package it.opencatalogo.user;

import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.Sql;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The tokens that programs sign in with. They look like CKAN's (a JWT with {@code jti} and {@code iat}), because clients check that form, but
 * nothing in them is trusted: the last part is chance, and a token is known by its hash alone.
 */
@ApplicationScoped
class ApiTokens {
    /** One as it is listed. */
    static final Answer ANSWER = Answer.object().has("id", Answer.TEXT).has("name", Answer.TEXT).has("user_id", Answer.UUID).has("created_at", Answer.MOMENT)
        .has("last_access", Answer.MOMENT.orNull()).mayHave("expires_at", Answer.MOMENT);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHANCE_BYTES = 32;
    private static final int LONGEST = 1000;
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(100 * 365);
    private final Sql sql;
    private final ChangeLog log;
    private final Duration lifetime;

    ApiTokens(Sql sql, ChangeLog log, CatalogueConfig config) {
        this.sql = sql;
        this.log = log;
        this.lifetime = Duration.ofDays(config.auth().tokenLifetimeDays());
    }

    /** A new token: its text is known only here and now. */
    record Issued(String id, String token) {
    }

    Issued issue(UUID user, String name) {
        return issue(user, name, lifetime);
    }

    /** With a lifetime of its own; zero for one that does not end. */
    Issued issue(UUID user, String name, Duration valid) {
        LocalDateTime now = Timestamps.now();
        String id = chance();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("jti", id);
        payload.put("iat", now.toEpochSecond(ZoneOffset.UTC));
        LocalDateTime expires = valid.isZero() ? null : now.plus(valid.compareTo(LONGEST_LIFETIME) > 0 ? LONGEST_LIFETIME : valid);
        if (expires != null) {
            payload.put("exp", expires.toEpochSecond(ZoneOffset.UTC));
        }
        String token = part(Map.of("alg", "HS256")) + "." + part(payload) + "." + chance();
        ApiTokenEntity entity = new ApiTokenEntity();
        entity.id = id;
        entity.userId = user;
        entity.name = name;
        entity.hash = hash(token);
        entity.created = now;
        entity.expires = expires;
        entity.persist();
        note(entity, true);
        return new Issued(id, token);
    }

    /** CKAN: it does not tell when a token ends; here those that do have {@code expires_at}. */
    List<Map<String, Object>> of(UUID user) {
        return sql.list("select id, name, user_id, created, last_access, expires from api_token where user_id = ? order by created, id", row -> {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("id", row.getString(1));
            shown.put("name", row.getString(2));
            shown.put("user_id", row.getObject(3, UUID.class));
            shown.put("created_at", Timestamps.text(row.getObject(4, LocalDateTime.class)));
            shown.put("last_access", Timestamps.text(row.getObject(5, LocalDateTime.class)));
            LocalDateTime expires = row.getObject(6, LocalDateTime.class);
            if (expires != null) {
                shown.put("expires_at", Timestamps.text(expires));
            }
            return shown;
        }, user);
    }

    Optional<ApiTokenEntity> byId(String id) {
        return ApiTokenEntity.findByIdOptional(id);
    }

    Optional<ApiTokenEntity> byText(String token) {
        return ApiTokenEntity.find("hash", (Object) hash(token)).firstResultOptional();
    }

    void revoke(ApiTokenEntity token) {
        note(token, false);
        token.delete();
    }

    void revokeAll(UUID user) {
        ApiTokenEntity.<ApiTokenEntity>list("userId", user).forEach(this::revoke);
    }

    /** Whether it is worth asking the database about such a text. */
    static boolean plausible(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.indexOf('.') > 0;
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The log tells that a token came or went, under the account's id; never the token, nor its hash. */
    private void note(ApiTokenEntity token, boolean valid) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", token.name);
        document.put("user_id", token.userId);
        document.put("created_at", Timestamps.text(token.created));
        document.put("expires_at", Timestamps.text(token.expires));
        document.put("state", valid ? UserView.ACTIVE : UserView.DELETED);
        log.collect(new Change("token", token.userId, document, List.of("creator-" + token.userId), false));
    }

    private static String part(Map<String, ?> json) {
        return BASE64.encodeToString(Json.bytes(json));
    }

    private static String chance() {
        byte[] bytes = new byte[CHANCE_BYTES];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }
}
