package it.opencatalogo.dataset;

import it.opencatalogo.action.FilePart;
import it.opencatalogo.action.Timestamps;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.files.FileNames;
import it.opencatalogo.files.Upload;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file of a resource (measured on CKAN 2.12; conformance cases upload and file-upload): what a file that was sent says of the resource, and
 * that of an uploaded one the address is only the file's name. The SHA-256 stays with the stored values under {@link #UPLOAD}, unseen by callers.
 */
final class ResourceFile {
    static final String UPLOAD = "upload";
    static final String CLEAR = "clear_upload";
    static final FilePart PART = FilePart.file(UPLOAD, "Un file da caricare, al posto di un indirizzo in url", "A file to upload, instead of an address in url");

    private ResourceFile() {
    }

    /** Whether the address is one of a file kept here. */
    static boolean uploaded(Map<String, Object> resource) {
        return UPLOAD.equals(resource.get(ResourceRules.URL_TYPE));
    }

    /** What the format is guessed from when none is given. */
    static String address(Map<String, Object> sent) {
        String url = String.valueOf(sent.getOrDefault(ResourceRules.URL, ""));
        return sent.get(UPLOAD) instanceof Upload upload ? FileNames.lower(upload.name()) : uploaded(sent) ? FileNames.lower(url) : url;
    }

    /** To be applied when the other rules have filled {@code resource}. */
    static void apply(Map<String, Object> sent, Optional<Map<String, Object>> before, Map<String, Object> resource) {
        if (sent.get(UPLOAD) instanceof Upload upload) {
            received(upload, sent, resource);
            return;
        }
        if (truthy(sent.get(CLEAR))) {
            resource.put(ResourceRules.URL_TYPE, "");
            return;
        }
        before.map(old -> old.get(UPLOAD)).ifPresent(hash -> resource.put(UPLOAD, hash));
        if (uploaded(resource)) {
            resource.put(ResourceRules.URL, FileNames.lower((String) resource.get(ResourceRules.URL)));
        }
    }

    private static void received(Upload upload, Map<String, Object> sent, Map<String, Object> resource) {
        if (upload.tooLarge()) {
            throw Invalid.field(UPLOAD, Upload.TOO_LARGE);
        }
        String name = FileNames.lower(upload.name());
        resource.put(ResourceRules.URL, name);
        resource.put(ResourceRules.URL_TYPE, UPLOAD);
        resource.put(ResourceRules.LAST_MODIFIED, Timestamps.text(Timestamps.now()));
        resource.put(ResourceRules.SIZE, upload.size());
        if (!sent.containsKey(ResourceRules.MIMETYPE)) {
            resource.put(ResourceRules.MIMETYPE, Formats.mimetypeOf(name));
        }
        resource.put(UPLOAD, upload.keep());
    }

    /** As Python sees it: {@code "false"} is a text, and so means yes. */
    private static boolean truthy(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        boolean empty = value == null || Boolean.FALSE.equals(value) || "".equals(value) || value instanceof List<?> list && list.isEmpty()
            || value instanceof Map<?, ?> map && map.isEmpty();
        return !empty;
    }
}
