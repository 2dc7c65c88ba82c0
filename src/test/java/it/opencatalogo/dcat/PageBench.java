package it.opencatalogo.dcat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opencatalogo.rdf.Serialization;
import it.opencatalogo.schema.GivenIris;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/** Milliseconds for a page of 100 datasets with three distributions each, from the JSON bytes kept in the database; a program of its own, not a test. */
public final class PageBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 150;
    /** Time of the processor, not of the clock: other work on the machine does not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private PageBench() { }

    public static void main(String[] args) throws Exception {
        List<byte[]> stored = stored();
        for (Serialization syntax : Serialization.values()) {
            time(syntax.suffix(), () -> page(stored, syntax.writer(OutputStream.nullOutputStream())));
        }
        time("no writer", () -> page(stored, new AbstractRDFHandler() { }));
        time("JSON to documents", () -> {
            for (byte[] bytes : stored) {
                PublishedDataset.of(JSON.readValue(bytes, new TypeReference<Map<String, Object>>() { })).document(Golden.BASE);
            }
        });
        time("JSON parser alone", () -> {
            for (byte[] bytes : stored) {
                JSON.readValue(bytes, new TypeReference<Map<String, Object>>() { });
            }
        });
    }

    private interface Job {
        void run() throws Exception;
    }

    private static void page(List<byte[]> stored, RDFHandler out) throws Exception {
        List<PublishedDataset> datasets = new ArrayList<>();
        for (byte[] bytes : stored) {
            datasets.add(PublishedDataset.of(JSON.readValue(bytes, new TypeReference<Map<String, Object>>() { })));
        }
        new CataloguePage(Golden.catalogue(), new PageRequest(Golden.BASE, "/catalog.ttl", 1, 100, 2000, Map.of(), Optional.of("c")), datasets, GivenIris.NONE).write(out);
    }

    private static void time(String name, Job job) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            job.run();
        }
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long from = CPU.getCurrentThreadCpuTime();
            job.run();
            times[i] = CPU.getCurrentThreadCpuTime() - from;
        }
        Arrays.sort(times);
        System.out.printf("%-20s median %6.1f ms, 95%% %6.1f ms%n", name, times[ROUNDS / 2] / 1e6, times[ROUNDS * 95 / 100] / 1e6);
    }

    private static List<byte[]> stored() throws Exception {
        List<byte[]> stored = new ArrayList<>();
        List<Map<String, Object>> golden = Golden.packages();
        for (int i = 0; i < 100; i++) {
            String text = JSON.writeValueAsString(golden.get(i % 2)).replace("4000-8000-0000000000", String.format("4000-8%03d-0000000000", i)).replace("pnrr-", "pnrr-" + i + "-");
            Map<String, Object> dataset = JSON.readValue(text, new TypeReference<>() { });
            List<Object> resources = new ArrayList<>((List<?>) dataset.get("resources"));
            for (int r = 1; r < 3; r++) {
                Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) resources.get(0));
                copy.put("id", copy.get("id") + "-" + r);
                resources.add(copy);
            }
            dataset.put("resources", resources);
            stored.add(JSON.writeValueAsBytes(dataset));
        }
        return stored;
    }
}
