package it.opencatalogo.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hundreds of strangers who read one dataset of several megabytes at once, in every form it has, a quarter of them very slowly: the process must
 * live, and answer with the whole or with 503; meanwhile a small question must be answered.
 */
public final class ManyReaders {
    private static final String ORGANIZATION = "many-readers";
    private static final String LARGE = "large-one";
    private static final List<String> ADDRESSES = List.of("/api/3/action/package_show?id=" + LARGE, "/api/3/action/package_show?id=" + LARGE, "/api/3/action/package_search?fq=name:" + LARGE,
        "/dataset/" + LARGE + ".ttl", "/dataset/" + LARGE + ".jsonld", "/dataset/" + LARGE, "/catalog.rdf", "/api/3/action/package_activity_list?id=" + LARGE,
        "/api/3/action/dcat_dataset_show?id=" + LARGE, "/api/3/action/package_show?callback=f&id=" + LARGE);
    private final Service service;
    private final int readers;
    private final int seconds;
    private final List<String> addresses;
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private volatile boolean ended;

    private ManyReaders(Options options) {
        service = options.service();
        readers = options.number("readers", 200);
        seconds = options.number("seconds", 60);
        int form = options.number("form", -1);
        addresses = form < 0 ? ADDRESSES : List.of(ADDRESSES.get(form));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new ManyReaders(Options.of(arguments)).run());
    }

    private int run() throws IOException, InterruptedException {
        service.forgetAll();
        service.start();
        List<String> faults = new ArrayList<>();
        try {
            Api api = new Api(service.base(), service.token());
            api.post("organization_create", Map.of("name", ORGANIZATION));
            int made = api.post("package_create", large()).map(Api.Reply::status).orElse(0);
            if (made != 200) {
                throw new IllegalStateException("the large dataset was not made: " + made);
            }
            faults.addAll(load());
        } finally {
            service.stop();
        }
        answers.entrySet().stream().filter(each -> each.getKey().startsWith("5") && !each.getKey().startsWith("503")).forEach(each -> faults.add(each.toString()));
        service.log().filter(line -> line.contains("OutOfMemory") || line.contains(" ERROR ")).limit(5).forEach(faults::add);
        System.out.println(new TreeMap<>(answers));
        faults.forEach(System.out::println);
        System.out.printf("%d faults%n", faults.size());
        return faults.isEmpty() ? 0 : 1;
    }

    private static Map<String, Object> large() {
        List<Map<String, String>> resources = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            resources.add(Map.of("url", "https://example.org/" + i + ".csv", "name", "Risorsa " + i, "description", "d".repeat(500)));
        }
        return Map.of("name", LARGE, "owner_org", ORGANIZATION, "notes", "n".repeat(2_000_000), "resources", resources);
    }

    private List<String> load() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            int number = i;
            Thread thread = new Thread(() -> read(number));
            thread.start();
            threads.add(thread);
        }
        Api small = new Api(service.base(), "");
        List<String> faults = new ArrayList<>();
        long longest = 0;
        for (long begun = System.nanoTime(); System.nanoTime() - begun < seconds * 1e9; Thread.sleep(500)) {
            long asked = System.nanoTime();
            int status = small.get("/api/3/action/organization_list").map(Api.Reply::status).orElse(0);
            longest = Math.max(longest, System.nanoTime() - asked);
            if (status != 200 || !service.handle().isAlive()) {
                faults.add("a small question was answered " + status);
            }
        }
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.printf("the longest small answer took %.1f s%n", longest / 1e9);
        return faults;
    }

    private void read(int number) {
        for (int turn = 0; !ended; turn++) {
            String address = addresses.get((number + turn) % addresses.size());
            String end;
            try (Socket socket = new Socket(service.base().getHost(), service.base().getPort())) {
                end = answer(socket, address, number % 4 == 0, number % 3 == 0);
            } catch (IOException e) {
                end = "lost";
            }
            if (!end.isEmpty()) {
                answers.computeIfAbsent(end + " " + address, key -> new AtomicInteger()).incrementAndGet();
            }
        }
    }

    /** The status, and whether the answer broke off; nothing if this program ends before it does. */
    private String answer(Socket socket, String address, boolean slow, boolean packed) throws IOException {
        socket.setReceiveBufferSize(slow ? 4096 : 65536);
        socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: x\r\n" + (packed ? "Accept-Encoding: gzip\r\n" : "") + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.setSoTimeout(120_000);
        InputStream in = socket.getInputStream();
        byte[] some = new byte[slow ? 4096 : 65536];
        StringBuilder last = new StringBuilder();
        String status = "";
        long left = Long.MAX_VALUE;
        for (int read = in.read(some); read > 0 && !ended; read = in.read(some)) {
            String text = new String(some, 0, read, StandardCharsets.ISO_8859_1);
            if (status.isEmpty()) {
                status = text.substring(9, 12);
                if (!status.equals("200")) {
                    return status;
                }
                left = announced(text);
            }
            left -= read;
            last.append(text);
            last.delete(0, Math.max(0, last.length() - 5));
            if (left <= 0 || last.toString().equals("0\r\n\r\n")) {
                return status;
            }
            pause(slow);
        }
        return ended ? "" : status + " broken off";
    }

    /** How many bytes there are from the beginning of the head, if it says so. */
    private static long announced(String begun) {
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(begun);
        return length.find() ? begun.indexOf("\r\n\r\n") + 4 + Long.parseLong(length.group(1)) : Long.MAX_VALUE;
    }

    private static void pause(boolean slow) {
        try {
            Thread.sleep(slow ? 1000 : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
