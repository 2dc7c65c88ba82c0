package it.opencatalogo.user;

import it.opencatalogo.action.FilePart;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.Message;
import it.opencatalogo.files.FileNames;
import it.opencatalogo.files.Upload;
import it.opencatalogo.vocabulary.FileFormats;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * The picture of a person, an organisation or a group that was sent as a file (measured on CKAN 2.12; case image-upload): PNG, GIF or JPEG by name
 * and by content; {@code image_url} is then its name with the moment before it, the SHA-256 stays in the declared values under {@link #HASH}.
 */
public final class Picture {
    public static final String HASH = "picture";
    private static final String PART = "image_upload";
    private static final Map<String, String> EXTENSIONS = Map.of("image/png", ".png", "image/gif", ".gif", "image/jpeg", ".jpg");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss.SSSSSS");
    private static final int MOST = 60;

    private Picture() {
    }

    /** The part of a form that brings it. */
    public static FilePart part(String italian, String english) {
        return FilePart.picture(PART, italian + " come file PNG, GIF o JPEG, inviato come modulo multipart/form-data", english + " as a PNG, GIF or JPEG file, sent as a multipart/form-data form");
    }

    /** Changes the declared values by what was sent: a picture, another address, or nothing of it. */
    public static void apply(Map<String, Object> sent, Map<String, Object> declared) {
        String address = UserFields.IMAGE_URL.name();
        if (sent.get(PART) instanceof Upload upload) {
            String type = type(upload);
            declared.put(HASH, upload.keep());
            declared.put(address, name(upload.name(), type));
        } else if (sent.get(address) != null && !sent.get(address).equals(declared.get(address))) {
            declared.remove(HASH);
            declared.put(address, StoredText.of(sent.get(address)));
        }
    }

    private static String type(Upload upload) {
        String named = FileFormats.mediaType(upload.name()).orElse("None");
        String type = EXTENSIONS.containsKey(named) ? upload.contentType() : named;
        if (!EXTENSIONS.containsKey(type)) {
            throw Invalid.field(PART, new Message("Unsupported upload type: " + type, "Tipo di file non ammesso (" + type + "): inviare un'immagine PNG, GIF o JPEG"));
        }
        if (upload.tooLarge()) {
            throw Invalid.field("upload", Upload.TOO_LARGE);
        }
        return type;
    }

    private static String name(String sent, String type) {
        String name = FileNames.harmless(sent);
        String stem = name.substring(0, name.length() - FileNames.extension(name).length());
        String moment = MOMENT.format(LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
        return moment + stem.substring(0, Math.min(stem.length(), MOST)) + EXTENSIONS.get(type);
    }

    /** Where it is shown: the address itself, or that of the file below {@code /uploads/KIND}. */
    public static String address(String image, String site, String kind) {
        return image == null || image.isEmpty() || image.startsWith("http") ? image : site + "/uploads/" + kind + "/" + image;
    }

    /** The type of one by its name. */
    static String typeOf(String name) {
        return FileFormats.mediaType(name).orElse("");
    }
}
