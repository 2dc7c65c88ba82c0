package it.opencatalogo.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A catalogue that speaks CKAN's Action API, with a sysadmin's token. */
record Site(String name, URI base, String token) {
    private static final Pattern RESOURCE = Pattern.compile("\"id\":\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern NAME = Pattern.compile("\"(bulk-\\d{6}|bench-\\d{6})\"");

    byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAccept: */*\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] post(String action, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /api/3/action/" + action + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: " + token
            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    String ask(byte[] request) throws IOException {
        try (Connection connection = new Connection(base)) {
            return connection.send(request, true).text();
        }
    }

    /** The names of synthetic datasets, to leave the others alone. */
    List<String> synthetic(String prefix) throws IOException {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(ask(get("/api/3/action/package_list")));
        while (name.find()) {
            if (name.group(1).startsWith(prefix)) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    int organizations(String prefix) throws IOException {
        return (int) Pattern.compile("\"" + prefix + "\\d{3}\"").matcher(ask(get("/api/3/action/organization_list"))).results().count();
    }

    /** The ids of a dataset's resources, in order. */
    List<String> resources(String dataset) throws IOException {
        String shown = ask(get("/api/3/action/package_show?id=" + dataset));
        return RESOURCE.matcher(shown.substring(shown.indexOf("\"resources\""))).results().map(found -> found.group(1)).distinct().toList();
    }

    void makeOrganization(String organization) throws IOException {
        ask(post("organization_create", "{\"name\":\"" + organization + "\",\"title\":\"Prova di carico\"}"));
    }
}
