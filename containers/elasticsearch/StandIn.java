import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * A single node that listens to the network of containers, with analysis as the full Elasticsearch has it and without
 * X-Pack. Environment variables with dots in their names are settings, as with the official image; those of X-Pack are
 * passed over, for there is nothing that they could set.
 */
public final class StandIn {
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Settings.Builder settings = Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("path.logs", home.resolve("logs").toString())
                .put("cluster.name", "stand-in")
                .put("node.name", "stand-in")
                .put("network.host", "0.0.0.0")
                .put("discovery.type", "single-node");
        System.getenv().forEach((name, value) -> {
            if (name.contains(".") && !name.startsWith("xpack.")) {
                settings.put(name, value);
            }
        });
        Environment environment = new Environment(settings.build(), home.resolve("config"));
        LogConfigurator.setNodeName("stand-in");
        LogConfigurator.configure(environment, false);
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir(), false), Map.of(), false);
        Node node = new Node(environment, plugins);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                node.close();
                node.awaitClose(15, TimeUnit.SECONDS);
            } catch (Exception e) {
                System.err.println("the node did not close: " + e);
            }
        }));
        node.start();
        Thread.currentThread().join();
    }
}
