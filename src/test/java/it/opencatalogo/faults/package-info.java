/**
 * Programs that mistreat a running catalogue and look at what is left: power cuts, hostile requests, writers in each other's way,
 * crowds of readers, replicas that die beside each other. They are no
 * tests: they take minutes, start {@code ./run} with a data folder of their own, and exit with 1 if something was lost.
 *
 * <pre>
 * mvn -q package -DskipTests
 * CLASSES=target/test-classes:target/classes:target/quarkus-app/lib/main/*
 * java -cp "$CLASSES" it.opencatalogo.faults.KillRounds --port 8099 --data /tmp/kill-rounds --rounds 100
 * java -cp "$CLASSES" it.opencatalogo.faults.TwoWriters --port 8099 --data /tmp/two-writers --tries 10000
 * java -cp "$CLASSES" it.opencatalogo.faults.RawFuzzer  --port 8099 --data /tmp/raw-fuzzer --requests 100000
 * java -cp "$CLASSES" it.opencatalogo.faults.ManyReaders --port 8099 --data /tmp/many-readers --readers 200 --seconds 90
 * java -cp "$CLASSES" it.opencatalogo.faults.RightsFuzzer --port 8099 --data /tmp/rights-fuzzer --queries 100000
 * java -cp "$CLASSES" it.opencatalogo.faults.ReplicaChaos --port 8091 --data /tmp/replica-chaos --rounds 9
 * </pre>
 *
 * <p>One more asks a real CKAN and a running catalogue ({@code ./run --empty}) the same; what may differ, and why, is listed in {@code KnownDifference}:
 *
 * <pre>
 * java -cp "$CLASSES" it.opencatalogo.faults.SearchFuzzer --ours http://127.0.0.1:8080 --ours-token data/admin-token \
 *      --ckan http://127.0.0.1:5000 --ckan-token FOLDER/token-admin --queries 20000 --seed 1
 * </pre>
 */
package it.opencatalogo.faults;
