import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/**
 * One node of SolrCloud with its ZooKeeper inside, on loopback, for trials and tests: {@code java -cp CLASSPATH SolrNode.java FOLDER PORT}. ZooKeeper listens
 * on the port after the next thousand. It ends when its standard input does, if {@code --attached} stands behind.
 */
public class SolrNode {
    private static final String SOLR_XML = """
        <solr>
          <int name="maxBooleanClauses">1024</int>
          <solrcloud>
            <str name="host">127.0.0.1</str>
            <int name="hostPort">%d</int>
            <str name="hostContext">solr</str>
            <int name="zkClientTimeout">15000</int>
          </solrcloud>
        </solr>
        """;

    private static final String ZOO_CFG = """
        tickTime=2000
        initLimit=10
        syncLimit=5
        clientPortAddress=127.0.0.1
        admin.enableServer=false
        """;

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        int port = Integer.parseInt(arguments[1]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("solr.xml"), SOLR_XML.formatted(port));
        Files.writeString(folder.resolve("zoo.cfg"), ZOO_CFG);
        System.setProperty("zkRun", "127.0.0.1:" + (port + 1000));
        System.setProperty("zkServerDataDir", folder.resolve("zookeeper").toString());
        System.setProperty("solr.log.dir", folder.resolve("logs").toString());
        System.setProperty("solr.solr.home", folder.toString());
        JettySolrRunner node = new JettySolrRunner(folder.toString(), new Properties(),
            JettyConfig.builder().setContext("/solr").setPort(port).useOnlyHttp1(true).stopAtShutdown(true).build());
        try {
            node.start();
        } catch (Exception unusable) {
            unusable.printStackTrace();
            System.exit(1);
        }
        System.out.println("SolrCloud at " + node.getBaseUrl());
        if (arguments.length > 2 && arguments[2].equals("--attached")) {
            while (System.in.read() >= 0) {
                // Whoever started the node holds the other end.
            }
            System.exit(0);
        }
        Thread.currentThread().join();
    }
}
