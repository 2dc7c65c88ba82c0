package it.opencatalogo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Names and defaults are a promise to those who run the catalogue: they stand in the README, and both must say the same. */
@DisplayName("The settings")
class SettingsTest {
    private static final Pattern ROW = Pattern.compile("^\\| `(catalogue\\.[a-z.-]+)` \\| (?:`([^`]*)`)? *\\|", Pattern.MULTILINE);

    @Test
    @DisplayName("are those of the table in the README, with their defaults")
    void readme() throws IOException {
        Map<String, String> declared = new TreeMap<>();
        collect(CatalogueConfig.class, "catalogue", declared);
        Map<String, String> documented = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
        while (row.find()) {
            assertNull(documented.put(row.group(1), row.group(2) == null ? "" : row.group(2)), () -> row.group(1) + " stands there twice");
        }
        assertEquals(declared, documented);
    }

    private static void collect(Class<?> area, String prefix, Map<String, String> into) {
        for (Method setting : area.getDeclaredMethods()) {
            WithName renamed = setting.getAnnotation(WithName.class);
            String name = prefix + "." + (renamed == null ? setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT) : renamed.value());
            if (setting.getReturnType().isInterface() && setting.getReturnType().getEnclosingClass() == CatalogueConfig.class) {
                collect(setting.getReturnType(), name, into);
            } else {
                WithDefault otherwise = setting.getAnnotation(WithDefault.class);
                into.put(name, otherwise == null ? "" : otherwise.value());
            }
        }
    }
}
