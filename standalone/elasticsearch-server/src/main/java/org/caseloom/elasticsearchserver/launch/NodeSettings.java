package org.caseloom.elasticsearchserver.launch;

import java.nio.file.Path;

import org.elasticsearch.common.settings.Settings;

/** The settings of a single node on loopback, sized for one machine and for documents of some 30 MB. */
final class NodeSettings {
    /** Of the node and of its cluster. */
    static final String NAME = "caseloom";

    private NodeSettings() {}

    static Settings of(Path home, Path data, Path logs, String httpPort, String transportPort) {
        return Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", data.toString())
                .put("path.logs", logs.toString())
                .put("cluster.name", NAME)
                .put("node.name", NAME)
                .put("network.host", "127.0.0.1")
                .put("http.port", httpPort)
                .put("transport.port", transportPort)
                .put("discovery.type", "single-node")
                // Caseloom itself watches the disk and says so in words
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // a mistyped index name is an error, not a new index
                .put("action.auto_create_index", false)
                // A document counts five times its size while it is indexed; by default a tenth of the heap is all there
                // may be of that, so that documents above 15 MB would be refused. Two fifths let one of 50 MB through.
                .put("indexing_pressure.memory.limit", "40%")
                .build();
    }
}
