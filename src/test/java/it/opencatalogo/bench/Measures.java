package it.opencatalogo.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** All figures of one catalogue, by the label of their row. */
final class Measures {
    private static final String FACETS = "&facet.field=%5B%22organization%22,%22tags%22,%22res_format%22%5D";
    private static final String[] WORDS = {"asili", "progetti", "scuola", "comune", "servizi", "pnrr", "dati"};
    private static final int ORGANIZATIONS = 500;
    private final Site site;
    private final double seconds;
    private final String only;
    private final Writes writes;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    /** @param only part of the labels to measure; empty for all */
    Measures(Site site, double seconds, String only, Writes writes) {
        this.site = site;
        this.seconds = seconds;
        this.only = only;
        this.writes = writes;
    }

    Map<String, Figure> take(int datasets) throws IOException, InterruptedException {
        fill(datasets);
        List<byte[]> shows = site.synthetic("bulk").stream().map(n -> site.get("/api/3/action/package_show?id=" + n)).toList();
        reads("package_show", n -> shows.get((int) ((n * 7919L) % shows.size())));
        reads("package_list", same("/api/3/action/package_list"));
        reads("organization_list, 500 organisations, all_fields, limit 25", same("/api/3/action/organization_list?all_fields=true&limit=25"));
        reads("package_search, three facets", same("/api/3/action/package_search?q=&rows=10" + FACETS));
        reads("package_search, a word", same("/api/3/action/package_search?q=asili&rows=20"));
        reads("package_search, plain", same("/api/3/action/package_search"));
        reads("package_search, another word each time", n -> site.get("/api/3/action/package_search?rows=10&q=%s+%d".formatted(WORDS[n % WORDS.length], 1 + n % 1999)));
        reads("package_search, an fq", same("/api/3/action/package_search?rows=10&fq=res_format:CSV+AND+organization:bulk"));
        reads("package_search, rows=1000", same("/api/3/action/package_search?q=&rows=1000&start=500"));
        reads("package_autocomplete", same("/api/3/action/package_autocomplete?q=asi"));
        reads("catalog.ttl, 100 datasets, warm", same("/catalog.ttl?page=2"));
        long salt = System.nanoTime() % 1_000_000;
        reads("catalog.ttl, 100 datasets, uncached", n -> site.get("/catalog.ttl?page=2&modified_since=2001-01-01T00:00:00.%06d".formatted((salt + n) % 1_000_000)));
        alone("catalog.ttl warm, one client", same("/catalog.ttl?page=2"));
        writes();
        return figures;
    }

    private IntFunction<byte[]> same(String path) {
        byte[] request = site.get(path);
        return n -> request;
    }

    private void fill(int datasets) throws IOException, InterruptedException {
        site.makeOrganization("bulk");
        for (int n = site.organizations("bulk-") + 1; n <= ORGANIZATIONS; n++) {
            site.makeOrganization("bulk-%03d".formatted(n));
        }
        List<String> there = site.synthetic("bulk");
        List<byte[]> missing = IntStream.rangeClosed(1, datasets).filter(n -> !there.contains(Synthetic.name("bulk", n)))
            .mapToObj(n -> site.post("package_create", Synthetic.dataset("bulk", n))).toList();
        say("fills up with " + missing.size() + " datasets");
        if (!missing.isEmpty()) {
            figures.put("(the " + missing.size() + " datasets, cold)", new Load(site.base(), 4).each(missing));
        }
    }

    private void reads(String label, IntFunction<byte[]> request) throws InterruptedException {
        if (!label.contains(only)) {
            return;
        }
        Load load = new Load(site.base(), 8);
        load.during(seconds, request);
        keep(label, load.during(seconds, n -> request.apply(n + 1_000_000)));
    }

    private void alone(String label, IntFunction<byte[]> request) throws InterruptedException {
        if (!label.contains(only)) {
            return;
        }
        keep(label, new Load(site.base(), 1).during(seconds / 2, request));
    }

    private void writes() throws IOException, InterruptedException {
        if ("package_create package_patch package_revise".contains(only)) {
            writes.take().forEach(this::keep);
        }
    }

    private void keep(String label, Figure figure) {
        figures.put(label, figure);
        say(label + ": " + figure.shown());
    }

    private void say(String what) {
        System.err.println(site.name() + ": " + what);
    }
}
