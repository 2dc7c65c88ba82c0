package it.opencatalogo.site;

import it.opencatalogo.config.CatalogueConfig;
import it.opencatalogo.database.Sql;
import it.opencatalogo.dcat.CatalogueDescription;
import it.opencatalogo.log.Change;
import it.opencatalogo.log.ChangeLog;
import it.opencatalogo.log.LogReader;
import it.opencatalogo.log.LoggedChange;
import it.opencatalogo.log.UntilChanged;
import it.opencatalogo.search.SynonymRules;
import it.opencatalogo.search.Synonyms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What the catalogue says of itself: settings of the process as defaults, over them what {@code config_option_update} stored. */
@ApplicationScoped
public class Settings implements LogReader, CatalogueDescription, SynonymRules {
    private static final String KIND = "setting";
    private static final UUID ID = UUID.fromString("5e771465-0000-4000-8000-000000000001");
    private static final Map<String, Function<CatalogueConfig.Site, String>> OPTIONS = options();
    private final CatalogueConfig config;
    private final Sql sql;
    private final ChangeLog log;
    private final UntilChanged<Map<String, String>> stored = new UntilChanged<>(Set.of(KIND), this::load);
    private volatile SynonymText synonyms = new SynonymText("", Synonyms.DEFAULT);

    private record SynonymText(String text, Synonyms read) {
    }

    public Settings(CatalogueConfig config, Sql sql, ChangeLog log) {
        this.config = config;
        this.sql = sql;
        this.log = log;
    }

    Set<String> names() {
        return OPTIONS.keySet();
    }

    Optional<String> value(String name) {
        return OPTIONS.containsKey(name) ? Optional.of(stored.get().getOrDefault(name, OPTIONS.get(name).apply(config.site()))) : Optional.empty();
    }

    void change(Map<String, String> wanted) {
        Optional.ofNullable(wanted.get(Synonyms.KEY)).ifPresent(Synonyms::of);
        wanted.forEach((key, value) -> sql.update("insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value", key, value));
        log.collect(new Change(KIND, ID, wanted, List.of("public"), true));
    }

    @Override
    public void read(List<LoggedChange> changes, long position) {
        stored.read(changes);
    }

    @Override
    public String url() {
        return config.site().url();
    }

    @Override
    public String title() {
        return value("ckan.site_title").orElseThrow();
    }

    @Override
    public String description() {
        return value("ckan.site_description").orElseThrow();
    }

    @Override
    public String get(String name) {
        return value("catalogue." + name).orElseThrow();
    }

    @Override
    public Synonyms now() {
        String text = stored.get().getOrDefault(Synonyms.KEY, "");
        SynonymText known = synonyms;
        if (!known.text().equals(text)) {
            known = new SynonymText(text, Synonyms.of(text));
            synonyms = known;
        }
        return known.read();
    }

    private Map<String, String> load() {
        Map<String, String> values = new HashMap<>();
        sql.list("select key, value from setting", row -> values.put(row.getString(1), row.getString(2)));
        return values;
    }

    private static Map<String, Function<CatalogueConfig.Site, String>> options() {
        Map<String, Function<CatalogueConfig.Site, String>> options = new LinkedHashMap<>();
        options.put("ckan.site_title", CatalogueConfig.Site::title);
        options.put("ckan.site_description", CatalogueConfig.Site::description);
        options.put("catalogue.publisher.identifier", CatalogueConfig.Site::publisherIdentifier);
        options.put("catalogue.publisher.name", CatalogueConfig.Site::publisherName);
        options.put("catalogue.contact.name", site -> site.contactName().orElse(""));
        options.put("catalogue.contact.email", site -> site.contactEmail().orElse(""));
        options.put("catalogue.homepage", site -> site.homepage().orElse(site.url() + "/"));
        options.put("catalogue.license", CatalogueConfig.Site::license);
        options.put("catalogue.spatial.geonames", CatalogueConfig.Site::spatialGeonames);
        options.put(Synonyms.KEY, site -> Synonyms.DEFAULTS);
        return options;
    }
}
