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
 * Without {@code --ckan} its column stays empty. It is a program, not a test: nothing here fails a build.
 */
package it.opencatalogo.bench;
