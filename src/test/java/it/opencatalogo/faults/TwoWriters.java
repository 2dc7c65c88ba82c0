package it.opencatalogo.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two writers to one dataset: what one adds, the other does not take away, with {@code If-Match} and without, and neither waits for ever. A third
 * of the tries each: counting up under {@code If-Match}, patches of different fields, writes that lock two datasets in opposite orders.
 */
public final class TwoWriters {
    private static final String ORGANIZATION = "two-writers";
    private static final String ONE = "two-writers-one";
    private static final String OTHER = "two-writers-other";
    private final Service service;
    private final int tries;
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    private TwoWriters(Options options) {
        service = options.service();
        tries = options.number("tries", 10_000) / 3;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new TwoWriters(Options.of(arguments)).run());
    }

    /** One try of one writer. */
    private interface Try {
        void make(Api api, int number);
    }

    private int run() throws IOException, InterruptedException {
        service.forgetAll();
        service.start();
        try {
            Api api = new Api(service.base(), service.token());
            String owner = (String) api.post("organization_create", Map.of("name", ORGANIZATION)).orElseThrow().object().get("id");
            String one = create(api, ONE);
            String other = create(api, OTHER);
            counting(api);
            fields(api);
            crossing(owner, one, other);
        } finally {
            service.stop();
        }
        faults.stream().limit(20).forEach(System.out::println);
        System.out.printf("%d faults%n", faults.size());
        return faults.isEmpty() ? 0 : 1;
    }

    private static String create(Api api, String name) {
        return (String) api.post("package_create", Map.of("name", name, "owner_org", ORGANIZATION, "notes", "0", "resources",
            List.of(Map.of("url", "https://example.org/a"), Map.of("url", "https://example.org/b")))).orElseThrow().object().get("id");
    }

    private void counting(Api api) throws IOException, InterruptedException {
        AtomicInteger counted = new AtomicInteger();
        both((mine, number) -> {
            Api.Reply shown = mine.ask("package_show", Map.of("id", ONE)).orElseThrow();
            String next = Integer.toString(Integer.parseInt((String) shown.object().get("notes")) + 1);
            int status = status(mine, "package_patch", Map.of("id", ONE, "notes", next), "If-Match", shown.etag().orElseThrow());
            if (status == 200) {
                counted.incrementAndGet();
            } else if (status == 412) {
                refused.incrementAndGet();
            } else {
                faults.add("counting: " + status);
            }
        });
        expect("counting", Integer.toString(counted.get()), api.ask("package_show", Map.of("id", ONE)).orElseThrow().object().get("notes"));
        System.out.printf("counting: %d counted, %d refused with 412%n", counted.get(), refused.get());
    }

    @SuppressWarnings("unchecked")
    private void fields(Api api) throws IOException, InterruptedException {
        List<Map<String, Object>> resources = (List<Map<String, Object>>) api.ask("package_show", Map.of("id", ONE)).orElseThrow().object().get("resources");
        both((mine, number) -> {
            int writer = number % 2;
            String text = "writer " + writer + " said " + number;
            boolean whole = number / 2 % 2 == 0;
            Api.Reply reply = whole ? mine.post("package_patch", Map.of("id", ONE, writer == 0 ? "title" : "version", text)).orElseThrow()
                : mine.post("resource_patch", Map.of("id", resources.get(writer).get("id"), "description", text)).orElseThrow();
            expect("fields", 200, reply.status());
            expect("fields: one's own word", text, reply.object().get(whole ? writer == 0 ? "title" : "version" : "description"));
        });
        Map<String, Object> last = api.ask("package_show", Map.of("id", ONE)).orElseThrow().object();
        for (int writer = 0; writer < 2; writer++) {
            int writes = last(writer, 0);
            expect("fields", "writer " + writer + " said " + writes, last.get(writer == 0 ? "title" : "version"));
            expect("fields", "writer " + writer + " said " + last(writer, 1), ((List<Map<String, Object>>) last.get("resources")).get(writer).get("description"));
        }
        System.out.printf("fields: %d patches%n", tries);
    }

    /** The last number below {@link #tries} with this writer and this kind of write. */
    private int last(int writer, int kind) {
        int number = tries - 1;
        while (number % 2 != writer || number / 2 % 2 != kind) {
            number--;
        }
        return number;
    }

    private void crossing(String owner, String one, String other) throws IOException, InterruptedException {
        both((mine, number) -> {
            boolean first = number % 2 == 0;
            List<String> order = first ? List.of(one, other) : List.of(other, one);
            Map<String, Object> arguments = number / 2 % 2 == 0 ? Map.of("org_id", owner, "datasets", order)
                : Map.of("subject", order.get(0), "object", order.get(1), "type", "links_to", "comment", Integer.toString(number));
            String action = number / 2 % 2 == 0 ? first ? "bulk_update_private" : "bulk_update_public" : "package_relationship_create";
            expect("crossing: " + action, 200, status(mine, action, arguments));
        });
        System.out.printf("crossing: %d writes to both%n", tries);
    }

    private static int status(Api api, String action, Map<String, ?> arguments, String... headers) {
        return api.post(action, arguments, headers).map(Api.Reply::status).orElse(0);
    }

    private void expect(String where, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            faults.add(where + ": " + found + " instead of " + wanted);
        }
    }

    /** Even numbers are one writer's, odd ones the other's. */
    private void both(Try each) throws IOException, InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            int own = writer;
            Api api = new Api(service.base(), service.token());
            writers.add(new Thread(() -> {
                for (int number = own; number < tries; number += 2) {
                    try {
                        each.make(api, number);
                    } catch (RuntimeException e) {
                        faults.add(e.toString());
                    }
                }
            }));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
    }
}
