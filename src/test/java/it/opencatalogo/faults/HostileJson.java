package it.opencatalogo.faults;

import java.util.List;
import java.util.Random;

/** JSON and texts of the keys the catalogue knows, with values it does not expect. */
final class HostileJson {
    private static final List<String> TEXTS = List.of("", " ", "null", "true", "maybe", "-1", "0", "1e999", "99999999999999999999", "NaN", "'; drop table dataset; --", "\"", "\\", "<script>alert(1)</script>",
        "{!func}x", "*:*", "(((", "a:b:c", "[1 TO", "title:/[/", "id:\u0000", "\u0000", "\ud800", "\u202e", "\u00e8\u0300", "../../x", "javascript:alert(1)", "http://[::1", "http://exa mple.org", "file:///etc/passwd",
        "2026-13-45T99:99:99", "0000-00-00", "[]", "{}", "[\"tags\"", "x".repeat(101), "x".repeat(5000), "\ud83d\ude00", "%s%n", "${jndi:x}", "score desc", "name asc,", "*", "W10", "a,b,,c", "-00000000-0000-0000-0000-000000000000");
    private static final List<String> VALUES = List.of("null", "true", "false", "0", "-1", "1.5", "1e400", "-1e-400", "123456789012345678901234567890", "9007199254740993", "[]", "{}", "[[]]", "[{}]", "[null]", "{\"\":null}",
        "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "[1,\"a\",{\"b\":[]}]", "[\"x\",\"x\"]", "{\"id\":{\"id\":{}}}", "[{\"key\":1,\"value\":[]}]", "[{\"name\":null}]", "[{\"name\":\"prey-group\"}]", "[{\"url\":5}]",
        "[{\"key\":\"a\",\"value\":\"b\"},{\"key\":\"a\",\"value\":\"c\"}]", "[{\"name\":\"\\u0001\"}]", "{\"resources__0__x\":1}");
    private final Prey prey;
    private final Random random;

    HostileJson(Prey prey, Random random) {
        this.prey = prey;
        this.random = random;
    }

    String text() {
        return random.nextBoolean() ? pick(prey.values()) : pick(TEXTS);
    }

    String body() {
        return switch (random.nextInt(60)) {
            case 0 -> "[".repeat(100_000);
            case 1 -> "{\"a\":".repeat(5000);
            case 2 -> "[" + object(2) + "]";
            case 3 -> pick(VALUES);
            case 4 -> "\"" + "x".repeat(random.nextInt(100_000)) + "\"";
            case 5 -> "{\"id\":\"prey\",\"extras\":[" + "{\"key\":\"k\",\"value\":\"v\"},".repeat(3000) + "{}]}";
            case 6 -> "{\"id\":\"prey\",\"resources\":" + "[".repeat(90) + "]".repeat(90) + "}";
            case 7 -> object(2) + object(1);
            default -> object(3);
        };
    }

    private String object(int depth) {
        StringBuilder object = new StringBuilder("{");
        if (random.nextInt(3) > 0) {
            object.append("\"id\":").append(quoted(pick(prey.values()))).append(',');
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            object.append(quoted(pick(prey.keys()))).append(':').append(value(depth)).append(i == 0 ? "" : ",");
        }
        return object.append('}').toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> pick(VALUES);
            case 1, 2 -> quoted(text());
            case 3 -> quoted(pick(prey.values()));
            case 4 -> object(depth - 1);
            default -> "[" + value(depth - 1) + "," + object(depth - 1) + "]";
        };
    }

    /** As JSON writes it, but lone surrogates and NUL as escapes now and then, as they are otherwise. */
    private String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        boolean escaping = random.nextInt(4) > 0;
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < 0x20 && escaping || Character.isSurrogate(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
