package it.opencatalogo.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills the JVM, PostgreSQL, one process of PostgreSQL or all at once, with {@code kill -9}, while clients write. Afterwards every acknowledged
 * write must be there, none half, the chain of the log intact, and the index what a rebuilt one is.
 */
public final class KillRounds {
    /** So many writes a round at least, if they come within half a minute. */
    private static final int BUSY = 200;
    private static final String ORGANIZATION = "kill-rounds";
    private static final List<String> VICTIMS = List.of("jvm", "postgresql", "both", "one process of postgresql");
    private final Service service;
    private final Options options;
    private final Random random = new Random();
    private final List<String> faults = new ArrayList<>();
    private List<Writer> writers;
    private Api api;

    private KillRounds(Options options) {
        this.options = options;
        this.service = options.service();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(new KillRounds(Options.of(arguments)).run());
    }

    private int run() throws IOException, InterruptedException {
        service.forgetAll();
        System.out.printf("started in %.1f s%n", service.start());
        try {
            api = new Api(service.base(), service.token());
            api.post("organization_create", Map.of("name", ORGANIZATION));
            writers = new ArrayList<>();
            for (int i = 0; i < options.number("clients", 8); i++) {
                writers.add(new Writer(new Api(service.base(), service.token()), ORGANIZATION, i));
            }
            int rounds = options.number("rounds", 100);
            for (int round = 1; round <= rounds && faults.isEmpty(); round++) {
                round(round, VICTIMS.get((round - 1) % VICTIMS.size()));
            }
        } finally {
            service.stop();
        }
        faults.forEach(System.out::println);
        System.out.printf("%d faults, %d acknowledged writes%n", faults.size(), acknowledged());
        return faults.isEmpty() ? 0 : 1;
    }

    private void round(int round, String victim) throws IOException, InterruptedException {
        int before = acknowledged();
        List<Thread> threads = new ArrayList<>();
        for (Writer writer : writers) {
            writer.begin();
            Thread thread = new Thread(writer);
            thread.start();
            threads.add(thread);
        }
        for (int tenths = 0; tenths < 300 && acknowledged() < before + BUSY; tenths++) {
            Thread.sleep(100);
        }
        Thread.sleep(random.nextInt(1000));
        double back = kill(victim);
        writers.forEach(Writer::stop);
        for (Thread thread : threads) {
            thread.join();
        }
        int done = acknowledged() - before;
        int unanswered = (int) writers.stream().flatMap(writer -> writer.slots().stream()).filter(slot -> slot.possible != null).count();
        inspect(victim);
        System.out.printf("round %d: %s killed, back after %.1f s, %d acknowledged, %d unanswered, %s%n", round, victim, back, done, unanswered, faults.isEmpty() ? "whole" : "FAULTS");
    }

    private int acknowledged() {
        return writers.stream().mapToInt(Writer::acknowledged).sum();
    }

    /** The seconds until the catalogue was there again. */
    private double kill(String victim) throws IOException, InterruptedException {
        switch (victim) {
            case "jvm" -> service.killJvm();
            case "both" -> {
                service.killPostgres(true);
                service.killJvm();
            }
            default -> service.killPostgres(victim.equals("postgresql"));
        }
        if (victim.equals("jvm") || victim.equals("both")) {
            return service.start();
        }
        long begun = System.nanoTime();
        Thread.sleep(500);
        service.awaitReady();
        while (api.post("organization_patch", Map.of("id", ORGANIZATION, "description", "dopo " + begun)).filter(reply -> reply.status() == 200).isEmpty()) {
            Thread.sleep(100);
            if (System.nanoTime() - begun > 120e9) {
                throw new IllegalStateException("writing did not become possible again");
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Thread.sleep(1000);
        return seconds;
    }

    private void inspect(String victim) throws IOException, InterruptedException {
        writers.forEach(writer -> faults.addAll(writer.surprises()));
        faults.addAll(new Inspection(api).ledger(writers));
        new Inspection(api).chain().ifPresent(faults::add);
        Map<String, String> grown = new Inspection(api).index();
        service.stop();
        service.forgetIndex();
        service.start();
        Map<String, String> rebuilt = new Inspection(api).index();
        grown.forEach((query, answer) -> {
            if (!answer.equals(rebuilt.get(query))) {
                faults.add("after " + victim + " the index answers " + query + " otherwise than a rebuilt one:\n" + answer + "\n" + rebuilt.get(query));
            }
        });
    }
}
