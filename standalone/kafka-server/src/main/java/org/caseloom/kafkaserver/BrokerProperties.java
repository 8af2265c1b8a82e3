package org.caseloom.kafkaserver;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The settings of a single broker that is its own controller, sized for one machine. */
final class BrokerProperties {
    /** The largest record on any topic (96 MB) and its frame. */
    private static final int LARGEST_MESSAGE = 100 * 1024 * 1024;

    private BrokerProperties() {}

    static Properties of(Path data, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", data.resolve("log").toString());
        for (String one : List.of("offsets.topic.replication.factor", "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr", "share.coordinator.state.topic.replication.factor",
                "share.coordinator.state.topic.min.isr", "default.replication.factor")) {
            settings.put(one, "1");
        }
        for (String few : List.of("offsets.topic.num.partitions", "transaction.state.log.num.partitions",
                "share.coordinator.state.topic.num.partitions")) {
            settings.put(few, "4");
        }
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("message.max.bytes", Integer.toString(LARGEST_MESSAGE));
        settings.put("replica.fetch.max.bytes", Integer.toString(LARGEST_MESSAGE));
        settings.put("socket.request.max.bytes", Integer.toString(LARGEST_MESSAGE + 1024 * 1024));
        // requests that wait for their turn, all together: more would not fit into the heap
        settings.put("queued.max.request.bytes", Integer.toString(2 * (LARGEST_MESSAGE + 1024 * 1024)));
        // a Caseloom that is started again after a year goes on where it stopped; by default offsets last a week
        settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
        // one copy on one machine: a power cut may cost a second's records, not all that the system had not written yet
        settings.put("log.flush.interval.ms", "1000");
        settings.put("log.flush.scheduler.interval.ms", "1000");
        // half a gigabyte of dedupe buffer is for clusters; this suffices for a few million keys
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        // after a kill the old session must run out before the broker may come back: 2 s instead of 9
        settings.put("broker.session.timeout.ms", "2000");
        settings.put("broker.heartbeat.interval.ms", "500");
        return settings;
    }
}
