package it.opencatalogo.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads and writes mixed for a long time, to see whether answers get slower or memory grows: {@code URL TOKENFILE [MINUTES] [PERSECOND]}. One request in
 * ten writes. Requests come at a fixed rate, and each is timed from the moment at which it was due, so that one that waits behind another counts in full.
 */
public final class MixedLoad {
    private static final int CONNECTIONS = 4;
    private static final int WINDOWS = 6;
    private static final int KINDS = 20;
    private static final String FACETS = "&facet.field=%5B%22organization%22,%22tags%22,%22res_format%22%5D";
    private final Site site;
    private final Set<Long> processes;
    private final long windowNanos;
    private final long intervalNanos;
    private final List<String> names;
    private final List<String> words;
    private final AtomicLong next = new AtomicLong();
    private final long salt = System.nanoTime();

    private record Part(List<Samples> reads, List<Samples> writes) {
        Part() {
            this(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < WINDOWS; i++) {
                reads.add(new Samples());
                writes.add(new Samples());
            }
        }
    }

    private MixedLoad(Site site, Set<Long> processes, double minutes, double perSecond) throws IOException {
        this.site = site;
        this.processes = processes;
        windowNanos = (long) (minutes * 60e9 / WINDOWS);
        intervalNanos = (long) (1e9 / perSecond);
        String page = site.ask(site.get("/api/3/action/package_search?rows=1000&fl=name,title&sort=id+asc"));
        names = all(Pattern.compile("\"name\":\\s*\"([^\"]+)\""), page);
        words = all(Pattern.compile("\\b([a-z]{5,})\\b"), page.replaceAll("\"name\":\\s*\"[^\"]+\"", ""));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).distinct().toList();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path token = Path.of(arguments[1]);
        Site site = new Site("ours", URI.create(arguments[0]), Files.readString(token).strip());
        Set<Long> processes = Memory.listener(site.base().getPort()).stream().collect(Collectors.toSet());
        Memory.postgres(token.resolveSibling("postgresql")).ifPresent(processes::add);
        double minutes = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 30;
        new MixedLoad(site, processes, minutes, arguments.length > 3 ? Double.parseDouble(arguments[3]) : 40).run();
    }

    private void run() throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
        long start = System.nanoTime();
        List<Future<Part>> working = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            working.add(workers.submit(() -> work(start)));
        }
        List<String> memory = new ArrayList<>();
        for (int window = 1; window <= WINDOWS; window++) {
            sleepUntil(start + window * windowNanos);
            memory.add(Memory.ofTrees(processes).map(m -> m + " MB").orElse("?"));
        }
        workers.shutdown();
        Part all = new Part();
        for (Future<Part> part : working) {
            for (int i = 0; i < WINDOWS; i++) {
                all.reads().get(i).add(part.get().reads().get(i));
                all.writes().get(i).add(part.get().writes().get(i));
            }
        }
        System.out.println("| minutes | reads: median, 99 % | writes: median, 99 % | memory |\n|---|---|---|---|");
        for (int i = 0; i < WINDOWS; i++) {
            System.out.printf(Locale.ROOT, "| %.0f to %.0f | %s | %s | %s |%n", i * windowNanos / 60e9, (i + 1) * windowNanos / 60e9, shown(all.reads().get(i)), shown(all.writes().get(i)), memory.get(i));
        }
    }

    private String shown(Samples samples) {
        Figure figure = samples.figure(windowNanos);
        return String.format(Locale.ROOT, "%.1f/s · %.1f ms, %.1f ms%s", figure.perSecond(), figure.median(), figure.p99(), figure.errors() == 0 ? "" : " · " + figure.errors() + " ERRORS");
    }

    private Part work(long start) throws IOException, InterruptedException {
        Part part = new Part();
        try (Connection connection = new Connection(site.base())) {
            for (long n = next.getAndIncrement(); n * intervalNanos < WINDOWS * windowNanos; n = next.getAndIncrement()) {
                long due = start + n * intervalNanos;
                sleepUntil(due);
                Connection.Answer answer = connection.send(request(n), false);
                int window = (int) (n * intervalNanos / windowNanos);
                (n % KINDS < 2 ? part.writes() : part.reads()).get(window).add(System.nanoTime() - due, answer.firstByteNanos(), answer.bytes(), answer.status() == 200);
            }
        }
        return part;
    }

    private static void sleepUntil(long moment) throws InterruptedException {
        long left = moment - System.nanoTime();
        if (left > 0) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private byte[] request(long n) {
        Random random = new Random(salt + n);
        String name = names.get(random.nextInt(names.size()));
        String word = words.get(random.nextInt(words.size()));
        return switch ((int) (n % KINDS)) {
            case 0 -> site.post("package_patch", "{\"id\":\"" + name + "\",\"notes\":\"Corretto: " + word + " " + n + "\"}");
            case 1 -> site.post("package_create", "{\"name\":\"mista-" + (salt + n) + "\",\"title\":\"" + word + "\",\"owner_org\":\"bulk\"}");
            case 2, 3, 4, 5, 6, 7 -> site.get("/api/3/action/package_show?id=" + name);
            case 8, 9, 10, 11, 12 -> site.get("/api/3/action/package_search?rows=10&q=" + word);
            case 13, 14 -> site.get("/api/3/action/package_search?rows=10&q=" + word + FACETS);
            case 15 -> site.get("/api/3/action/package_search?rows=10" + FACETS);
            case 16 -> site.get("/api/3/action/package_search?rows=10&fq=organization:bulk-%03d".formatted(1 + random.nextInt(200)));
            case 17 -> site.get("/api/3/action/package_autocomplete?q=" + word.substring(0, 4));
            case 18 -> site.get("/dataset/" + name + ".ttl");
            default -> site.get("/api/3/action/package_search?rows=10&sort=name+asc&start=" + random.nextInt(1000));
        };
    }
}
