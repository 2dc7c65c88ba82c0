package it.opencatalogo.action;

import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.error.CatalogueError;
import it.opencatalogo.error.CatalogueError.BadRequest;
import it.opencatalogo.error.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** CKAN's envelope: {@code help, success, result}, or {@code help, error, success} (ckan-api 1.3). */
@ApplicationScoped
public class Envelope {
    private final CatalogueConfig config;

    public Envelope(CatalogueConfig config) {
        this.config = config;
    }

    byte[] success(String action, ActionResult result) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("help", help(action));
        envelope.put("success", true);
        envelope.put("result", result.value());
        if (!result.changedPackages().isEmpty()) {
            envelope.put("changed_entities", Map.of("packages", result.changedPackages()));
        }
        return Json.bytes(envelope);
    }

    byte[] error(String action, CatalogueError error, Language language) {
        if (error instanceof BadRequest) {
            return Json.bytes(error.body(language));
        }
        return error(action, error.body(language));
    }

    /** What no rule foresaw: the caller learns nothing of our insides. */
    byte[] internal(String action) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("__type", "Internal Server Error");
        body.put("message", "Internal Server Error");
        return error(action, body);
    }

    private byte[] error(String action, Object body) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("help", help(action));
        envelope.put("error", body);
        envelope.put("success", false);
        return Json.bytes(envelope);
    }

    private String help(String action) {
        return config.site().url() + "/api/3/action/help_show?name=" + action;
    }
}
