package it.opencatalogo.user;

import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Timestamps;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * An account as others see it (ckan-api 4.6).
 *
 * @param declared what the person wrote: {@code fullname}, {@code about}, {@code image_url}; and {@code plugin_extras}
 */
public record UserView(UUID id, String name, String email, boolean sysadmin, String state, LocalDateTime created, LocalDateTime lastActive,
                       Map<String, Object> declared) {
    /** What everybody sees of one who may see any. */
    public static final Answer FACTS = Answer.object().has("id", Answer.UUID).has("name", Answer.TEXT).has("fullname", Answer.TEXT.orNull()).has("created", Answer.MOMENT)
        .has("about", Answer.TEXT.orNull()).has("last_active", Answer.MOMENT.orNull()).has("activity_streams_email_notifications", Answer.FLAG).has("sysadmin", Answer.FLAG)
        .has("state", Answer.TEXT).has("image_url", Answer.TEXT.orNull()).has("display_name", Answer.TEXT).has("email_hash", Answer.TEXT)
        .has("number_created_packages", Answer.COUNT).has("image_display_url", Answer.TEXT.orNull());
    /** The same with what the person and sysadmins see, and with what is there when it is asked for. */
    public static final Answer ANSWER = FACTS.mayHave("apikey", Answer.NOTHING).mayHave("email", Answer.TEXT.orNull()).mayHave("num_followers", Answer.COUNT)
        .mayHave("password_hash", Answer.TEXT.orNull()).mayHave(UserFields.PLUGIN_EXTRAS.name(), Answer.ANYTHING).mayHave("token", Answer.TEXT)
        .mayHave("datasets", Answer.list(CreatedDatasets.SHOWN)).named("ShownUser");
    public static final String ACTIVE = "active";
    public static final String DELETED = "deleted";

    public String fullname() {
        return text(UserFields.FULLNAME.name());
    }

    public boolean active() {
        return ACTIVE.equals(state);
    }

    public String displayName() {
        String fullname = fullname();
        return fullname == null || fullname.isBlank() ? name : fullname;
    }

    /** The form on the wire, without what only the person and sysadmins may see. */
    public Map<String, Object> shown(int createdPackages, String site) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id);
        shown.put("name", name);
        shown.put("fullname", fullname());
        shown.put("created", Timestamps.text(created));
        shown.put("about", text(UserFields.ABOUT.name()));
        shown.put("last_active", Timestamps.text(lastActive));
        shown.put("activity_streams_email_notifications", false);
        shown.put("sysadmin", sysadmin);
        shown.put("state", state);
        shown.put("image_url", text(UserFields.IMAGE_URL.name()));
        shown.put("display_name", displayName());
        shown.put("email_hash", emailHash());
        shown.put("number_created_packages", createdPackages);
        shown.put("image_display_url", imageDisplayUrl(site));
        return shown;
    }

    /** As {@link #shown}, with what the person and sysadmins see. */
    public Map<String, Object> shownToSelf(int createdPackages, String site) {
        Map<String, Object> shown = shown(createdPackages, site);
        shown.put("apikey", null);
        shown.put("email", email);
        return shown;
    }

    private String imageDisplayUrl(String site) {
        return Picture.address(text(UserFields.IMAGE_URL.name()), site, UserPictures.KIND);
    }

    /** MD5 because picture services ask for it; it is no protection of the address. */
    private String emailHash() {
        try {
            String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private String text(String key) {
        return (String) declared.get(key);
    }
}
