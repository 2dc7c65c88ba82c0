package it.opencatalogo.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Hostile requests over raw sockets, an administrator's and strangers': no answer may be a 5xx or show our insides, the service's log may tell of
 * no fault of ours, and the memory of the process may not grow.
 */
public final class RawFuzzer {
    private static final Pattern INSIDES = Pattern.compile("\\.java:\\d+|\\bat [a-z]+(\\.[a-zA-Z_$]+){2,}\\(|Exception\\b(?!\\.)|org\\.(hibernate|postgresql|apache|jboss)|PSQL|SQLState");
    private static final int CONNECTIONS = 4;
    private static final int MOST_GROWTH_MB = 80;
    private static final int TIMEOUT_MILLIS = 1500;
    private final Service service;
    private final int requests;
    private final long seed;
    private final Map<String, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> faults = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    private RawFuzzer(Options options) {
        service = options.service();
        requests = options.number("requests", 20_000);
        seed = options.number("seed", 1);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new RawFuzzer(Options.of(arguments)).run());
    }

    private int run() throws IOException, InterruptedException {
        service.forgetAll();
        service.start();
        try {
            Prey prey = Prey.in(service);
            send(prey, requests / 4);
            long before = megabytes();
            send(prey, requests);
            long after = megabytes();
            System.out.printf("%d requests, statuses %s%nresident memory of the JVM %d MB after a quarter, %d MB at the end%n", requests, new TreeMap<>(statuses), before, after);
            if (after - before > MOST_GROWTH_MB) {
                faults.put("memory", "grew by " + (after - before) + " MB");
            }
            new Api(service.base(), service.token()).answered("package_search", Map.of());
        } finally {
            service.stop();
        }
        service.log().filter(line -> line.contains(" ERROR ")).limit(20).forEach(line -> faults.put("log: " + line.replaceAll("^\\S+ \\S+", ""), line));
        faults.values().stream().limit(20).forEach(fault -> System.out.println("FAULT " + fault));
        System.out.printf("%d faults%n", faults.size());
        return faults.isEmpty() ? 0 : 1;
    }

    private void send(Prey prey, int until) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread thread = new Thread(() -> {
                for (int number = next.getAndIncrement(); number < until; number = next.getAndIncrement()) {
                    one(new HostileRequest(prey, seed * 1_000_003 + number));
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        next.set(until);
    }

    private void one(HostileRequest request) {
        byte[] bytes = request.bytes();
        String answer = answer(bytes);
        String status = answer.startsWith("HTTP/1.1 ") ? answer.substring(9, 12) : answer.isEmpty() ? "no answer" : "other";
        statuses.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
        boolean shown = INSIDES.matcher(answer).find();
        if (status.startsWith("5") || shown) {
            String written = new String(bytes, StandardCharsets.ISO_8859_1);
            String line = written.lines().findFirst().orElse("").replaceAll("\\?.*", "");
            faults.putIfAbsent(status + shown + line, "number " + request.number() + "\n" + shortened(written) + "\n-> " + shortened(answer));
        }
    }

    private static String shortened(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e\\n]", "?");
        return printable.length() > 1500 ? printable.substring(0, 1500) + "…(" + printable.length() + ")" : printable;
    }

    private String answer(byte[] request) {
        URI base = service.base();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException refused) {
                // The service may close before it has read all; what it said is still there.
            }
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0 && answer.size() < 1 << 20; read = in.read(buffer)) {
                answer.write(buffer, 0, read);
            }
        } catch (IOException closed) {
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    private long megabytes() throws IOException {
        return Files.readAllLines(java.nio.file.Path.of("/proc/" + service.handle().pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }
}
