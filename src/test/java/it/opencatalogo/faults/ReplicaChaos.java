package it.opencatalogo.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Three replicas on one PostgreSQL, each with an index of its own, started at once on the empty database. Clients write to all of them and look
 * for what they wrote, on the same replica at once, on another within the time that is measured; meanwhile one replica after the other is killed
 * with {@code kill -9} and started again, and one index or the other is made anew. Afterwards every acknowledged write must be there, the indexes must
 * be the database, each other, and the chain of the log intact.
 *
 * <p>{@code --rounds N --clients N --pause MILLIS --seconds N --warm N --port P --data DIR}; {@code --limit MILLIS} is how long 99 of 100 writes may take to be found elsewhere
 * while nobody is killed or starting.
 */
public final class ReplicaChaos {
    private static final int REPLICAS = 3;
    /** For two cores that carry three replicas, PostgreSQL and the clients, and for a time that includes the writing itself. */
    private static final int LIMIT_MILLIS = 250;
    private static final String ORGANIZATION = "replica-chaos";
    private final Options options;
    private final Random random = new Random(1);
    private final List<Service> services = new ArrayList<>();
    private final List<ReplicaClient> clients = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Path data;
    private String token;

    private ReplicaChaos(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new ReplicaChaos(Options.of(arguments)).run());
    }

    private int run() throws IOException, InterruptedException {
        data = Path.of(options.values().getOrDefault("data", "target/replica-chaos")).toAbsolutePath();
        Service.delete(data);
        try (SharedDatabase database = SharedDatabase.in(data.resolve("database"))) {
            try {
                startAll(database);
                rounds();
            } finally {
                for (Service service : services) {
                    service.stop();
                }
            }
        }
        faults.forEach(System.out::println);
        System.out.printf("%d faults, %d acknowledged writes%n", faults.size(), clients.stream().mapToInt(ReplicaClient::acknowledged).sum());
        return faults.isEmpty() ? 0 : 1;
    }

    private void rounds() throws IOException, InterruptedException {
        api(0).post("organization_create", Map.of("name", ORGANIZATION));
        for (int client = 0; client < options.number("clients", 3); client++) {
            int home = client % REPLICAS;
            clients.add(new ReplicaClient(client, api(home), api((home + 1 + client / REPLICAS % (REPLICAS - 1)) % REPLICAS), ORGANIZATION, options.number("pause", 200)));
        }
        for (int round = -1; round <= options.number("rounds", 9) && faults.isEmpty(); round++) {
            round(round);
        }
    }

    private Api api(int replica) {
        return new Api(services.get(replica).base(), token);
    }

    /** All at once: the migrations, the first administrator and the folders of files are everybody's. */
    private void startAll(SharedDatabase database) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        for (int replica = 0; replica < REPLICAS; replica++) {
            services.add(new Service(options.number("port", 8099) + replica, data.resolve("replica-" + replica), database.environment(data.resolve("files"))));
        }
        for (Service service : services) {
            service.launch();
        }
        for (Service service : services) {
            service.awaitReady();
        }
        for (Service service : services) {
            if (service.hasToken()) {
                token = service.token();
            }
        }
        System.out.printf("%d replicas on an empty database: all ready after %.1f s%n", REPLICAS, (System.nanoTime() - begun) / 1e9);
    }

    /** The first two without a victim: one to become warm, one to be measured by. */
    private void round(int round) throws IOException, InterruptedException {
        List<Thread> threads = new ArrayList<>();
        int before = clients.stream().mapToInt(ReplicaClient::acknowledged).sum();
        for (ReplicaClient client : clients) {
            client.begin();
            Thread thread = new Thread(client);
            thread.start();
            threads.add(thread);
        }
        int millis = options.number(round < 0 ? "warm" : "seconds", round < 0 ? 40 : 12) * 1000;
        String deed = "nobody killed";
        Thread.sleep(millis / 3 + random.nextInt(500));
        if (round > 0) {
            int victim = round % REPLICAS;
            services.get(victim).killJvm();
            Thread.sleep(random.nextInt(1000));
            double back = services.get(victim).start();
            deed = "replica %d killed, back after %.1f s".formatted(victim, back);
            if (round % 2 == 0) {
                int other = (victim + 1) % REPLICAS;
                api(other).post("search_index_rebuild", Map.of());
                deed += ", index of %d made anew".formatted(other);
            }
        }
        Thread.sleep(millis * 2 / 3);
        clients.forEach(ReplicaClient::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        inspect(round, deed, clients.stream().mapToInt(ReplicaClient::acknowledged).sum() - before);
    }

    private void inspect(int round, String deed, int acknowledged) throws InterruptedException {
        awaitRebuilds();
        clients.forEach(client -> faults.addAll(client.faults()));
        List<Map<String, String>> answers = new ArrayList<>();
        for (int replica = 0; replica < REPLICAS; replica++) {
            Inspection inspection = new Inspection(api(replica));
            answers.add(new TreeMap<>(inspection.index()));
            checkIndex(replica);
            int here = replica;
            answers.get(replica).forEach((query, answer) -> {
                if (!answer.equals(answers.get(0).get(query))) {
                    faults.add("replica " + here + " answers " + query + " otherwise than replica 0:\n" + answer + "\n" + answers.get(0).get(query));
                }
            });
        }
        int witness = Math.floorMod(round, REPLICAS);
        new Inspection(api(witness)).chain().ifPresent(faults::add);
        clients.forEach(client -> faults.addAll(client.lost(api(witness))));
        long[] here = times(ReplicaClient::here);
        long[] elsewhere = times(ReplicaClient::elsewhere);
        System.out.printf("round %d: %s, %d acknowledged, %s; commit to searchable on another replica, at most: %s; after the answer to the write: %s; own search: %s%n", round, deed, acknowledged,
            faults.isEmpty() ? "whole" : "FAULTS", told(elsewhere), told(times(ReplicaClient::afterwards)), told(here));
        if (round == 0 && elsewhere.length > 100 && elsewhere[elsewhere.length * 99 / 100] > options.number("limit", LIMIT_MILLIS) * 1_000_000L) {
            faults.add("99 of 100 writes should be found on another replica within " + options.number("limit", LIMIT_MILLIS) + " ms");
        }
        clients.forEach(ReplicaClient::forgetTimes);
    }

    private void awaitRebuilds() throws InterruptedException {
        for (int replica = 0; replica < REPLICAS; replica++) {
            api(replica).awaitIndex();
        }
    }

    private void checkIndex(int replica) {
        Map<?, ?> checked = (Map<?, ?>) api(replica).answered("search_index_check", Map.of("limit", "100000"));
        if (!Boolean.TRUE.equals(checked.get("equal"))) {
            faults.add("the index of replica " + replica + " is not the database: " + checked);
        }
    }

    private long[] times(Function<ReplicaClient, List<Long>> which) {
        long[] times = clients.stream().flatMap(client -> which.apply(client).stream()).mapToLong(Long::longValue).toArray();
        Arrays.sort(times);
        return times;
    }

    private static String told(long[] sorted) {
        return sorted.length == 0 ? "-" : "median %.1f, 99 %% %.1f, max %.1f ms (%d)".formatted(sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6,
            sorted[sorted.length - 1] / 1e6, sorted.length);
    }
}
