package it.opencatalogo.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints how long single searches take one client, to be compared between catalogues of different size ({@link Generator} makes them):
 * {@code URL TOKENFILE [TIMES]}. Each is asked in a form that nobody asked before, then right after a dataset was corrected, so that nothing that was
 * worked out before can be used and the change must be taken in, and then once more.
 */
public final class SearchTimes {
    private static final String CORRECTED = "prova-dei-tempi";
    private static final Pattern COUNT = Pattern.compile("\"count\":\\s*(\\d+)");
    private static final Map<String, String> SEARCHES = new LinkedHashMap<>();

    static {
        String facets = "&facet.field=%5B%22organization%22,%22groups%22,%22tags%22,%22res_format%22%5D";
        SEARCHES.put("everything, four facets", "package_search?rows=10" + facets);
        SEARCHES.put("a word of nearly all (`progetti`), four facets", "package_search?q=progetti&rows=10" + facets);
        SEARCHES.put("a common word (`edifici`), four facets", "package_search?q=edifici&rows=10" + facets);
        SEARCHES.put("two common words (`edifici digitale`), four facets", "package_search?q=edifici+digitale&rows=10" + facets);
        SEARCHES.put("a rare word (`%s`)", "package_search?q=%s&rows=10");
        SEARCHES.put("an organisation and a format (`fq`)", "package_search?fq=organization:bulk-001+AND+res_format:CSV&rows=10");
        SEARCHES.put("everything by name", "package_search?sort=name+asc&rows=10");
        SEARCHES.put("the deep page `start=90000&rows=1000`", "package_search?start=90000&rows=1000");
        SEARCHES.put("`package_autocomplete` of three letters", "package_autocomplete?q=pro");
    }

    private final Site site;
    private final int times;

    private SearchTimes(Site site, int times) {
        this.site = site;
        this.times = times;
    }

    public static void main(String[] arguments) throws IOException {
        Site site = new Site("ours", URI.create(arguments[0]), Files.readString(Path.of(arguments[1])).strip());
        new SearchTimes(site, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 25).run();
    }

    private void run() throws IOException {
        site.makeOrganization("bulk");
        site.ask(site.post("package_create", "{\"name\":\"" + CORRECTED + "\",\"owner_org\":\"bulk\"}"));
        String rare = rare();
        System.out.println("| search | hits | not asked before: median, 99 % | right after a change | again |\n|---|---|---|---|---|");
        try (Connection connection = new Connection(site.base())) {
            for (Map.Entry<String, String> search : SEARCHES.entrySet()) {
                measure(connection, search.getKey().replace("%s", rare), "/api/3/action/" + search.getValue().replace("%s", rare));
            }
        }
        site.ask(site.post("dataset_purge", "{\"id\":\"" + CORRECTED + "\"}"));
    }

    private void measure(Connection connection, String label, String search) throws IOException {
        List<Samples> columns = List.of(new Samples(), new Samples(), new Samples());
        byte[] same = site.get(search);
        for (int n = -times / 2; n < times; n++) {
            time(connection, site.get(neverAsked(search)), columns.get(0), n);
            connection.send(site.post("package_patch", "{\"id\":\"" + CORRECTED + "\",\"notes\":\"" + System.nanoTime() + "\"}"), false);
            time(connection, same, columns.get(1), n);
            time(connection, same, columns.get(2), n);
        }
        Matcher count = COUNT.matcher(connection.send(same, true).text());
        String times = columns.stream().map(column -> column.figure(1)).map(figure -> String.format(Locale.ROOT, "%.1f ms, %.1f ms%s", figure.median(), figure.p99(), figure.errors() > 0 ? " ERRORS" : ""))
            .collect(Collectors.joining(" | "));
        System.out.println("| " + label + " | " + (count.find() ? String.format(Locale.ROOT, "%,d", Long.parseLong(count.group(1))) : "") + " | " + times + " |");
    }

    /** The same hits by a question that was not asked before; proposals while typing cannot be asked otherwise. */
    private static String neverAsked(String search) {
        String filter = "fq=-id:" + System.nanoTime();
        return search.contains("autocomplete") ? search : search.contains("fq=") ? search.replace("fq=", filter + "+AND+") : search + "&" + filter;
    }

    private static void time(Connection connection, byte[] search, Samples samples, int number) throws IOException {
        long start = System.nanoTime();
        Connection.Answer answer = connection.send(search, false);
        if (number >= 0) {
            samples.add(System.nanoTime() - start, answer.firstByteNanos(), answer.bytes(), answer.status() == 200);
        }
    }

    /** The last word of a title that few have. */
    private String rare() throws IOException {
        String titles = site.ask(site.get("/api/3/action/package_search?rows=300&fl=title&sort=id+asc"));
        Matcher word = Pattern.compile("[a-z]{9,}").matcher(titles);
        String rarest = "rarissimo";
        long fewest = Long.MAX_VALUE;
        for (int tried = 0; tried < 60 && word.find(); tried++) {
            Matcher count = COUNT.matcher(site.ask(site.get("/api/3/action/package_search?rows=0&q=" + word.group())));
            long hits = count.find() ? Long.parseLong(count.group(1)) : 0;
            if (hits > 0 && hits < fewest) {
                fewest = hits;
                rarest = word.group();
            }
        }
        return rarest;
    }
}
