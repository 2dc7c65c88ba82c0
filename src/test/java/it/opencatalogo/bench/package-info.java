/**
 * How fast the service is, measured side by side with a real CKAN on the same machine, with the same data, in the same run.
 * Only the JDK is needed, so that it starts without a class path of dependencies:
 *
 * <pre>
 * mvn -q test-compile
 * java -cp target/test-classes it.opencatalogo.bench.Benchmark \
 *      --ours http://127.0.0.1:8080 data/admin-token --ckan http://127.0.0.1:5000 FOLDER/token-admin
 * </pre>
 *
 * How well both order what they find is told by {@link it.opencatalogo.bench.Ranking}, which needs the class path of the service:
 *
 * <pre>
 * mvn -q package -DskipTests
 * java -cp "target/test-classes:target/classes:target/quarkus-app/lib/main/*" it.opencatalogo.bench.Ranking \
 *      --ours http://127.0.0.1:8080 data/admin-token --ckan http://127.0.0.1:5000 FOLDER/token-admin
 * </pre>
 *
 * Without {@code --ckan} the benchmark's column stays empty. It is a program, not a test: nothing here fails a build.
 */
package it.opencatalogo.bench;
