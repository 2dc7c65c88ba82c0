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

    Object success(String help, ActionResult result) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("help", help);
        envelope.put("success", true);
        envelope.put("result", result.value());
        if (!result.changedPackages().isEmpty()) {
            envelope.put("changed_entities", Map.of("packages", result.changedPackages()));
        }
        if (result.dryRun()) {
            envelope.put(DryRun.PARAM.name(), true);
        }
        return Json.answer(envelope);
    }

    byte[] error(String help, CatalogueError error, Language language) {
        if (error instanceof BadRequest) {
            return Json.bytes(error.body(language));
        }
        return error(help, error.body(language));
    }

    /** What no rule foresaw: the caller learns nothing of our insides. */
    byte[] internal(String help) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("__type", "Internal Server Error");
        body.put("message", "Internal Server Error");
        return error(help, body);
    }

    private byte[] error(String help, Object body) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("help", help);
        envelope.put("error", body);
        envelope.put("success", false);
        return Json.bytes(envelope);
    }

    /** Where the action is described; in the language of the address that was asked, if it carries one. */
    String help(String action, String prefix) {
        return config.site().url() + prefix + "/api/3/action/help_show?name=" + action;
    }
}
