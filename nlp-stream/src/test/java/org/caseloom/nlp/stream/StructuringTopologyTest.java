package org.caseloom.nlp.stream;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.errors.DeadLetter;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.contracts.jobs.Stage;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Reannotation;
import org.caseloom.contracts.topics.Headers;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;
import org.caseloom.transport.KafkaSettings;

import static org.assertj.core.api.Assertions.assertThat;

class StructuringTopologyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @TempDir
    private Path state;

    private final AtomicReference<ReleaseLexicon> release = new AtomicReference<>(SmallRelease.LEXICON);
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> documents;
    private TestInputTopic<String, byte[]> reannotations;
    private TestOutputTopic<String, byte[]> structured;
    private TestOutputTopic<String, byte[]> deadLetters;
    private TestOutputTopic<String, byte[]> progress;

    @BeforeEach
    void start() {
        driver = new TopologyTestDriver(StructuringTopology.of(release::get, Clock.fixed(NOW, ZoneOffset.UTC)),
                StreamSettings.of(KafkaSettings.local(1), new StreamInstance("caseloom-nlp", state, 1)));
        documents = driver.createInputTopic(Topic.DOCUMENTS.topicName(), new StringSerializer(),
                new ByteArraySerializer());
        reannotations = driver.createInputTopic(Topic.REANNOTATIONS.topicName(), new StringSerializer(),
                new ByteArraySerializer());
        structured = output(Topic.STRUCTURED_DOCUMENTS);
        deadLetters = output(Topic.DEAD_LETTERS);
        progress = output(Topic.PROGRESS);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aDocumentBecomesAStructuredDocumentUnderTheSameKeyWithItsHeaders() {
        documents.pipeInput(fever("case-1", Map.of(Headers.JOB, "job-7/12")));
        TestRecord<String, byte[]> made = structured.readRecord();
        assertThat(made.key()).isEqualTo("case-1");
        assertThat(header(made, Headers.JOB)).isEqualTo("job-7/12");
        StructuredDocument document = Json.read(made.value(), StructuredDocument.class);
        assertThat(document.release()).isEqualTo("2026-11-21.1");
        assertThat(document.mentions()).hasSize(1);
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void aDocumentOfAJobReportsItsProgress() {
        documents.pipeInput(fever("case-1", Map.of(Headers.JOB, "job-7/12")));
        documents.pipeInput(fever("case-2", Map.of()));
        TestRecord<String, byte[]> sent = progress.readRecord();
        ProgressReport report = Json.read(sent.value(), ProgressReport.class);
        assertThat(sent.key()).isEqualTo("job-7");
        assertThat(report.stage()).isEqualTo(Stage.STRUCTURED);
        assertThat(report.sequences()).containsExactly(12);
        assertThat(progress.isEmpty()).as("a document of no job reports nothing").isTrue();
    }

    @Test
    void aDeletionPassesThroughWithItsRevision() {
        documents.pipeInput(record("case-1", null, Map.of(Headers.REVISION, "5")));
        TestRecord<String, byte[]> passed = structured.readRecord();
        assertThat(passed.key()).isEqualTo("case-1");
        assertThat(passed.value()).isNull();
        assertThat(header(passed, Headers.REVISION)).isEqualTo("5");
    }

    @Test
    void aReannotationStructuresTheStoredTextWithTheReleaseInForce() {
        documents.pipeInput(fever("case-1", Map.of(Headers.JOB, "job-7/12")));
        structured.readRecord();
        progress.readRecord();
        release.set(ReleaseLexicon.of(SmallRelease.release("2026-11-22.1")));
        reannotations.pipeInput("case-1", Json.write(new Reannotation("2026-11-22.1")));
        StructuredDocument again = Json.read(structured.readValue(), StructuredDocument.class);
        assertThat(again.release()).isEqualTo("2026-11-22.1");
        assertThat(again.revision()).isEqualTo(1);
        assertThat(progress.isEmpty()).as("the job is long done").isTrue();
    }

    @Test
    void aReannotationOfADeletedDocumentMakesNothing() {
        documents.pipeInput(fever("case-1", Map.of()));
        documents.pipeInput(record("case-1", null, Map.of()));
        structured.readRecordsToList();
        reannotations.pipeInput("case-1", Json.write(new Reannotation("replay")));
        assertThat(structured.isEmpty()).isTrue();
        assertThat(deadLetters.isEmpty()).isTrue();
    }

    @Test
    void anUnknownSchemaBecomesADeadLetterAndTheJobHearsOfIt() {
        byte[] future = "{\"schema\":99,\"id\":\"case-1\"}".getBytes(StandardCharsets.UTF_8);
        documents.pipeInput(record("case-1", future, Map.of(Headers.JOB, "job-7/3")));
        TestRecord<String, byte[]> kept = deadLetters.readRecord();
        DeadLetter letter = Json.read(kept.value(), DeadLetter.class);
        assertThat(kept.key()).isEqualTo("documents-0-0");
        assertThat(letter.code()).isEqualTo(ErrorCode.UNKNOWN_SCHEMA);
        assertThat(letter.document()).isEqualTo("case-1");
        assertThat(letter.stage()).isEqualTo("nlp-stream");
        assertThat(letter.original()).isEqualTo(future);
        assertThat(letter.at()).isEqualTo(NOW);
        ProgressReport report = Json.read(progress.readValue(), ProgressReport.class);
        assertThat(report.stage()).isEqualTo(Stage.REJECTED);
        assertThat(report.code()).isEqualTo(ErrorCode.UNKNOWN_SCHEMA);
        assertThat(report.sequences()).containsExactly(3);
        assertThat(structured.isEmpty()).isTrue();
    }

    @Test
    void whatIsNoDocumentBecomesADeadLetterAndTheNextDocumentIsStructured() {
        for (String malformed : new String[]{"", "not json", "[]", "{\"schema\":1,\"id\":\"case-1\"}",
                "{\"schema\":1,\"id\":\"a\",\"lang\":\"fr\",\"kind\":\"note\",\"text\":\"fièvre\"}"}) {
            documents.pipeInput(record("case-1", malformed.getBytes(StandardCharsets.UTF_8), Map.of()));
            assertThat(deadLetters.getQueueSize()).as(malformed).isEqualTo(1);
            deadLetters.readRecord();
        }
        documents.pipeInput(fever("case-2", Map.of()));
        assertThat(structured.readRecord().key()).isEqualTo("case-2");
    }

    @Test
    void aDocumentWithoutAKeyBecomesADeadLetter() {
        documents.pipeInput(new TestRecord<>(null, fever("case-1", Map.of()).value()));
        assertThat(Json.read(deadLetters.readValue(), DeadLetter.class).code())
                .isEqualTo(ErrorCode.MALFORMED_MESSAGE);
    }

    @Test
    void aFaultInTheEngineBecomesADeadLetter() {
        release.set(null); // the worst a supplier can do
        documents.pipeInput(fever("case-1", Map.of()));
        assertThat(Json.read(deadLetters.readValue(), DeadLetter.class).code())
                .isEqualTo(ErrorCode.STRUCTURING_FAILED);
    }

    @Test
    void aResultThatTheTopicDoesNotTakeBecomesADeadLetter() {
        String text = "発熱、".repeat(340_000);
        documents.pipeInput("large", Json.write(Texts.document("large", Language.JA, text)));
        assertThat(Json.read(deadLetters.readValue(), DeadLetter.class).code()).isEqualTo(ErrorCode.RESULT_TOO_LARGE);
        assertThat(structured.isEmpty()).isTrue();
    }

    @Test
    void aMalformedReannotationBecomesADeadLetter() {
        reannotations.pipeInput("case-1", "no".getBytes(StandardCharsets.UTF_8));
        assertThat(deadLetters.readRecord().key()).isEqualTo("reannotations-0-0");
    }

    private TestOutputTopic<String, byte[]> output(Topic topic) {
        return driver.createOutputTopic(topic.topicName(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static TestRecord<String, byte[]> fever(String id, Map<String, String> headers) {
        return record(id, Json.write(Texts.document(id, Language.JA, "39度以上の発熱あり。")), headers);
    }

    private static TestRecord<String, byte[]> record(String key, byte[] value, Map<String, String> headers) {
        RecordHeaders sent = new RecordHeaders();
        headers.forEach((name, text) -> sent.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new TestRecord<>(key, value, sent, NOW);
    }

    private static String header(TestRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
