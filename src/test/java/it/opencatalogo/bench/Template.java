package it.opencatalogo.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A dataset that the service itself has made of marked values: its rows, in which other values take the place of the marks. */
record Template(UUID id, UUID organization, UUID creator, String created, String modified, String doc, String shown, String shownBy, String logged,
                List<UUID> resources, List<String> resourceDocs, List<UUID> tags) {
    static final String NAME = "bench-template";
    static final String TITLE = "Segnotitolo";
    static final String NOTES = "Segnonote";
    static final String FILE = "Segnofile";
    static final int RESOURCES = 3;
    static final int TAGS = 5;

    static String body() {
        String tags = String.join(",", IntStream.range(0, TAGS).mapToObj(n -> "{\"name\":\"" + tag(n) + "\"}").toList());
        String resources = String.join(",", List.of("CSV", "JSON", "XLSX").stream()
            .map(format -> "{\"url\":\"http://127.0.0.1/file/%s.%s\",\"format\":\"%s\",\"name\":\"%s %s\"}".formatted(NAME, format.toLowerCase(), format, FILE, format)).toList());
        return """
            {"name":"%s","title":"%s","notes":"%s","owner_org":"bulk","license_id":"cc-by","tags":[%s],"resources":[%s],"extras":[{"key":"publisher_name","value":"Prova di carico"},
            {"key":"frequency","value":"http://publications.europa.eu/resource/authority/frequency/MONTHLY"},{"key":"theme","value":"[\\"http://publications.europa.eu/resource/authority/data-theme/GOVE\\"]"}]}
            """.formatted(NAME, TITLE, NOTES, tags, resources);
    }

    static String tag(int number) {
        return "Segnoparola" + number;
    }

    static Template read(Connection database) throws SQLException {
        try (PreparedStatement select = database.prepareStatement("select d.*, c.document::text as logged from dataset d join change c on c.object_id = d.id where d.name = ?")) {
            select.setString(1, NAME);
            ResultSet row = select.executeQuery();
            row.next();
            UUID id = row.getObject("id", UUID.class);
            List<UUID> resources = new ArrayList<>();
            List<String> docs = new ArrayList<>();
            try (PreparedStatement files = database.prepareStatement("select id, doc from resource where dataset = ? order by position")) {
                files.setObject(1, id);
                ResultSet file = files.executeQuery();
                while (file.next()) {
                    resources.add(file.getObject(1, UUID.class));
                    docs.add(file.getString(2));
                }
            }
            List<UUID> tags = new ArrayList<>();
            for (int i = 0; i < TAGS; i++) {
                tags.add(tagId(database, tag(i)));
            }
            String shown = new String(row.getBytes("shown"), StandardCharsets.UTF_8);
            return new Template(id, row.getObject("owner_org", UUID.class), row.getObject("creator", UUID.class), moment(shown, "metadata_created"), moment(shown, "metadata_modified"),
                row.getString("doc"), shown, row.getString("shown_by"), row.getString("logged"), resources, docs, tags);
        }
    }

    private static String moment(String json, String key) {
        int at = json.indexOf("\"" + key + "\":\"") + key.length() + 4;
        return json.substring(at, json.indexOf('"', at));
    }

    private static UUID tagId(Connection database, String name) throws SQLException {
        try (PreparedStatement select = database.prepareStatement("select id from tag where name = ?")) {
            select.setString(1, name);
            ResultSet row = select.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
