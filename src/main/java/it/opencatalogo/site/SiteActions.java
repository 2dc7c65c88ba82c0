package it.opencatalogo.site;

import static it.opencatalogo.action.Action.read;
import static it.opencatalogo.action.Action.write;

import it.opencatalogo.action.Access;
import it.opencatalogo.action.Action;
import it.opencatalogo.action.Action.Doc;
import it.opencatalogo.action.ActionCatalogue;
import it.opencatalogo.action.ActionModule;
import it.opencatalogo.action.Answer;
import it.opencatalogo.action.Call;
import it.opencatalogo.action.DryRun;
import it.opencatalogo.action.Input;
import it.opencatalogo.action.Param;
import it.opencatalogo.action.StoredText;
import it.opencatalogo.error.CatalogueError.Invalid;
import it.opencatalogo.error.CatalogueError.NotFound;
import it.opencatalogo.error.FieldErrors;
import it.opencatalogo.error.Language;
import it.opencatalogo.error.Message;
import it.opencatalogo.schema.Field;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the catalogue says of itself and of its actions, and the settings that administrators may change while it runs. */
@ApplicationScoped
public class SiteActions implements ActionModule {
    /** The CKAN whose behaviour is reproduced; clients switch on it. */
    private static final String CKAN_VERSION = "2.12.0";
    private static final Param<String> NAME = Param.text("name", "Nome dell'azione", "Name of the action", "package_show");
    private static final Param<String> KEY = Param.text("key", "Nome dell'impostazione", "Name of the setting", "ckan.site_title");
    private static final Answer STATUS = Answer.object().has("ckan_version", Answer.TEXT).has("site_title", Answer.TEXT).has("site_description", Answer.TEXT)
        .has("site_url", Answer.TEXT).has("error_emails_to", Answer.TEXT).has("locale_default", Answer.TEXT).has("extensions", Answer.list(Answer.TEXT));
    private final Settings settings;
    private final Instance<ActionCatalogue> actions;

    public SiteActions(Settings settings, Instance<ActionCatalogue> actions) {
        this.settings = settings;
        this.actions = actions;
    }

    @Override
    public List<Action> actions() {
        return List.of(
            read("status_show", Doc.of("Mostra nome, indirizzo e versione del catalogo.", "Shows title, address and version of the site.")
                .answers("Lo stato del catalogo", "The state of the site", STATUS), Input.none(), Access.anyone(), this::status),
            read("help_show", Doc.of("Mostra la documentazione di un'azione.", "Shows the documentation of an action.").answers("Il testo", "The text", Answer.TEXT), Input.of(NAME).requires(NAME), Access.anyone(), this::help),
            read("config_option_show", Doc.of("Mostra un'impostazione modificabile.", "Shows a runtime setting.").answers("Il valore", "The value", Answer.TEXT), Input.of(KEY).requires(KEY), Access.sysadmin(), this::option),
            read("config_option_list", Doc.of("Elenca le impostazioni modificabili.", "Lists the runtime settings.").answers("I nomi", "The names", Answer.list(Answer.TEXT)), Input.none(), Access.sysadmin(), call -> settings.names()),
            write("config_option_update", Doc.of("Cambia titolo, descrizione, editore, contatto, licenza dei metadati del catalogo e i sinonimi della ricerca.",
                    "Changes runtime settings, the synonyms of the search among them.")
                .answers("I valori nuovi", "The new values", Answer.byKey(Answer.TEXT)),
                Input.none().example(Map.of("ckan.site_title", "Catalogo di prova")), Access.sysadmin(), this::update));
    }

    private Object status(Call call) {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("ckan_version", CKAN_VERSION);
        status.put("site_title", settings.title());
        status.put("site_description", settings.description());
        status.put("site_url", settings.url());
        status.put("error_emails_to", settings.get("contact.email"));
        status.put("locale_default", Language.ENGLISH.tag());
        status.put("extensions", List.of("datastore"));
        return status;
    }

    private Object help(Call call) {
        if (!call.params().has(NAME)) {
            throw Invalid.field(NAME.name(), new Message("Missing value", "Indicare il nome dell'azione (name)"));
        }
        return actions.get().find(call.params().get(NAME, "")).map(action -> documentation(action, call.language()))
            .orElseThrow(() -> new NotFound(new Message("Action function not found", "azione inesistente")));
    }

    private static String documentation(Action action, Language language) {
        boolean italian = language == Language.ITALIAN;
        StringBuilder text = new StringBuilder(italian ? action.doc().italian() : action.doc().english()).append("\n\n");
        action.input().params().forEach(p -> text.append(":param ").append(p.name()).append(": ").append(italian ? p.italian() : p.english()).append('\n'));
        action.input().fields().ifPresent(schema -> schema.fields().stream().filter(f -> f.flow() != Field.Flow.ANSWER)
            .forEach(f -> text.append(":param ").append(f.key()).append(": ").append(f.label().in(language)).append(". ").append(f.help().in(language)).append('\n')));
        if (action.writes()) {
            text.append(":param ").append(DryRun.PARAM.name()).append(": ").append(italian ? DryRun.PARAM.italian() : DryRun.PARAM.english()).append('\n');
        }
        text.append(italian ? "\nChi: " : "\nWho: ").append(italian ? action.access().italian() : action.access().english());
        return text.toString();
    }

    private Object option(Call call) {
        String key = call.params().get(KEY).orElseThrow(() -> new Invalid(Map.of(KEY.name(), FieldErrors.missingValue())));
        return settings.value(key).orElseThrow(() -> Invalid.message(new Message("Configuration option '" + key + "' can not be shown",
            "L'impostazione «" + key + "» non si può mostrare; config_option_list elenca quelle che si possono")));
    }

    private Object update(Call call) {
        List<String> unknown = call.params().tree().keySet().stream().filter(key -> !settings.names().contains(key)).toList();
        if (!unknown.isEmpty()) {
            throw Invalid.message(new Message("Configuration option(s) '" + String.join(" ", unknown) + "' can not be updated",
                "Non si può modificare: " + String.join(", ", unknown) + "; config_option_list elenca le impostazioni che si possono cambiare"));
        }
        Map<String, String> wanted = new TreeMap<>();
        call.params().tree().forEach((key, value) -> wanted.put(key, value == null ? "" : StoredText.of(value)));
        if (!wanted.isEmpty()) {
            settings.change(wanted);
        }
        return wanted;
    }
}
