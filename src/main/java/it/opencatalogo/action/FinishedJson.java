package it.opencatalogo.action;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * JSON that was made when its object was written, as UTF-8, perhaps in parts; it goes into an answer without being looked at again. A large one
 * is not even copied: its arrays are sent as they are, and shared by all who ask for it.
 */
public final class FinishedJson implements JsonSerializable {
    private final byte[] whole;
    private final List<ByteBuffer> parts;

    public FinishedJson(byte[] utf8) {
        this.whole = utf8;
        this.parts = List.of(ByteBuffer.wrap(utf8));
    }

    /** The parts, each with an array below, are only looked at. */
    public FinishedJson(List<ByteBuffer> parts) {
        this.whole = null;
        this.parts = parts;
    }

    public byte[] utf8() {
        if (whole != null) {
            return whole;
        }
        ByteBuffer all = ByteBuffer.allocate(length());
        parts.forEach(part -> all.put(part.duplicate()));
        return all.array();
    }

    List<ByteBuffer> parts() {
        return parts;
    }

    private int length() {
        return parts.stream().mapToInt(ByteBuffer::remaining).sum();
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        if (length() > Pieces.LARGE && provider.getAttribute(LongList.Sent.class) instanceof LongList.Sent sent && sent.pieces == null) {
            sent.pieces = new Slices(parts);
            sent.held = parts;
            out.writeRawValue(String.valueOf(LongList.PLACE));
        } else {
            out.writeRawValue(new Raw(utf8()));
        }
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer type) throws IOException {
        serialize(out, provider);
    }

    /** The one way to hand bytes to Jackson's UTF-8 generator without decoding them. */
    private record Raw(byte[] utf8) implements SerializableString {
        @Override
        public String getValue() {
            return new String(utf8, StandardCharsets.UTF_8);
        }

        @Override
        public int charLength() {
            return getValue().length();
        }

        @Override
        public char[] asQuotedChars() {
            return getValue().toCharArray();
        }

        @Override
        public byte[] asUnquotedUTF8() {
            return utf8;
        }

        @Override
        public byte[] asQuotedUTF8() {
            return utf8;
        }

        @Override
        public int appendQuotedUTF8(byte[] buffer, int offset) {
            return appendUnquotedUTF8(buffer, offset);
        }

        @Override
        public int appendUnquotedUTF8(byte[] buffer, int offset) {
            if (utf8.length > buffer.length - offset) {
                return -1;
            }
            System.arraycopy(utf8, 0, buffer, offset, utf8.length);
            return utf8.length;
        }

        @Override
        public int appendQuoted(char[] buffer, int offset) {
            return appendUnquoted(buffer, offset);
        }

        @Override
        public int appendUnquoted(char[] buffer, int offset) {
            String value = getValue();
            if (value.length() > buffer.length - offset) {
                return -1;
            }
            value.getChars(0, value.length(), buffer, offset);
            return value.length();
        }

        @Override
        public int writeQuotedUTF8(OutputStream out) throws IOException {
            return writeUnquotedUTF8(out);
        }

        @Override
        public int writeUnquotedUTF8(OutputStream out) throws IOException {
            out.write(utf8);
            return utf8.length;
        }

        @Override
        public int putQuotedUTF8(ByteBuffer buffer) {
            return putUnquotedUTF8(buffer);
        }

        @Override
        public int putUnquotedUTF8(ByteBuffer buffer) {
            if (utf8.length > buffer.remaining()) {
                return -1;
            }
            buffer.put(utf8);
            return utf8.length;
        }
    }
}
