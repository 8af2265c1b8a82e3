package org.caseloom.containers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What annotators have begun and not ended, as the broker knows it. */
final class Transactions {
    private final Map<String, Object> broker;

    Transactions(String bootstrapServers) {
        this.broker = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Begins one as an annotator does that dies then; the broker itself would wait for it for ten minutes. */
    void beginAndDie(String id, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.get("bootstrap.servers"),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG, id,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) Duration.ofMinutes(10).toMillis());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "never", "committed"));
            producer.flush();
            producer.close(Duration.ZERO); // without an end
        }
    }

    /** The ids of those who have begun one. */
    List<String> ongoing() {
        try (Admin admin = Admin.create(broker)) {
            return admin.listTransactions(new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .stream()
                    .map(TransactionListing::transactionalId)
                    .toList();
        }
    }
}
