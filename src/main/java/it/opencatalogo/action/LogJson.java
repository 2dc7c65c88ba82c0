package it.opencatalogo.action;

import it.opencatalogo.log.JsonText;
import jakarta.enterprise.context.ApplicationScoped;

/** The log keeps documents in the same JSON that is answered. */
@ApplicationScoped
class LogJson implements JsonText {
    @Override
    public String of(Object document) {
        return Json.text(document);
    }
}
