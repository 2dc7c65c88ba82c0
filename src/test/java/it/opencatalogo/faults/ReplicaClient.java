package it.opencatalogo.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Writes to one replica and looks for what it wrote: there it must be found by the very next search, on another replica soon, and what
 * {@code package_show} says there must then be as new.
 */
final class ReplicaClient implements Runnable {
    private static final int DATASETS = 10;
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final int LOOK_EVERY_MILLIS = 3;
    private final Api home;
    private final Api other;
    private final String organization;
    private final int pauseMillis;
    private final Random random;
    private final List<Slot> slots = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Long> here = new ArrayList<>();
    private final List<Long> elsewhere = new ArrayList<>();
    private final List<Long> afterwards = new ArrayList<>();
    private volatile boolean stopped;
    private volatile int acknowledged;
    private long number;

    /** A dataset: what it certainly is, and what it may be besides if an answer did not come. */
    private static final class Slot {
        private final String name;
        private Kept certain = Kept.ABSENT;
        private Kept possible;

        private Slot(String name) {
            this.name = name;
        }
    }

    /** @param pauseMillis how long it rests on average between one write and the next */
    ReplicaClient(int number, Api home, Api other, String organization, int pauseMillis) {
        this.pauseMillis = pauseMillis;
        this.home = home;
        this.other = other;
        this.organization = organization;
        this.random = new Random(number);
        for (int i = 0; i < DATASETS; i++) {
            slots.add(new Slot("chaos-" + (char) ('a' + number) + "-" + (char) ('a' + i)));
        }
    }

    void begin() {
        stopped = false;
    }

    void stop() {
        stopped = true;
    }

    int acknowledged() {
        return acknowledged;
    }

    List<String> faults() {
        return faults;
    }

    /** How long the own search after a write took, in nanoseconds. */
    List<Long> here() {
        return here;
    }

    /** How long it took at most from the commit until a search on the other replica found it: counted from the moment the write was stamped with. */
    List<Long> elsewhere() {
        return elsewhere;
    }

    /** How long after the answer to the write, of those that were looked for at once. */
    List<Long> afterwards() {
        return afterwards;
    }

    void forgetTimes() {
        here.clear();
        afterwards.clear();
        elsewhere.clear();
    }

    @Override
    public void run() {
        while (!stopped) {
            Slot slot = slots.get(random.nextInt(slots.size()));
            if (slot.possible != null) {
                resolve(slot, home);
            } else {
                write(slot);
            }
            pause(random.nextInt(2 * pauseMillis + 1));
        }
    }

    private void write(Slot slot) {
        long next = ++number;
        Map<String, Object> dataset = new HashMap<>(Kept.dataset(slot.name, organization, "active", next));
        if (slot.certain.equals(Kept.ABSENT)) {
            dataset.remove("id");
            send(slot, new Kept("active", next), "package_create", dataset);
        } else if (random.nextInt(10) == 0) {
            send(slot, Kept.ABSENT, "dataset_purge", Map.of("id", slot.name));
        } else {
            send(slot, new Kept("active", next), random.nextBoolean() ? "package_update" : "package_patch", dataset);
        }
    }

    private void send(Slot slot, Kept after, String action, Map<String, ?> arguments) {
        Optional<Api.Reply> reply = home.post(action, arguments);
        int status = reply.map(Api.Reply::status).orElse(0);
        if (status == 200) {
            acknowledged++;
            slot.certain = after;
            Instant stamped = reply.get().result() instanceof Map<?, ?> dataset ? Instant.parse(dataset.get("metadata_modified") + "Z") : Instant.now();
            if (random.nextBoolean()) {
                lookHere(slot);
                lookElsewhere(slot, stamped);
            } else {
                long answered = System.nanoTime();
                if (lookElsewhere(slot, stamped)) {
                    afterwards.add(System.nanoTime() - answered);
                }
                lookHere(slot);
            }
            return;
        }
        slot.possible = after;
        if (status != 0 && status != 503) {
            faults.add(action + " of " + slot.name + ": " + status + " " + reply.get().text());
        }
        pause(100);
    }

    private void lookHere(Slot slot) {
        long begun = System.nanoTime();
        Optional<Object> found = found(home, slot);
        found.ifPresent(now -> {
            here.add(System.nanoTime() - begun);
            if (!now.equals(slot.certain)) {
                faults.add("the writer's own search finds " + slot.name + " as " + now + " instead of " + slot.certain);
            }
        });
    }

    private boolean lookElsewhere(Slot slot, Instant stamped) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE_NANOS) {
            Optional<Object> found = found(other, slot);
            if (found.isEmpty()) {
                return false;
            }
            if (found.get().equals(slot.certain)) {
                elsewhere.add(ChronoUnit.NANOS.between(stamped, Instant.now()));
                shownAlike(slot);
                return true;
            }
            pause(LOOK_EVERY_MILLIS);
        }
        faults.add("the other replica does not find " + slot.name + " as " + slot.certain);
        return false;
    }

    private void shownAlike(Slot slot) {
        shown(other, slot).filter(now -> !now.equals(slot.certain))
            .ifPresent(now -> faults.add("package_show on the other replica says " + slot.name + " is " + now + " when the search says " + slot.certain));
    }

    /** Empty if the replica does not answer. */
    private static Optional<Object> found(Api api, Slot slot) {
        return api.ask("package_search", Map.of("fq", "name:" + slot.name, "rows", "1")).filter(reply -> reply.status() == 200).map(reply -> {
            List<?> results = (List<?>) reply.object().get("results");
            return results.isEmpty() ? Kept.ABSENT : Kept.of(map(results.get(0)));
        });
    }

    private static Optional<Object> shown(Api api, Slot slot) {
        return api.ask("package_show", Map.of("id", slot.name)).filter(reply -> reply.status() == 200 || reply.status() == 404)
            .map(reply -> reply.status() == 404 ? Kept.ABSENT : Kept.of(reply.object()));
    }

    private void resolve(Slot slot, Api api) {
        Optional<Object> now = shown(api, slot);
        if (now.isEmpty()) {
            pause(100);
        } else if (now.get() instanceof Kept kept && (kept.equals(slot.certain) || kept.equals(slot.possible))) {
            slot.certain = kept;
            slot.possible = null;
        } else {
            faults.add(slot.name + " is " + now.get() + ", acknowledged " + slot.certain + ", unanswered " + slot.possible);
            slot.possible = null;
        }
    }

    /** What is not there as it was acknowledged, asked of any replica. */
    List<String> lost(Api api) {
        slots.stream().filter(slot -> slot.possible != null).forEach(slot -> resolve(slot, api));
        return slots.stream().flatMap(slot -> shown(api, slot).filter(now -> !now.equals(slot.certain))
            .map(now -> slot.name + " is " + now + ", acknowledged " + slot.certain).stream()).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
