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
 * A catalogue of very many datasets is made by {@link it.opencatalogo.bench.Generator} (100,000 in about 90 s; the same class path, beside a running service whose
 * database it writes into). {@link it.opencatalogo.bench.SearchTimes} and {@link it.opencatalogo.bench.MixedLoad} measure it:
 *
 * <pre>
 * java -cp "target/test-classes:target/classes:target/quarkus-app/lib/main/*" it.opencatalogo.bench.Generator http://127.0.0.1:8080 data 100000
 * java -cp target/test-classes it.opencatalogo.bench.SearchTimes http://127.0.0.1:8080 data/admin-token 25
 * java -cp target/test-classes it.opencatalogo.bench.MixedLoad http://127.0.0.1:8080 data/admin-token 30 40
 * </pre>
 *
 * Without {@code --ckan} the benchmark's column stays empty. It is a program, not a test: nothing here fails a build.
 */
package it.opencatalogo.bench;
