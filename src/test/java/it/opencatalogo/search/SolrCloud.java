package it.opencatalogo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/**
 * One node of SolrCloud with its own ZooKeeper for all tests of this process, in a process of its own because Solr brings another Lucene
 * (src/test/solr). Where its jars cannot be had, the tests that need it are skipped and say so.
 */
public final class SolrCloud {
    private static final Path CLASSPATH = Path.of("target", "solr.classpath").toAbsolutePath();
    private static final Set<Path> OPENED = new HashSet<>();
    private static final Map<Path, String> NAMES = new HashMap<>();
    private static final Map<String, SearchIndex> LAST = new HashMap<>();
    private static String reason;
    private static SolrCloud running;

    private final Path folder;
    private final int port;
    private Process node;

    private SolrCloud(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The node that all tests share, running. */
    public static synchronized SolrCloud shared() {
        if (running == null && reason == null) {
            try {
                running = new SolrCloud(Files.createTempDirectory("solr"), freePort());
                running.start();
                Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
            } catch (IOException unusable) {
                reason = unusable.getMessage();
                running = null;
            }
        }
        Assumptions.assumeTrue(running != null, () -> "SolrCloud cannot be started here: " + reason);
        return running;
    }

    /** Which collection belongs to the folder. */
    static synchronized String name(Path directory) {
        return NAMES.get(directory);
    }

    /** An index as if in a folder: what was opened in {@code directory} before is there again, else it is empty. Collections whose index was closed are used again. */
    public static synchronized SearchIndex open(Path directory, IndexSchema schema, Duration longest) {
        List<String> urls = shared().urls();
        String name = NAMES.computeIfAbsent(directory, seen -> free("test" + Integer.toHexString(schema.names().hashCode())));
        SearchIndex index = new SolrIndex(urls, name, schema, longest);
        if (OPENED.add(directory)) {
            index.clear();
        }
        LAST.put(name, index);
        return index;
    }

    private static String free(String name) {
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> name + "_" + i).filter(candidate -> !LAST.containsKey(candidate) || !LAST.get(candidate).ready()).findFirst().orElseThrow();
    }

    List<String> urls() {
        return List.of("http://127.0.0.1:" + port + "/solr");
    }

    public void start() throws IOException {
        node = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classpath(),
            Path.of("src", "test", "solr", "SolrNode.java").toString(), folder.toString(), Integer.toString(port), "--attached")
            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log().toFile())).start();
        for (int tenths = 0; tenths < 600 && node.isAlive(); tenths++) {
            if (Files.readString(log()).contains("SolrCloud at")) {
                return;
            }
            pause();
        }
        node.destroyForcibly();
        throw new IOException("it did not begin to answer, see " + log());
    }

    private Path log() {
        return Path.of("target", "solr-" + port + ".log");
    }

    /** As a power cut would. */
    public void kill() {
        node.destroyForcibly();
        await();
    }

    void stop() {
        node.destroy();
        await();
    }

    private void await() {
        try {
            node.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Maven knows where the jars are, and gets them where they are not. */
    private static String classpath() throws IOException {
        if (Files.notExists(CLASSPATH)) {
            String maven = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows") ? "mvn.cmd" : "mvn";
            Process resolved = new ProcessBuilder(maven, "-B", "-q", "-f", "src/test/solr/pom.xml", "dependency:build-classpath", "-Dmdep.outputFile=" + CLASSPATH).inheritIO().start();
            try {
                if (!resolved.waitFor(5, TimeUnit.MINUTES) || resolved.exitValue() != 0) {
                    resolved.destroy();
                    throw new IOException("Maven did not find the jars of src/test/solr/pom.xml");
                }
            } catch (InterruptedException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }
        return Files.readString(CLASSPATH).strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Math.min(socket.getLocalPort(), 64_000);
        }
    }
}
