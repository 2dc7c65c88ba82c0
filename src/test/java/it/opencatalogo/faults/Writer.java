package it.opencatalogo.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** One client that makes, edits, withdraws, restores and purges datasets of its own, and remembers what it was told is done. */
final class Writer implements Runnable {
    private static final int DATASETS = 30;
    private final Api api;
    private final String organization;
    private final Random random;
    private final List<Slot> slots = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private volatile boolean stopped;
    private long number;
    private volatile int acknowledged;

    /** A dataset: what it certainly is, and what it may be besides if an answer did not come. */
    static final class Slot {
        final String name;
        Kept certain = Kept.ABSENT;
        Kept possible;

        Slot(String name) {
            this.name = name;
        }
    }

    Writer(Api api, String organization, int client) {
        this.api = api;
        this.organization = organization;
        this.random = new Random(client);
        for (int i = 0; i < DATASETS; i++) {
            slots.add(new Slot("client-" + client + "-" + (char) ('a' + i % 26) + (char) ('a' + i / 26)));
        }
    }

    @Override
    public void run() {
        while (!stopped) {
            Slot slot = slots.get(random.nextInt(slots.size()));
            if (slot.possible == null) {
                write(slot);
            } else if (slots.stream().allMatch(each -> each.possible != null)) {
                return;
            }
        }
    }

    void stop() {
        stopped = true;
    }

    void begin() {
        stopped = false;
    }

    List<Slot> slots() {
        return slots;
    }

    List<String> surprises() {
        return surprises;
    }

    int acknowledged() {
        return acknowledged;
    }

    private void write(Slot slot) {
        long next = ++number;
        int chance = random.nextInt(10);
        if (slot.certain.equals(Kept.ABSENT)) {
            Map<String, Object> dataset = new java.util.HashMap<>(Kept.dataset(slot.name, organization, "active", next));
            dataset.remove("id");
            send(slot, new Kept("active", next), "package_create", dataset);
        } else if (slot.certain.state().equals("active") && chance == 0) {
            send(slot, new Kept("deleted", slot.certain.number()), "package_delete", Map.of("id", slot.name));
        } else if (chance == 1) {
            send(slot, Kept.ABSENT, "dataset_purge", Map.of("id", slot.name));
        } else {
            send(slot, new Kept("active", next), chance < 6 ? "package_update" : "package_patch", Kept.dataset(slot.name, organization, "active", next));
        }
    }

    private void send(Slot slot, Kept after, String action, Map<String, ?> arguments) {
        Optional<Api.Reply> reply = api.post(action, arguments);
        int status = reply.map(Api.Reply::status).orElse(0);
        if (status == 200) {
            slot.certain = after;
            acknowledged++;
            return;
        }
        slot.possible = after;
        if (status != 0 && status != 503) {
            surprises.add(action + " of " + slot.name + ": " + status + " " + reply.get().text());
        }
        if (status == 0) {
            // Nobody is there any more.
            stop();
        } else {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
