package it.opencatalogo.organization;

import it.opencatalogo.action.Answer;
import it.opencatalogo.action.EntityTags;
import it.opencatalogo.action.Json;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.user.Picture;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An organisation or group as others see it (ckan-api 4.3, 4.4).
 *
 * @param declared what was said of it: description, image, extras, and for organisations the facts of their profile
 */
public record GroupView(UUID id, String name, Kind kind, String type, String title, String state, LocalDateTime created, Map<String, Object> declared) {
    /** Of the organisation inside a dataset. */
    public static final Answer IN_DATASET = Answer.object().has(GroupFields.ID, Answer.UUID).has(GroupFields.NAME, Answer.TEXT).has(GroupFields.TITLE, Answer.TEXT)
        .has(GroupFields.TYPE, Answer.TEXT).has(GroupFields.DESCRIPTION, Answer.TEXT).has(GroupFields.IMAGE_URL, Answer.TEXT).has(GroupFields.CREATED, Answer.MOMENT)
        .has(GroupFields.IS_ORGANIZATION, Answer.FLAG).has(GroupFields.APPROVAL_STATUS, Answer.TEXT).has(GroupFields.STATE, Answer.TEXT);
    /** Of a group inside a dataset. */
    public static final Answer GROUP_IN_DATASET = Answer.object().has(GroupFields.DESCRIPTION, Answer.TEXT).has(GroupFields.DISPLAY_NAME, Answer.TEXT)
        .has(GroupFields.ID, Answer.UUID).has(GroupFields.IMAGE_DISPLAY_URL, Answer.TEXT).has(GroupFields.NAME, Answer.TEXT).has(GroupFields.TITLE, Answer.TEXT);
    public static final String ACTIVE = "active";
    public static final String DELETED = "deleted";

    public boolean active() {
        return ACTIVE.equals(state);
    }

    public boolean isOrganization() {
        return kind == Kind.ORGANIZATION;
    }

    public String displayName() {
        return title.isEmpty() ? name : title;
    }

    /** Changes with whatever was said of it, not with its datasets and members. */
    String version() {
        return EntityTags.hash(Json.bytes(Arrays.asList(name, type, title, state, declared)));
    }

    /** A text that was declared; empty if it was not. */
    public String text(String key) {
        return declared.get(key) instanceof String text ? text : "";
    }

    /** A fact of the profile, at top level or in the extras; absent if neither says anything. */
    public Optional<String> profile(String key) {
        Object extra = extras().get(key);
        return Optional.of(text(key).isEmpty() && extra != null ? extra.toString() : text(key)).filter(text -> !text.isBlank());
    }

    /** As sent within the call that sent them, afterwards as JSONB orders its keys; so does CKAN (measured on 2.12). */
    @SuppressWarnings("unchecked")
    public Map<String, Object> extras() {
        return declared.get(GroupParams.EXTRAS.name()) instanceof Map<?, ?> extras ? new LinkedHashMap<>((Map<String, Object>) extras) : Map.of();
    }

    public String imageDisplayUrl(String site) {
        return Picture.address(text(GroupParams.IMAGE_URL.name()), site, GroupPictures.KIND);
    }

    /** SHA-256 of the picture, if it was sent as a file. */
    Optional<String> picture() {
        return Optional.ofNullable((String) declared.get(Picture.HASH));
    }

    /** The ten keys of the {@code organization} inside a dataset, in CKAN's order. */
    public Map<String, Object> organizationInDataset() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", id);
        shown.put("name", name);
        shown.put("title", title);
        shown.put("type", type);
        shown.put("description", text(GroupParams.DESCRIPTION.name()));
        shown.put("image_url", text(GroupParams.IMAGE_URL.name()));
        shown.put("created", Timestamps.text(created));
        shown.put("is_organization", isOrganization());
        shown.put("approval_status", text(GroupParams.APPROVAL_STATUS.name()));
        shown.put("state", state);
        return shown;
    }

    /** The six keys of a group inside a dataset. */
    public Map<String, Object> groupInDataset(String site) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("description", text(GroupParams.DESCRIPTION.name()));
        shown.put("display_name", displayName());
        shown.put("id", id);
        shown.put("image_display_url", imageDisplayUrl(site));
        shown.put("name", name);
        shown.put("title", title);
        return shown;
    }
}
