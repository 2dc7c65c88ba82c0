package it.opencatalogo.faults;

import it.opencatalogo.action.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Puts the same generated questions to a real CKAN and to the service, on the same data, and compares count, names, order, facets, flat fields
 * and the class of error. Every difference must be one of {@link KnownDifference}. Half of the questions are a stranger's, half an administrator's.
 * {@code --ours URL --ours-token FILE --ckan URL --ckan-token FILE [--queries 20000] [--seed 1] [--shown 40] [--connections 6] [--only NUMBER,NUMBER]}
 */
public final class SearchFuzzer {
    private final SearchCorpus corpus = new SearchCorpus();
    private final Sides strangers;
    private final Sides administrators;
    private final int queries;
    private final long seed;
    private final int shown;
    private final int connections;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, AtomicInteger> kinds = new ConcurrentHashMap<>();
    private final Map<KnownDifference, AtomicInteger> known = new EnumMap<>(KnownDifference.class);
    private final Map<Long, String> unknown = new ConcurrentHashMap<>();

    /** The two catalogues, for one caller. */
    private record Sides(Api ours, Api ckan) {
        static SearchAnswer ask(Api site, SearchQuestion question) {
            return SearchAnswer.of(site.post("package_search", question.parameters()));
        }
    }

    private SearchFuzzer(Options options) throws IOException {
        URI ours = URI.create(options.values().get("ours"));
        URI ckan = URI.create(options.values().get("ckan"));
        strangers = new Sides(new Api(ours, ""), new Api(ckan, ""));
        administrators = new Sides(new Api(ours, token(options, "ours-token")), new Api(ckan, token(options, "ckan-token")));
        queries = options.number("queries", 20_000);
        seed = options.number("seed", 1);
        shown = options.number("shown", 40);
        connections = options.number("connections", 6);
        for (KnownDifference each : KnownDifference.values()) {
            known.put(each, new AtomicInteger());
        }
    }

    private static String token(Options options, String name) throws IOException {
        return Files.readString(Path.of(options.values().get(name))).strip();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options = Options.of(arguments);
        if (!options.values().keySet().containsAll(List.of("ours", "ours-token", "ckan", "ckan-token"))) {
            System.err.println("Usage: --ours URL --ours-token FILE --ckan URL --ckan-token FILE [--queries 20000] [--seed 1] [--shown 40]");
            System.exit(2);
        }
        System.exit(new SearchFuzzer(options).run(options.values().getOrDefault("only", "")));
    }

    private int run(String only) throws InterruptedException {
        corpus.load(administrators.ours());
        corpus.load(administrators.ckan());
        if (only.isEmpty()) {
            all();
        } else {
            Stream.of(only.split(",")).map(Integer::valueOf).forEach(this::one);
        }
        unknown.values().stream().sorted().limit(shown).forEach(System.out::println);
        System.out.printf("%d questions, CKAN's answers %s%n", kinds.values().stream().mapToInt(AtomicInteger::get).sum(), new TreeMap<>(kinds));
        known.forEach((difference, times) -> System.out.printf("%6d %s: %s%n", times.get(), difference, difference.reason));
        System.out.printf("%6d unexplained%n", unknown.size());
        return unknown.isEmpty() ? 0 : 1;
    }

    private void all() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(() -> {
                for (int number = next.getAndIncrement(); number < queries; number = next.getAndIncrement()) {
                    one(number);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void one(int number) {
        Sides sides = number % 2 == 0 ? strangers : administrators;
        SearchQuestion question = SearchQuestion.of(seed * 1_000_003 + number, corpus);
        SearchAnswer ckan = Sides.ask(sides.ckan(), question);
        SearchAnswer ours = Sides.ask(sides.ours(), question);
        kinds.computeIfAbsent(ckan.kind(), key -> new AtomicInteger()).incrementAndGet();
        Optional<String> difference = ours.differsFrom(ckan, question);
        if (difference.isPresent()) {
            Optional<KnownDifference> explained = KnownDifference.of(new KnownDifference.Meeting(question, ours, ckan, other -> Sides.ask(sides.ours(), other), other -> Sides.ask(sides.ckan(), other)));
            explained.ifPresentOrElse(why -> known.get(why).incrementAndGet(),
                () -> unknown.put((long) number, shortened(difference.get()) + "\n    number " + number + " " + Json.text(question.with("fq_list", others(question)).parameters())));
        }
    }

    private static Object others(SearchQuestion question) {
        List<?> filters = (List<?>) question.parameters().get("fq_list");
        return filters.size() > 1 ? filters.subList(1, filters.size()) : null;
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }
}
