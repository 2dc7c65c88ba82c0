package it.opencatalogo.action;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The one place where trees become JSON and JSON becomes trees. Depth, number of parts and lengths of numbers are bounded. */
public final class Json {
    private static final int MAX_DEPTH = 100;
    /** A tree is many times larger than its text when it is made of small parts. */
    private static final int MAX_TOKENS = 300_000;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxTokenCount(MAX_TOKENS).maxNumberLength(400).maxStringLength(20_000_000).build())
            .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    private Json() {
    }

    /** Throws what Jackson throws: the caller says what the text was. */
    public static Object read(byte[] utf8) throws IOException {
        return MAPPER.readValue(utf8, Object.class);
    }

    public static Object read(String text) throws JsonProcessingException {
        return MAPPER.readValue(text, Object.class);
    }

    /** Of JSON that we wrote ourselves. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(byte[] utf8) {
        try {
            return MAPPER.readValue(utf8, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Object tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole answer: its bytes, or {@link Pieces} if there is something long in it. */
    static Object answer(Object tree) {
        LongList.Sent sent = new LongList.Sent();
        try {
            byte[] json = MAPPER.writer().withAttribute(LongList.Sent.class, sent).writeValueAsBytes(tree);
            return sent.pieces != null ? Pieces.of(json, sent) : json.length > Pieces.LARGE ? Pieces.of(json) : json;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
