package org.caseloom.standalone.servers;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.standalone.data.DataDirectory;
import org.caseloom.transport.KafkaSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The real servers from the distribution, as the application uses them. In order, for a start costs seconds. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedServersIT {
    private static final String TOPIC = "cases";
    private static final String INDEX = "cases";
    private static final String SENTENCE = "39度以上の発熱と右腰背部痛を認めた";

    /** What the test's index holds. */
    record Entry(@Nullable String ja, @Nullable String en, @Nullable String document) {}

    /** Servers that ended by themselves. */
    private static final Queue<String> ENDED = new ConcurrentLinkedQueue<>();

    @TempDir
    private static Path folder;
    private static EmbeddedKafka kafka;
    private static EmbeddedElasticsearch elasticsearch;
    private static List<ProcessHandle> orphans = List.of();

    @BeforeAll
    static void startBothAfterAParentThatWasKilled() {
        orphans = KilledParent.orphans(folder);
        startBoth(); // at once, while the orphans may still be closing their files
    }

    private static void startBoth() {
        DataDirectory data = DataDirectory.at(folder);
        var broker = CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(data, ENDED::add));
        elasticsearch = EmbeddedElasticsearch.start(data, ENDED::add);
        kafka = broker.join();
    }

    @AfterAll
    static void stopBoth() {
        kafka.close();
        elasticsearch.close();
        assertThat(kafka.isAlive()).isFalse();
        assertThat(elasticsearch.isAlive()).isFalse();
    }

    @Test
    @Order(0)
    void bothServersEndWhenTheirParentIsKilledAndTheNextOnesWaitForThat() {
        assertThat(orphans).hasSize(2).noneMatch(ProcessHandle::isAlive);
        assertThat(kafka.isAlive()).isTrue();
        assertThat(elasticsearch.isAlive()).isTrue();
        assertThat(ENDED).isEmpty();
    }

    @Test
    @Order(1)
    void aRecordThatWasProducedIsConsumed() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(KafkaSettings.local(kafka.port()).client())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        try (var producer = new KafkaProducer<String, byte[]>(KafkaSettings.local(kafka.port()).producer())) {
            producer.send(new ProducerRecord<>(TOPIC, "case-1", SENTENCE.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }

        assertThat(consumed()).containsExactly(SENTENCE);
    }

    @Test
    @Order(2)
    void theClientFindsAServerOfItsOwnKind() throws IOException {
        try (ElasticsearchClient client = client()) {
            assertThat(client.info().version().number()).startsWith("9.");
            assertThat(client.ping().value()).isTrue();
        }
    }

    @Test
    @Order(3)
    void japaneseIsCutIntoWordsAndFoldedToTheirBaseForm() throws IOException {
        try (ElasticsearchClient client = client()) {
            createIndex(client);

            assertThat(tokens(client, "japanese", SENTENCE)).contains("発熱", "認める").doesNotContain("の", "を");
            assertThat(tokens(client, "japanese", "ﾌﾟﾚﾄﾞﾆｿﾞﾛﾝ")).containsExactly("プレドニゾロン");
            assertThat(tokens(client, "english", "Naïve T cells were activated"))
                    .containsExactly("naiv", "t", "cell", "were", "activ");
        }
    }

    @Test
    @Order(4)
    void aDocumentThatWasIndexedIsFoundByAnotherFormOfItsWords() throws IOException {
        try (ElasticsearchClient client = client()) {
            client.index(request -> request.index(INDEX)
                    .id("case-1")
                    .document(new Entry(SENTENCE, "The abscesses resolved.", null))
                    .refresh(Refresh.True));

            assertThat(found(client, "ja", "発熱を認めない")).containsExactly("case-1");
            assertThat(found(client, "en", "abscess")).containsExactly("case-1");
            assertThat(found(client, "ja", "下痢")).isEmpty();
        }
    }

    @Test
    @Order(5)
    void documentsOfThirtyMegabytesPassOneAfterTheOther() throws IOException {
        String text = "右腎上極に低吸収域を認めた。".repeat(30 * 1024 * 1024 / 42);
        try (ElasticsearchClient client = client()) {
            for (int each = 0; each < 6; each++) {
                String id = "large-" + each;
                client.index(request -> request.index(INDEX).id(id).document(new Entry(null, null, text)));
            }

            assertThat(client.get(request -> request.index(INDEX).id("large-5"), Entry.class).source())
                    .isEqualTo(new Entry(null, null, text));
        }
    }

    @Test
    @Order(6)
    void everythingIsStillThereAfterARestartOnOtherPorts() throws IOException {
        kafka.close();
        elasticsearch.close();
        startBoth();

        assertThat(consumed()).containsExactly(SENTENCE);
        try (ElasticsearchClient client = client()) {
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
                    .untilAsserted(() -> assertThat(found(client, "ja", "発熱")).containsExactly("case-1"));
        }
    }

    @Test
    @Order(7)
    void whoeverAskedHearsOfAServerThatWasKilled() {
        assertThat(ENDED).isEmpty();

        ProcessHandle.of(kafka.pid()).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(ENDED).containsExactly("Kafka"));
        assertThat(kafka.isAlive()).isFalse();
    }

    @Test
    @Order(8)
    void nothingIsLostByKillingTheBroker() {
        kafka = EmbeddedKafka.start(DataDirectory.at(folder), ENDED::add);

        assertThat(consumed()).containsExactly(SENTENCE);
    }

    private static List<String> consumed() {
        try (var consumer = new KafkaConsumer<String, byte[]>(KafkaSettings.local(kafka.port()).consumer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return Stream.generate(() -> consumer.poll(Duration.ofSeconds(1)))
                    .limit(20)
                    .filter(records -> !records.isEmpty())
                    .findFirst()
                    .stream()
                    .flatMap(records -> records.records(partition).stream())
                    .map(ConsumerRecord::value)
                    .map(value -> new String(value, StandardCharsets.UTF_8))
                    .toList();
        }
    }

    private static ElasticsearchClient client() {
        return ElasticsearchClient.of(builder -> builder.host("http://127.0.0.1:" + elasticsearch.port()));
    }

    private static void createIndex(ElasticsearchClient client) throws IOException {
        client.indices().create(request -> request.index(INDEX).withJson(new StringReader("""
            {
              "settings": {
                "number_of_shards": 1, "number_of_replicas": 0,
                "analysis": {
                  "tokenizer": {"words": {"type": "kuromoji_tokenizer", "mode": "search"}},
                  "filter": {"beginnings": {"type": "edge_ngram", "min_gram": 1, "max_gram": 10}},
                  "analyzer": {
                    "japanese": {"type": "custom", "tokenizer": "words", "filter": ["kuromoji_baseform",
                      "kuromoji_part_of_speech", "cjk_width", "ja_stop", "kuromoji_stemmer", "lowercase"]},
                    "english": {"type": "custom", "tokenizer": "standard",
                      "filter": ["lowercase", "asciifolding", "porter_stem"]},
                    "suggest": {"type": "custom", "tokenizer": "keyword", "filter": ["lowercase", "beginnings"]}
                  }
                }
              },
              "mappings": {
                "dynamic": "strict",
                "properties": {
                  "ja": {"type": "text", "analyzer": "japanese"},
                  "en": {"type": "text", "analyzer": "english"},
                  "document": {"type": "keyword", "index": false, "doc_values": false}
                }
              }
            }
            """)));
    }

    private static List<String> tokens(ElasticsearchClient client, String analyzer, String text) throws IOException {
        return client.indices()
                .analyze(request -> request.index(INDEX).analyzer(analyzer).text(text))
                .tokens()
                .stream()
                .map(AnalyzeToken::token)
                .toList();
    }

    private static List<String> found(ElasticsearchClient client, String field, String text) throws IOException {
        return client.search(request -> request.index(INDEX)
                .query(query -> query.match(match -> match.field(field).query(text))), Entry.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::id)
                .toList();
    }
}
