package it.opencatalogo.faults;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes query texts: Lucene's syntax and plain words, out of what the data hold; some of it odd, some broken on purpose. */
final class SearchGrammar {
    private static final List<String> FIELDS = List.of("title", "title", "notes", "text", "tags", "tags", "name", "organization", "groups", "res_format", "license_id", "author",
        "maintainer", "version", "state", "capacity", "private", "isopen", "num_resources", "num_tags", "res_name", "res_description", "res_url", "dataset_type", "type",
        "title_string", "url", "extras_level", "level", "frequency", "extras_frequency", "territory", "extras_territory", "holder_name", "extras_holder_name", "issued_date",
        "extras_issued_date", "metadata_modified", "metadata_created", "entity_type", "id", "owner_org", "maintainer_email", "zzz", "license_title", "res_type", "views_total", "site_id");
    private static final List<String> DATES = List.of("issued_date", "metadata_modified", "metadata_created");
    private static final Map<String, List<String>> CLOSED = Map.of("state", List.of("active", "draft", "deleted"), "capacity", List.of("public", "private"),
        "private", List.of("true", "false"), "isopen", List.of("true", "false"), "num_resources", List.of("0", "1", "2", "3", "9", "10"), "num_tags", List.of("1", "2", "5", "10"),
        "res_format", List.of("CSV", "JSON", "csv", "XLSX"), "license_id", List.of("cc-by", "cc-zero", "notspecified"), "dataset_type", List.of("dataset", "harvest"),
        "version", List.of("1.0", "9", "10", "2.0-beta+1"));
    private static final List<String> MOMENTS = List.of("NOW", "NOW-1DAY", "NOW/DAY", "NOW+1YEAR", "NOW/YEAR-3YEARS", "2024-02-29T00:00:00Z", "2026-01-31T10:20:30Z",
        "1999-12-31T00:00:00Z", "2024-02-29T00:00:00Z+1DAY", "2026-01-31T10:20:30.5Z", "2000-01-01T00:00:00Z", "*", "NOW-10MINUTES/YEAR", "NOW/MONTH+2MONTHS");
    private static final List<String> BAD_MOMENTS = List.of("2024", "2024-02", "2024-02-29", "ieri", "NOW-1", "NOW/WEEK", "now", "2024-02-30T00:00:00Z", "2024-02-29T00:00:00+01:00", "NOW-DAY",
        "2024-02-29T24:00:00Z", "2024-02-29T00:00Z", "NOW+1.5DAYS", "-0001-01-01T00:00:00Z", "+12024-01-01T00:00:00Z", "2024-02-29T00:00:00.Z", "NOWDAY", "NOW //DAY");
    private static final List<String> JOINTS = List.of(" ", " ", " AND ", " AND ", " OR ", " OR ", " && ", " || ", " AND NOT ", " NOT ", " OR NOT ", "  ", "\t", " and ", " or ");
    private static final String SIGNS = "+-!(){}[]^\"~*?:\\/&| .,;'<>=@#$%_àè’\u00a0\u3000\n€😀0aAT";

    private final Random random;
    private final List<String> values;

    SearchGrammar(Random random, List<String> values) {
        this.random = random;
        this.values = values;
    }

    String field() {
        return pick(FIELDS);
    }

    /** Lucene's syntax. */
    String lucene() {
        String text = expression(random.nextInt(3), null);
        return chance(9) ? broken(text) : text;
    }

    String words() {
        String text = IntStream.rangeClosed(0, random.nextInt(5)).mapToObj(i -> plainWord()).collect(Collectors.joining(" "));
        return chance(9) ? broken(text) : text;
    }

    private String plainWord() {
        return switch (random.nextInt(16)) {
            case 0 -> "+" + word();
            case 1 -> "-" + word();
            case 2 -> "\"" + word() + " " + word() + "\"";
            case 3 -> "\"" + piece(3) + "\"" + (chance(30) ? "~" + random.nextInt(4) : "");
            case 4 -> pick(List.of("AND", "OR", "NOT", "&&", "||", "and", "or", "not", "!"));
            case 5 -> word() + pick(List.of("*", "?", "~", "^2", ")", "]", "}", "/", "\\", "!", ",", ".", ";", "'"));
            case 6 -> pick(List.of("(", "[", "{", "/", "*", "!", "~", "-", "+", "'", "\\")) + word();
            case 7 -> word() + pick(List.of("-", "/", ",", ".", "_", "'", "+")) + word();
            case 8 -> "(" + word() + pick(JOINTS) + word() + ")";
            default -> word();
        };
    }

    String expression(int depth, String field) {
        StringBuilder text = new StringBuilder();
        int clauses = 1 + (chance(60) ? 0 : random.nextInt(4));
        for (int i = 0; i < clauses; i++) {
            text.append(i == 0 ? chance(12) ? pick(List.of("-", "+", "NOT ", "!", "- ", "+ ")) : "" : pick(JOINTS) + (chance(15) ? pick(List.of("-", "+", "!")) : ""));
            text.append(clause(depth, field));
        }
        return text.toString();
    }

    private String clause(int depth, String outer) {
        boolean named = chance(outer == null ? 75 : 3);
        String field = named ? field() : outer;
        String name = named ? field + (chance(3) ? " : " : ":") : "";
        String body = depth > 0 && chance(40) ? "(" + expression(depth - 1, field) + ")" : leaf(field == null ? "text" : field);
        return (chance(1) ? "filter" : "") + name + body + (chance(5) ? pick(List.of("^2", "^0.5", "^=1", "^", "^x", "^-1", "^=0")) : "");
    }

    private String leaf(String field) {
        if (DATES.contains(field) && !chance(15)) {
            return date();
        }
        Supplier<String> value = () -> CLOSED.containsKey(field) && !chance(15) ? pick(CLOSED.get(field)) : word();
        return switch (random.nextInt(20)) {
            case 0, 1 -> "\"" + (chance(50) ? pick(values).replace("\"", "\\\"") : piece(3)) + "\"" + (chance(30) ? "~" + pick(List.of("", "1", "3", "0.5", "100")) : "");
            case 2 -> escaped(prefix(value.get())) + "*";
            case 3 -> "*" + escaped(suffix(value.get()));
            case 4 -> escaped(value.get()).replaceFirst("(?<=.)[a-z](?=.)", "?");
            case 5 -> "*" + pick(List.of("", escaped(middle(value.get())) + "*"));
            case 6 -> "/" + pick(List.of(prefix(value.get()) + ".*", ".*" + suffix(value.get()), "[a-m].+", "(a|b).*", value.get() + "?", "[", "a{2,3}", "~a", ".*&pn.*", "<1-9>")).replace("/", "\\/") + "/";
            case 7 -> escaped(typo(value.get())) + "~" + pick(List.of("", "1", "2", "0", "0.7", "3", "0.2"));
            case 8, 9 -> pick(List.of("[", "{")) + bound(value) + pick(List.of(" TO ", " TO ", " TO ", " to ", " ")) + bound(value) + pick(List.of("]", "}"));
            case 10 -> pick(List.of(">", "<", ">=", "<=", "=")) + value.get();
            case 11 -> "(" + value.get() + " " + value.get() + ")";
            case 12 -> value.get();
            default -> escaped(value.get());
        };
    }

    private String bound(Supplier<String> value) {
        return chance(30) ? "*" : chance(15) ? "\"" + value.get() + "\"" : escaped(value.get());
    }

    private String date() {
        return switch (random.nextInt(6)) {
            case 0 -> escaped(pick(MOMENTS));
            case 1 -> "\"" + pick(MOMENTS) + "\"";
            case 2 -> chance(60) ? "[" + pick(MOMENTS) + " TO *]" : chance(50) ? pick(BAD_MOMENTS) : "[" + pick(BAD_MOMENTS) + " TO *]";
            default -> pick(List.of("[", "{")) + pick(MOMENTS) + " TO " + pick(MOMENTS) + pick(List.of("]", "}"));
        };
    }

    String escaped(String text) {
        return text.replaceAll("([+\\-!(){}\\[\\]^\"~*?:\\\\/&|\\s])", "\\\\$1");
    }

    /** A word out of the data, sometimes written otherwise. */
    String word() {
        String[] words = pick(values).split("\\s+");
        String word = words[random.nextInt(words.length)];
        word = word.length() > 60 ? word.substring(0, 60) : word;
        word = chance(70) ? word.replaceAll("[^\\p{L}\\p{N}'.-]", "") : word;
        word = word.isEmpty() ? "PNRR" : word;
        return switch (random.nextInt(14)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> word.toLowerCase(Locale.ROOT);
            case 2 -> typo(word);
            case 3 -> prefix(word);
            case 4 -> Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            default -> word;
        };
    }

    /** Some words in a row, as they stand in the data. */
    private String piece(int length) {
        String[] words = pick(values).replace("\"", " ").replace("\\", " ").strip().split("\\s+");
        int from = random.nextInt(words.length);
        return IntStream.range(from, Math.min(words.length, from + 1 + random.nextInt(length))).mapToObj(i -> words[i]).collect(Collectors.joining(" "));
    }

    private String prefix(String word) {
        return word.substring(0, Math.max(1, random.nextInt(word.length() + 1)));
    }

    private String suffix(String word) {
        return word.substring(random.nextInt(word.length()));
    }

    private String middle(String word) {
        return prefix(suffix(word));
    }

    private String typo(String word) {
        int at = random.nextInt(word.length());
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + "x" + word.substring(at);
            case 1 -> word.length() < 2 ? word : word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + "z" + word.substring(at + 1);
        };
    }

    String broken(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(2); i >= 0; i--) {
            int at = random.nextInt(out.length() + 1);
            String sign = new String(Character.toChars(SIGNS.codePointAt(SIGNS.offsetByCodePoints(0, random.nextInt(SIGNS.codePointCount(0, SIGNS.length()))))));
            if (chance(50) || at == out.length()) {
                out.insert(at, sign);
            } else {
                out.replace(at, at + 1, chance(50) ? sign : "");
            }
        }
        return out.toString();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
