package it.opencatalogo.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** YAML as a person would write it: quotes only where some reader could take a text for something else. */
final class Yaml {
    private Yaml() {
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String resource) {
        try (InputStream in = Yaml.class.getResourceAsStream(resource)) {
            return mapper().readValue(in, LinkedHashMap.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Map<String, Object> tree) {
        try {
            return mapper().writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper(YAMLFactory.builder().stringQuotingChecker(new Cautious())
            .enable(Feature.MINIMIZE_QUOTES).enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(Feature.WRITE_DOC_START_MARKER).disable(Feature.SPLIT_LINES).build());
    }

    /** Dates, versions and statuses are texts here, but not to every reader of YAML. */
    private static final class Cautious extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteName(String name) {
            return startsLikeNumber(name) || super.needToQuoteName(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return startsLikeNumber(value) || super.needToQuoteValue(value);
        }

        private static boolean startsLikeNumber(String text) {
            return !text.isEmpty() && "+-.0123456789=".indexOf(text.charAt(0)) >= 0;
        }
    }
}
