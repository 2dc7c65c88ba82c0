package it.opencatalogo.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the first bytes of a file say it is: pictures, what a browser would run, and otherwise whether it is text. */
final class ContentTypes {
    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();
    private static final Map<String, String> MARKUP = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("\u0089PNG\r\n\u001a\n", "image/png");
        BEGINNINGS.put("\u00ff\u00d8\u00ff", "image/jpeg");
        BEGINNINGS.put("GIF87a", "image/gif");
        BEGINNINGS.put("GIF89a", "image/gif");
        BEGINNINGS.put("BM", "image/bmp");
        BEGINNINGS.put("II*\0", "image/tiff");
        BEGINNINGS.put("MM\0*", "image/tiff");
        BEGINNINGS.put("\0\0\u0001\0", "image/vnd.microsoft.icon");
        BEGINNINGS.put("%PDF-", "application/pdf");
        BEGINNINGS.put("PK\u0003\u0004", "application/zip");
        BEGINNINGS.put("\u001f\u008b", "application/gzip");
        MARKUP.put("<svg", "image/svg+xml");
        MARKUP.put("<!doctype html", "text/html");
        MARKUP.put("<html", "text/html");
        MARKUP.put("<head", "text/html");
        MARKUP.put("<body", "text/html");
        MARKUP.put("<script", "text/html");
        MARKUP.put("<?xml", "text/xml");
    }

    private ContentTypes() {
    }

    static String of(byte[] head) {
        if (head.length == 0) {
            return "application/x-empty";
        }
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("RIFF") && bytes.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
            if (bytes.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        return text(head) ? markup(bytes.toLowerCase(Locale.ROOT)) : "application/octet-stream";
    }

    private static String markup(String text) {
        return MARKUP.entrySet().stream().filter(tag -> text.contains(tag.getKey())).map(Map.Entry::getValue).findFirst().orElse("text/plain");
    }

    /** UTF-8, perhaps cut within a character at the end, without NUL. */
    private static boolean text(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(head.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), text, false);
        return result.isUnderflow() && text.flip().chars().noneMatch(c -> c == 0);
    }
}
