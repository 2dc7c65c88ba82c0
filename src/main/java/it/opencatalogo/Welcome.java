package it.opencatalogo;

import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.config.Console;
import it.opencatalogo.database.DataDirectory;
import it.opencatalogo.error.Message;
import jakarta.inject.Singleton;
import java.nio.file.Files;

/** The addresses to click on, and where data and first token lie. The token itself is never printed: terminals are logged and shared. */
@Singleton
class Welcome {
    private final DataDirectory data;
    private final String site;

    Welcome(DataDirectory data, CatalogueConfig config) {
        this.data = data;
        this.site = config.site().url().replaceAll("/+$", "");
    }

    void say() {
        Console.say(new Message("\nThe catalogue is running. Ctrl-C stops it.\n", "\nIl catalogo è in funzione. Ctrl-C lo ferma.\n"));
        line("Catalogue", "Catalogo", site + "/");
        line("CKAN API", "API CKAN", site + "/api/3/action/package_search");
        line("DCAT-AP_IT", "DCAT-AP_IT", site + "/catalog.ttl");
        line("Swagger UI", "Swagger UI", site + "/q/swagger-ui");
        line("Data", "Dati", data.path().toString());
        if (Files.exists(data.adminToken())) {
            line("Admin token in", "Token admin in", data.adminToken().toString());
        }
    }

    private static void line(String english, String italian, String value) {
        Console.say(new Message("  %-15s %s".formatted(english, value), "  %-15s %s".formatted(italian, value)));
    }
}
