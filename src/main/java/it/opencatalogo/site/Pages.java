package it.opencatalogo.site;

import io.quarkus.qute.Engine;
import io.vertx.ext.web.RoutingContext;
import it.opencatalogo.error.Language;
import it.opencatalogo.web.RequestLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Renders a page: what every page shows (title, language, menu, publisher) around what one page has to say. Templates escape everything. */
@ApplicationScoped
class Pages {
    private final Engine templates;
    private final Settings settings;

    Pages(Engine templates, Settings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /** Pages speak Italian unless something else is asked for. */
    static Language language(RoutingContext http) {
        return RequestLanguage.of(http, Language.ITALIAN);
    }

    String render(String template, RoutingContext http, Map<String, ?> said) {
        Language language = language(http);
        Map<String, Object> data = new HashMap<>();
        data.put("t", Words.in(language));
        data.put("lang", language.tag());
        data.put("otherLang", language == Language.ITALIAN ? "en" : "it");
        data.put("here", http.request().path());
        data.put("p", RequestLanguage.prefix(http));
        data.put("site", settings.title());
        data.put("siteDescription", settings.description());
        data.put("publisher", settings.get("publisher.name"));
        data.put("metadataLicence", Links.safe(settings.get("license")));
        data.put("q", "");
        data.put("alternates", List.of());
        data.put("jsonLd", "");
        data.putAll(said);
        return templates.getTemplate(template).render(data);
    }
}
