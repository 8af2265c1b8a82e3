package org.caseloom.elasticsearchserver.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.logging.log4j.LogManager;
import org.elasticsearch.action.admin.cluster.health.ClusterHealthRequest;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;

import org.caseloom.serverprocess.ParentWatch;
import org.caseloom.serverprocess.SoleUse;

/**
 * Starts the node on loopback, prints {@code READY} when it serves all that it has, and ends with its parent: on
 * SIGTERM, or when standard input ends. Arguments: home (jars), data folder, HTTP port, transport port, folder for
 * logs. A node that cannot start logs why and ends with status 1.
 */
public final class ElasticsearchServer {
    private static final long PATIENCE_SECONDS = 15;
    private static final TimeValue PATIENCE_FOR_INDICES = TimeValue.timeValueMinutes(1);

    private ElasticsearchServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Elasticsearch turns System.out and System.err into loggers; the parent reads the real one
        PrintStream out = System.out;
        ParentWatch.start();
        try {
            Node node = start(arguments);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "shutdown"));
        } catch (IOException | InterruptedException | NodeValidationException | RuntimeException e) {
            LogManager.getLogger(ElasticsearchServer.class).error("Elasticsearch cannot start: {}", e.getMessage(), e);
            Runtime.getRuntime().halt(1); // half-started threads of the node would keep an orderly exit waiting
        }
        out.println("READY");
        Thread.currentThread().join();
    }

    private static Node start(String[] arguments) throws IOException, InterruptedException, NodeValidationException {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Path data = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Path logs = Files.createDirectories(Path.of(arguments[4]).toAbsolutePath());
        Environment environment = new Environment(NodeSettings.of(home, data, logs, arguments[2], arguments[3]),
                home.resolve("config"));
        LogConfigurator.setNodeName(NodeSettings.NAME);
        LogConfigurator.configure(environment, false);
        SoleUse.await(data);
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false), Map.of(), false);
        Node node = new Node(environment, plugins);
        node.start();
        awaitIndices(node);
        return node;
    }

    /** A started node still opens its indices; whoever asks before that finds nothing. */
    private static void awaitIndices(Node node) {
        var whole = new ClusterHealthRequest(PATIENCE_FOR_INDICES).waitForYellowStatus().timeout(PATIENCE_FOR_INDICES);
        if (node.client().admin().cluster().health(whole).actionGet().isTimedOut()) {
            LogManager.getLogger(ElasticsearchServer.class).warn("not every index could be opened");
        }
    }

    private static void close(Node node) {
        try {
            node.close();
            if (!node.awaitClose(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("the node did not close within " + PATIENCE_SECONDS + " s");
            }
        } catch (IOException e) {
            System.err.println("closing the node failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
