package it.opencatalogo.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The type of a file by its first bytes")
class ContentTypesTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource({"'', application/x-empty", "hello, text/plain", "<html><body>, text/html", "'<?xml version=\"1.0\"?>\n<svg xmlns=\"\">', image/svg+xml", "'<?xml version=\"1.0\"?><a/>', text/xml",
        "%PDF-1.4, application/pdf", "GIF89a, image/gif", "<!DOCTYPE HTML>, text/html"})
    void texts(String text, String type) {
        assertEquals(type, ContentTypes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("is told of pictures and of other bytes")
    void bytes() {
        assertEquals("image/png", ContentTypes.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}));
        assertEquals("image/jpeg", ContentTypes.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}));
        assertEquals("application/octet-stream", ContentTypes.of(new byte[] {1, 0, 2}));
        assertEquals("text/plain", ContentTypes.of(new byte[] {'a', (byte) 0xc3}), "a character cut at the end");
    }
}
