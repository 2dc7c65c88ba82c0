package it.opencatalogo.organization;

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
 * The picture of an organisation or group that was sent as a file (measured on CKAN 2.12; case image-upload): PNG, GIF or JPEG by name and by content;
 * {@code image_url} is then its name with the moment before it, the SHA-256 stays in the declared values under {@link #HASH}.
 */
final class Picture {
    static final FilePart PART = FilePart.picture("image_upload", "Il logo da caricare: un file PNG, GIF o JPEG", "The logo to upload: a PNG, GIF or JPEG file");
    static final String HASH = "picture";
    private static final Map<String, String> EXTENSIONS = Map.of("image/png", ".png", "image/gif", ".gif", "image/jpeg", ".jpg");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss.SSSSSS");
    private static final int MOST = 60;

    private Picture() {
    }

    /** Changes the declared values by what was sent: a picture, another address, or nothing of it. */
    static void apply(Map<String, Object> sent, Map<String, Object> declared) {
        String address = GroupParams.IMAGE_URL.name();
        if (sent.get(PART.name()) instanceof Upload upload) {
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
            throw Invalid.field(PART.name(), new Message("Unsupported upload type: " + type, "Tipo di file non ammesso (" + type + "): inviare un'immagine PNG, GIF o JPEG"));
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

    /** The type of one by its name. */
    static String typeOf(String name) {
        return FileFormats.mediaType(name).orElse("");
    }
}
