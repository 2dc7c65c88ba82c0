package it.opencatalogo.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints a Markdown table: ours, a real CKAN, the factor between them, what we want of ourselves.
 * {@code --ours URL TOKENFILE [--ckan URL TOKENFILE] [--datasets 2000] [--seconds 8] [--warming 400] [--created 400] [--only WORDS] [--ours-pids P,P] [--ckan-pids P,P]};
 * {@code --warming} and {@code --created}, how many datasets are made and corrected before and while it counts, take a second number for the CKAN;
 * the pids are roots of process trees whose memory is summed (ours by default: whoever listens on the port, and the PostgreSQL of the data folder that the token lies in).
 */
public final class Benchmark {
    /** What a run measures, in this order; the table in the README has rows of these. */
    private static final List<String> MEASURED = List.of("package_show", "package_list", "organization_list, 500 organisations, all_fields, limit 25", "package_search, three facets",
        "package_search, a word", "package_search, plain", "package_search, another word each time", "package_search, an fq", "package_search, rows=1000", "package_autocomplete",
        "catalog.ttl, 100 datasets, warm", "catalog.ttl, 100 datasets, uncached", "catalog.ttl warm, one client", "package_create", "package_patch",
        "package_revise, 400 resources");
    private static final String FIRST_BYTE = "first byte of catalog.ttl, one client";
    private static final String MEMORY = "memory of JVM and PostgreSQL after that";
    private static final Map<String, String> WANTED = Map.of("package_show", "≥ 5,000/s", "package_search, three facets", "≥ 1,500/s",
        "catalog.ttl, 100 datasets, warm", "≥ 150/s", "catalog.ttl, 100 datasets, uncached", "≥ 20/s", "package_create", "≥ 300/s", "package_list", "≥ 50×",
        "organization_list, 500 organisations, all_fields, limit 25", "≥ 50×", "package_patch", "≥ 25×", "package_revise, 400 resources", "≥ 20×");
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    private Benchmark(String[] arguments) {
        List<String> values = null;
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                values = new ArrayList<>();
                options.put(argument.substring(2), values);
            } else if (values != null) {
                values.add(argument);
            }
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Benchmark(arguments).run();
    }

    private void run() throws IOException, InterruptedException {
        if (!options.containsKey("ours")) {
            System.err.println("Usage: --ours URL TOKENFILE [--ckan URL TOKENFILE] [--datasets 2000] [--seconds 8] [--warming 400] [--created 400] [--only WORDS] [--ours-pids P,P] [--ckan-pids P,P]");
            return;
        }
        Map<String, Figure> ours = measure("ours");
        Optional<Long> memory = memory("ours");
        Map<String, Figure> ckan = options.containsKey("ckan") ? measure("ckan") : Map.of();
        Set<String> rows = new LinkedHashSet<>(ours.keySet());
        rows.addAll(ckan.keySet());
        System.out.println("| what | ours | CKAN 2.12 | factor | wanted |\n|---|---|---|---|---|");
        rows.forEach(row -> System.out.println(line(row, ours.get(row), ckan.get(row))));
        System.out.println("| " + FIRST_BYTE + " | " + firstByte(ours) + " | " + firstByte(ckan) + " | | ≤ 10 ms |");
        System.out.println("| " + MEMORY + " | " + shown(memory) + " | " + shown(memory("ckan")) + " | | ≤ 450 MB |");
    }

    private Map<String, Figure> measure(String name) throws IOException, InterruptedException {
        List<String> at = options.get(name);
        Site site = new Site(name, URI.create(at.get(0)), Files.readString(Path.of(at.get(1))).strip());
        Writes writes = new Writes(site, number("warming", name), number("created", name));
        Map<String, Figure> figures = new Measures(site, Double.parseDouble(option("seconds", "8")), option("only", ""), writes).take(Integer.parseInt(option("datasets", "2000")));
        figures.keySet().stream().filter(row -> !row.startsWith("(") && !MEASURED.contains(row)).findFirst().ifPresent(row -> {
            throw new IllegalStateException(row + " is no row of the table");
        });
        return figures;
    }

    private int number(String option, String side) {
        List<String> numbers = options.getOrDefault(option, List.of("400"));
        return Integer.parseInt(numbers.get(side.equals("ours") ? 0 : numbers.size() - 1));
    }

    private String option(String name, String otherwise) {
        return options.getOrDefault(name, List.of(otherwise)).get(0);
    }

    private Optional<Long> memory(String name) {
        Set<Long> roots = new HashSet<>();
        if (options.containsKey(name + "-pids")) {
            roots.addAll(Arrays.stream(option(name + "-pids", "").split(",")).map(Long::parseLong).collect(Collectors.toSet()));
        } else if (name.equals("ours")) {
            Memory.listener(URI.create(options.get("ours").get(0)).getPort()).ifPresent(roots::add);
            Memory.postgres(Path.of(options.get("ours").get(1)).resolveSibling("postgresql")).ifPresent(roots::add);
        }
        return Memory.ofTrees(roots);
    }

    /** Every row that a run prints. */
    static Set<String> rows() {
        return Stream.concat(MEASURED.stream(), Stream.of(FIRST_BYTE, MEMORY)).collect(Collectors.toSet());
    }

    private static String line(String row, Figure ours, Figure ckan) {
        String factor = ours == null || ckan == null ? "" : String.format(Locale.ROOT, "%,.0f×", ours.perSecond() / ckan.perSecond());
        return "| " + row + " | " + (ours == null ? "" : ours.shown()) + " | " + (ckan == null ? "" : ckan.shown()) + " | " + factor + " | " + WANTED.getOrDefault(row, "") + " |";
    }

    private static String firstByte(Map<String, Figure> figures) {
        Figure alone = figures.get("catalog.ttl warm, one client");
        return alone == null ? "" : String.format(Locale.ROOT, "%.1f ms, %.1f ms", alone.firstByte(), alone.firstByteP99());
    }

    private static String shown(Optional<Long> megabytes) {
        return megabytes.map(m -> m + " MB").orElse("");
    }
}
