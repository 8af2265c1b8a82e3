package org.caseloom.standalone.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.errors.DeadLetter;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.KafkaSettings;
import org.caseloom.transport.MessageSender;
import org.caseloom.transport.TopicFollower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** What nobody can read becomes a dead letter, and the flow goes on. */
@WithCaseloom
class BadMessagesIT {
    private final CaseloomSystem caseloom;

    BadMessagesIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        documents            | future-1 | {"schema":99,"id":"future-1"}    | CL-UNKNOWN-SCHEMA
        documents            | broken-1 | {"schema":1,"id":                | CL-MALFORMED-MESSAGE
        documents            | alien-1  | not JSON at all                  | CL-MALFORMED-MESSAGE
        structured-documents | future-2 | {"schema":99,"id":"future-2"}    | CL-UNKNOWN-SCHEMA
        """)
    void aMessageOfAnUnknownSchemaGoesToTheDeadLettersAndTheNextDocumentPasses(String topic, String key, String value,
            String code) {
        KafkaSettings settings = KafkaSettings.local(caseloom.instance().kafkaPort());
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings.producer())) {
            producer.send(new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8)));
            producer.flush();
        }

        eventually(() -> assertThat(deadLetters(settings)).anySatisfy(letter -> {
            assertThat(letter.document()).isEqualTo(key);
            assertThat(letter.topic()).isEqualTo(topic);
            assertThat(letter.code().code()).isEqualTo(code);
            assertThat(letter.original()).asString(StandardCharsets.UTF_8).isEqualTo(value);
        }));
        caseloom.post("/api/documents", "application/json", Json.text(
                Map.of("id", "after-" + key, "lang", "ja", "text", "発熱を認めた。")));
        eventually(() -> assertThat(caseloom.found("発熱", "")).contains("after-" + key));
    }

    private static List<DeadLetter> deadLetters(KafkaSettings settings) {
        List<DeadLetter> letters = new CopyOnWriteArrayList<>();
        try (MessageSender sender = new MessageSender(settings)) {
            TopicFollower.readAll(settings, Topic.DEAD_LETTERS, new DeadLetters(sender, "test"), read -> {
                if (read.value() != null) {
                    letters.add(Json.read(read.value(), DeadLetter.class));
                }
            });
        }
        return letters;
    }
}
