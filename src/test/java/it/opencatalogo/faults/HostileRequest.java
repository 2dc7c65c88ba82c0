package it.opencatalogo.faults;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** One request, wholly determined by its number: mostly a plausible one with something wrong in it. */
final class HostileRequest {
    private static final List<String> METHODS = List.of("GET", "GET", "GET", "GET", "POST", "POST", "POST", "POST", "POST", "POST", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "PROPFIND", "G\u00cbT", "get", "");
    private static final List<String> TYPES = List.of("application/json", "application/json", "application/json", "application/json", "application/json", "application/json;charset=utf-16", "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x", "multipart/form-data", "multipart/form-data; boundary=", "text/plain", "application/xml", "*/*", ";;;", "application/json; charset=\"nonsense\"", "");
    private static final List<String> ODD_HEADERS = List.of("If-Match: \"x\"", "If-Match: *", "If-None-Match: W/\"", "Accept-Language: it;q=x,,;", "Accept-Language: " + "x-".repeat(300),
        "Range: bytes=0-,5-1", "Accept: text/turtle;q=2", "Accept: */*;q=", "Accept: a/b/c", "Expect: 100-continue", "Expect: nonsense", "Content-Encoding: gzip", "Accept-Encoding: gzip, br;q=0",
        "Cookie: a=b; c=\u0001", "X-CKAN-API-Key: \u00e8", "Authorization: Bearer", "Authorization: Basic !!!", "Origin: null", "X-Forwarded-Host: evil.example", "Host: evil.example",
        "Transfer-Encoding: gzip", "Connection: upgrade", "Upgrade: h2c", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__", "Content-Language: \u20ac", "no colon here", ": nameless", "Folded: a\r\n b", "Long: " + "y".repeat(20_000),
        "If-Modified-Since: yesterday", "Content-Type: image/png");
    private final Prey prey;
    private final long number;
    private final Random random;
    private final HostileJson json;

    HostileRequest(Prey prey, long number) {
        this.prey = prey;
        this.number = number;
        this.random = new Random(number);
        this.json = new HostileJson(prey, random);
    }

    long number() {
        return number;
    }

    byte[] bytes() {
        String method = pick(METHODS);
        String type = pick(TYPES);
        byte[] body = method.equals("GET") && random.nextInt(4) > 0 ? new byte[0] : body(type);
        boolean chunked = random.nextInt(10) == 0;
        StringBuilder head = new StringBuilder(method).append(' ').append(target()).append(' ').append(random.nextInt(100) == 0 ? "HTTP/9.9" : "HTTP/1.1").append("\r\n");
        head.append("Host: ").append(prey.authority()).append("\r\nConnection: close\r\n");
        if (random.nextInt(4) > 0) {
            head.append("Authorization: ").append(prey.token()).append("\r\n");
        }
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            head.append(random.nextInt(5) == 0 ? pick(ODD_HEADERS) + "\r\n" : "");
        }
        head.append(chunked ? "Transfer-Encoding: chunked\r\n" : length(body.length)).append("\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.toString().getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        out.writeBytes(chunked ? chunks(body) : body);
        return out.toByteArray();
    }

    private String length(int length) {
        return switch (random.nextInt(100)) {
            case 0 -> "Content-Length: " + (length + 10) + "\r\n";
            case 1 -> "Content-Length: " + Math.max(0, length - 3) + "\r\n";
            case 2 -> "Content-Length: -1\r\n";
            case 3 -> "Content-Length: 99999999999999999999\r\n";
            case 4 -> "Content-Length: " + length + "\r\nContent-Length: 0\r\n";
            default -> "Content-Length: " + length + "\r\n";
        };
    }

    private String target() {
        String path = pick(prey.paths()).replaceAll("\\{[^}]*}", random.nextBoolean() ? "prey" : "x");
        path = switch (random.nextInt(60)) {
            case 0 -> path.replace("/", "//");
            case 1 -> path + "/../" + "%2e%2e/".repeat(3) + "etc/passwd";
            case 2 -> path + "%00";
            case 3 -> path + "%";
            case 4 -> path + "%zz%c3%28";
            case 5 -> path + ";a=b";
            case 6 -> path.toUpperCase();
            case 7 -> path + "/";
            case 8 -> path + "\u00e8\u0001";
            case 9 -> "http://evil.example" + path;
            case 10 -> path + "/" + "a".repeat(random.nextInt(5000));
            case 11 -> "*";
            default -> path;
        };
        return random.nextInt(3) == 0 ? path : path + (path.contains("?") ? "&" : "?") + query();
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String value = json.text();
            query.append(encoded(pick(prey.keys()))).append(random.nextInt(10) == 0 ? "" : "=").append(random.nextInt(20) == 0 ? "%ff%00%" : encoded(value)).append(random.nextInt(12) == 0 ? "&&" : "&");
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] body(String type) {
        if (type.startsWith("application/x-www") && random.nextInt(5) > 0) {
            return query().getBytes(StandardCharsets.UTF_8);
        }
        if (type.startsWith("multipart") && random.nextInt(5) > 0) {
            return multipart();
        }
        byte[] whole = json.body().getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(25)) {
            case 0 -> java.util.Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            case 1 -> noise();
            case 2 -> ("\ufeff" + json.body()).getBytes(StandardCharsets.UTF_8);
            case 3 -> flipped(whole);
            default -> whole;
        };
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(2000)];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] flipped(byte[] whole) {
        if (whole.length > 0) {
            whole[random.nextInt(whole.length)] = (byte) random.nextInt();
        }
        return whole;
    }

    private byte[] multipart() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String name = random.nextInt(10) == 0 ? "\r\n" : random.nextInt(4) == 0 ? "upload" : pick(prey.keys());
            String file = random.nextInt(3) == 0 ? "; filename=\"" + (random.nextBoolean() ? "a.csv" : "../../\u00e8\u0000.html") + "\"" : "";
            String head = (random.nextInt(15) == 0 ? "--y" : "--x") + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file
                + (random.nextInt(6) == 0 ? "\r\nContent-Type: text/plain; charset=nonsense" : "") + (random.nextInt(15) == 0 ? "\n\n" : "\r\n\r\n");
            out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            out.writeBytes(random.nextInt(6) == 0 ? noise() : json.text().getBytes(StandardCharsets.UTF_8));
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes((random.nextInt(5) == 0 ? "" : "--x--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private byte[] chunks(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < body.length;) {
            int size = Math.min(body.length - at, 1 + random.nextInt(400));
            String written = random.nextInt(25) == 0 ? "zz" : Integer.toHexString(size + (random.nextInt(40) == 0 ? 7 : 0));
            out.writeBytes((written + (random.nextInt(10) == 0 ? ";x=y" : "") + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body, at, size);
            out.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
            at += size;
        }
        out.writeBytes((random.nextInt(8) == 0 ? "" : random.nextInt(8) == 0 ? "0\r\nTrailer: x\r\n\r\n" : "0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
