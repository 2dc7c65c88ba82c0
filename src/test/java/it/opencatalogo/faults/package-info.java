/**
 * Programs that mistreat a running catalogue and look at what is left: power cuts, hostile requests, writers in each other's way. They are no
 * tests: they take minutes, start {@code ./run} with a data folder of their own, and exit with 1 if something was lost.
 *
 * <pre>
 * mvn -q package -DskipTests
 * CLASSES=target/test-classes:target/classes:target/quarkus-app/lib/main/*
 * java -cp "$CLASSES" it.opencatalogo.faults.KillRounds --port 8099 --data /tmp/kill-rounds --rounds 100
 * java -cp "$CLASSES" it.opencatalogo.faults.TwoWriters --port 8099 --data /tmp/two-writers --tries 10000
 * java -cp "$CLASSES" it.opencatalogo.faults.RawFuzzer  --port 8099 --data /tmp/raw-fuzzer --requests 100000
 * </pre>
 */
package it.opencatalogo.faults;
