package it.opencatalogo.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures of writing, over 4 connections with bodies made before: new datasets, one field of many datasets, one resource of a wide one. */
final class Writes {
    private static final int CONNECTIONS = 4;
    private static final int REVISED = 100;
    private static final int WIDE = 400;
    private static final String WIDE_NAME = "bench-wide";
    private final Site site;
    private final Load load;
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    private final int warming;
    private final int created;

    /**
     * @param warming how many datasets are made and corrected before it counts
     * @param created how many while it counts
     */
    Writes(Site site, int warming, int created) {
        this.site = site;
        this.warming = warming;
        this.created = created;
        this.load = new Load(site.base(), CONNECTIONS);
    }

    /** Throw-away datasets, made, corrected and purged; the first ones only warm. */
    Map<String, Figure> take() throws IOException, InterruptedException {
        each(1, warming, n -> site.post("package_create", Synthetic.dataset("bench", n)));
        figures.put("package_create", each(warming + 1, created, n -> site.post("package_create", Synthetic.dataset("bench", n))));
        each(1, warming, n -> patch(n, "prima"));
        figures.put("package_patch", each(warming + 1, created, n -> patch(n, "poi")));
        site.ask(site.post("package_create", wide()));
        List<String> resources = site.resources(WIDE_NAME);
        each(1, Math.min(warming, WIDE - 1), n -> revise(resources.get(n), "prima"));
        figures.put("package_revise, 400 resources", each(1, REVISED, n -> revise(resources.get(n), "poi")));
        site.ask(site.post("dataset_purge", "{\"id\":\"" + WIDE_NAME + "\"}"));
        each(1, warming + created, n -> site.post("dataset_purge", "{\"id\":\"" + Synthetic.name("bench", n) + "\"}"));
        return figures;
    }

    private Figure each(int from, int count, IntFunction<byte[]> request) throws InterruptedException {
        return load.each(IntStream.range(from, from + count).mapToObj(request).toList());
    }

    private byte[] patch(int number, String word) {
        return site.post("package_patch", "{\"id\":\"%s\",\"notes\":\"Corretto %s: %d\"}".formatted(Synthetic.name("bench", number), word, number));
    }

    private byte[] revise(String resource, String word) {
        return site.post("package_revise", "{\"match\":{\"name\":\"%s\"},\"update__resources__%s\":{\"description\":\"Corretta %s\"}}".formatted(WIDE_NAME, resource, word));
    }

    private static String wide() {
        String resources = IntStream.rangeClosed(1, WIDE).mapToObj(n -> "{\"url\":\"http://127.0.0.1/parte/%d.csv\",\"format\":\"CSV\",\"name\":\"Parte %d\"}".formatted(n, n))
            .collect(Collectors.joining(","));
        return "{\"name\":\"%s\",\"title\":\"Molte parti\",\"owner_org\":\"bulk\",\"notes\":\"Prova di carico\",\"resources\":[%s]}".formatted(WIDE_NAME, resources);
    }
}
