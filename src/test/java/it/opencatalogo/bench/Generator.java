package it.opencatalogo.bench;

import it.opencatalogo.log.NewRows;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts very many datasets into the embedded database of a running catalogue, past its API: {@code URL DATAFOLDER COUNT}. Words, tags and
 * organisations are as unevenly spread as in life (Zipf), the years go from 2019 on. The service makes one dataset, and the rows of all others are
 * made from its rows, so that they are what it would have written; the change log goes on with valid hashes, and the service reads it on by itself.
 */
public final class Generator {
    private static final int PART = 2_000;
    private static final int ORGANIZATIONS = 200;
    private static final int KEYWORDS = 5_000;
    private static final int VOCABULARY = 60_000;
    private static final List<String> COMMON = List.of("di", "per", "progetti", "dati", "comune", "pnrr", "scuole", "gare", "regionale", "finanziati", "elenco", "servizi", "mobilità",
        "asili", "interventi", "territorio", "sanità", "acqua", "strade", "turismo", "cultura", "ferrovie", "rifiuti", "energia", "bandi", "edifici", "digitale", "provincia", "toscana");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final String PREFIX = "massa";
    private static final int SEED = 7;
    private final Random random = new Random(SEED);
    private final Words words = new Words(COMMON, VOCABULARY, random);
    private final Words keywords = new Words(COMMON.stream().filter(word -> word.length() > 3).toList(), KEYWORDS, random);
    private final Site site;
    private final Connection database;
    private final Map<String, UUID> tags = new HashMap<>();
    private final List<UUID> organizations = new ArrayList<>();
    private Template template;

    private Generator(Site site, Connection database) {
        this.site = site;
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path data = Path.of(arguments[1]);
        String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).strip();
        Site site = new Site("ours", URI.create(arguments[0]), Files.readString(data.resolve("admin-token")).strip());
        try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/catalogue", "catalogue", Files.readString(data.resolve("database-password")).strip())) {
            new Generator(site, database).run(Integer.parseInt(arguments[2]));
        }
    }

    private void run(int count) throws IOException, SQLException {
        site.makeOrganization("bulk");
        for (int n = 1; n <= ORGANIZATIONS; n++) {
            site.makeOrganization("bulk-%03d".formatted(n));
        }
        site.ask(site.post("package_create", Template.body()));
        template = Template.read(database);
        known("select name, id from tag", tags::put);
        known("select name, id from organization where name like 'bulk-%'", (name, id) -> organizations.add(id));
        int begun = number("select count(*) from dataset where name like '" + PREFIX + "-%'");
        // What was made before had other ids.
        random.setSeed(SEED + begun);
        long start = System.nanoTime();
        for (int from = begun; from < begun + count; from += PART) {
            part(from, Math.min(PART, begun + count - from));
            if (from % 50_000 == 0) {
                System.err.printf(Locale.ROOT, "%,d datasets, %.0f s%n", from - begun, (System.nanoTime() - start) / 1e9);
            }
        }
        database.setAutoCommit(true);
        NewRows.tell(database);
        database.createStatement().execute("analyze");
        site.ask(site.post("dataset_purge", "{\"id\":\"" + Template.NAME + "\"}"));
        System.err.printf(Locale.ROOT, "%,d datasets, %.0f s%n", count, (System.nanoTime() - start) / 1e9);
    }

    private interface Named {
        void take(String name, UUID id);
    }

    private void known(String sql, Named taker) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(sql); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                taker.take(row.getString(1), row.getObject(2, UUID.class));
            }
        }
    }

    private int number(String sql) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(sql); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** One transaction, under the lock of the log. */
    private void part(int from, int count) throws SQLException {
        database.setAutoCommit(false);
        NewRows log = new NewRows(database);
        Copies copies = new Copies();
        for (int n = from; n < from + count; n++) {
            dataset(n, log, copies);
        }
        copies.send(database.unwrap(PGConnection.class).getCopyAPI());
        database.commit();
    }

    private void dataset(int number, NewRows log, Copies copies) {
        UUID id = new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
        UUID organization = organizations.get((int) (organizations.size() * Math.pow(random.nextDouble(), 3)));
        LocalDateTime created = LocalDateTime.of(2019, 1, 1, 0, 0).plusMinutes(random.nextInt(7 * 365 * 1440)).plusNanos(1000L * (1 + random.nextInt(999_998)));
        LocalDateTime modified = created.plusMinutes(random.nextInt(400_000));
        String name = PREFIX + "-%07d".formatted(number);
        String title = words.some(4 + random.nextInt(5)) + " " + (2019 + random.nextInt(8));
        Map<String, String> values = new HashMap<>();
        values.put(template.id().toString(), id.toString());
        values.put(template.organization().toString(), organization.toString());
        values.put(template.created(), MOMENT.format(created));
        values.put(template.modified(), MOMENT.format(modified));
        values.put(Template.NAME, name);
        values.put(Template.TITLE, title);
        values.put(Template.NOTES, words.some(20 + random.nextInt(40)));
        values.put(Template.FILE, words.some(2));
        template.resources().forEach(resource -> values.put(resource.toString(), UUID.randomUUID().toString()));
        List<String> chosen = keywords(copies);
        for (int i = 0; i < Template.TAGS; i++) {
            values.put(Template.tag(i), chosen.get(i));
            values.put(template.tags().get(i).toString(), tags.get(chosen.get(i)).toString());
        }
        String document = filled(template.logged(), values);
        NewRows.Row row = log.next(id, template.creator(), document);
        copies.dataset.row(id, name, title, organization, "f", "active", "dataset", template.creator(), created, modified, "{public}", "t", filled(template.doc(), values),
            bytes(filled(template.shown(), values).getBytes(StandardCharsets.UTF_8)), template.shownBy());
        for (int i = 0; i < Template.RESOURCES; i++) {
            String doc = filled(template.resourceDocs().get(i), values);
            copies.resource.row(values.get(template.resources().get(i).toString()), id, i, "http://127.0.0.1/file/" + name, "active", doc);
        }
        chosen.forEach(word -> copies.keyword.row(id, tags.get(word)));
        copies.change.row(row.position(), row.at(), "package", id, "package_create", template.creator(), "{public}", "t", document, bytes(row.documentHash()), bytes(row.hash()),
            "new package", template.creator(), 2);
    }

    private List<String> keywords(Copies copies) {
        LinkedHashSet<String> chosen = new LinkedHashSet<>();
        while (chosen.size() < Template.TAGS) {
            chosen.add(keywords.one());
        }
        for (String word : chosen) {
            if (!tags.containsKey(word)) {
                tags.put(word, UUID.randomUUID());
                copies.tag.row(tags.get(word), word);
            }
        }
        return chosen.stream().sorted().toList();
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }

    private static String bytes(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    /** The rows of a part, table by table, in the order in which they refer to each other. */
    private static final class Copies {
        private final CopyText tag = new CopyText("tag (id, name)");
        private final CopyText dataset = new CopyText("dataset (id, name, title, owner_org, private, state, type, creator, created, modified, labels, was_public, doc, shown, shown_by)");
        private final CopyText resource = new CopyText("resource (id, dataset, position, url, state, doc)");
        private final CopyText keyword = new CopyText("dataset_tag (dataset, tag)");
        private final CopyText change = new CopyText("change (position, at, kind, object_id, action, actor, labels, public_change, document, document_hash, hash, activity, activity_user, form)");

        void send(CopyManager manager) throws SQLException {
            for (CopyText table : List.of(tag, dataset, resource, keyword, change)) {
                table.send(manager);
            }
        }
    }
}
