package it.opencatalogo;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import it.opencatalogo.database.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;

/** The few settings that are needed before Quarkus is there to read them, by the same rules: system properties, environment, defaults. */
record LaunchSettings(Optional<DatabaseAccess> externalDatabase, Path data, Optional<Path> files, Optional<Path> index, String host, int port) {

    static LaunchSettings read() {
        SmallRyeConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources().withSources(defaults()).build();
        return new LaunchSettings(
            config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).map(url -> new DatabaseAccess(url,
                config.getOptionalValue("quarkus.datasource.username", String.class).orElse(""),
                config.getOptionalValue("quarkus.datasource.password", String.class).orElse(""))),
            Path.of(config.getOptionalValue("catalogue.data.dir", String.class).orElse("data")),
            config.getOptionalValue("catalogue.files.dir", String.class).map(Path::of),
            config.getOptionalValue("catalogue.search.dir", String.class).map(Path::of),
            config.getOptionalValue("quarkus.http.host", String.class).orElse("127.0.0.1"),
            config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080));
    }

    private static PropertiesConfigSource defaults() {
        URL file = LaunchSettings.class.getResource("/application.properties");
        try {
            return new PropertiesConfigSource(file, 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
