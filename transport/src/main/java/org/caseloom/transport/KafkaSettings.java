package org.caseloom.transport;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.caseloom.contracts.topics.Topic;

/**
 * Where the broker is and how clients talk to it. Keys are strings, values bytes; the codec is
 * {@link org.caseloom.contracts.json.Json}. Immutable.
 *
 * @param bootstrapServers host:port list
 * @param partitions       of topics that are spread by document id
 * @param replication      copies of each partition; 1 on one machine
 * @param security         further client settings, passed through as they are (TLS, SASL)
 */
public record KafkaSettings(String bootstrapServers, int partitions, short replication, Map<String, String> security) {
    /** A batch may carry the largest record and its frame. */
    public static final int LARGEST_REQUEST = Topic.DEAD_LETTERS.largestRecord() + 1024 * 1024;
    /** Room for records waiting to be sent; must hold the largest one. */
    private static final long SEND_BUFFER = 2L * LARGEST_REQUEST;

    public KafkaSettings {
        security = Map.copyOf(security);
    }

    /** One broker on this machine, four partitions, no security. */
    public static KafkaSettings local(int port) {
        return new KafkaSettings("127.0.0.1:" + port, 4, (short) 1, Map.of());
    }

    /** What every client needs. */
    public Map<String, Object> client() {
        Map<String, Object> settings = new HashMap<>(security);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }

    /** A producer that neither loses nor repeats. */
    public Map<String, Object> producer() {
        Map<String, Object> settings = client();
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, SEND_BUFFER);
        return settings;
    }

    /** A consumer of committed records that keeps its own place. */
    public Map<String, Object> consumer() {
        Map<String, Object> settings = client();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }
}
