package org.caseloom.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.JobStatus.State;
import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.contracts.jobs.Rejection;
import org.caseloom.contracts.jobs.Stage;
import org.caseloom.ingest.intake.LoadOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class IngestServiceTest {
    @TempDir
    private Path folder;
    private final FakeBroker broker = new FakeBroker();
    private IngestService service = new IngestService(broker, broker, ".");

    /** How long it takes is not what is tried: other modules' tests run beside these. */
    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @BeforeEach
    void start() {
        service = new IngestService(broker, broker, folder.resolve("data").toString());
        service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private void restart() {
        service.close();
        start();
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, content);
    }

    private JobStatus awaitState(String job, State state) {
        await().until(() -> service.status(job).state() == state);
        return service.status(job);
    }

    private static void assertAccounted(JobStatus status) {
        long atIntake = status.read() - status.accepted() - status.duplicate();
        assertThat(atIntake).isBetween(0L, status.rejected());
        assertThat(status.rejectedBy().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(status.rejected());
    }

    @Test
    void everyDocumentOfALoadIsAccountedFor() throws IOException {
        file("a.jsonl", """
            {"id":"1","text":"発熱あり。"}
            {"id":"2","text":
            {"id":"3","text":"No fever."}
            {"id":"1","text":"発熱あり。"}
            {"id":"4","lang":"fr","text":"fièvre"}
            """);
        file("sub/症例.txt", "咳嗽なし。");
        file("README.md", "# not read");
        String job = service.load(List.of(folder.resolve("in")), new LoadOptions(DocumentKind.NOTE, "学会"));
        JobStatus read = awaitState(job, State.PROCESSING);
        assertThat(read).extracting(JobStatus::read, JobStatus::accepted, JobStatus::duplicate, JobStatus::rejected)
                .containsExactly(6L, 3L, 1L, 2L);
        assertThat(read.rejectedBy()).isEqualTo(Map.of("CL-INVALID-JSON", 1L, "CL-UNKNOWN-LANGUAGE", 1L));
        assertThat(read.rejections()).extracting(Rejection::line).containsExactly(2L, 5L);
        assertThat(read.bytesRead()).isEqualTo(read.bytes()).isPositive();
        assertAccounted(read);
        assertThat(broker.documents()).extracting(FakeBroker.Sent::id).containsExactly("学会:1", "学会:3", "学会:sub/症例");
        assertThat(broker.documents()).extracting(sent -> Objects.requireNonNull(sent.place()).text())
                .containsExactly(job + "/0", job + "/1", job + "/2");
    }

    @Test
    void aLoadIsCompleteOnceEverythingIsWrittenAndIndexedOrRejected() throws IOException {
        String job = service.load(List.of(file("a.jsonl", "{\"text\":\"発熱\"}\n{\"text\":\"咳\"}\n{\"text\":\"痰\"}")),
                LoadOptions.NONE);
        awaitState(job, State.PROCESSING);
        broker.report(ProgressReport.passed(job, Stage.STRUCTURED, 0, 1));
        broker.report(ProgressReport.passed(job, Stage.WRITTEN, 0, 1));
        broker.report(ProgressReport.passed(job, Stage.INDEXED, 1));
        broker.report(ProgressReport.passed(job, Stage.INDEXED, 1));
        broker.report(ProgressReport.rejected(job, 2, ErrorCode.STRUCTURING_FAILED, "stuck"));
        broker.report(ProgressReport.rejected(job, 2, ErrorCode.STRUCTURING_FAILED, "stuck"));
        JobStatus under = service.status(job);
        assertThat(under.state()).isEqualTo(State.PROCESSING);
        assertThat(under).extracting(JobStatus::structured, JobStatus::written, JobStatus::indexed, JobStatus::rejected)
                .containsExactly(2L, 2L, 1L, 1L);
        broker.report(ProgressReport.passed(job, Stage.INDEXED, 0));
        JobStatus done = service.status(job);
        assertThat(done.state()).isEqualTo(State.COMPLETE);
        assertThat(done.finished()).isNotNull();
        assertThat(done.rejections()).extracting(Rejection::code).containsExactly(ErrorCode.STRUCTURING_FAILED);
        assertAccounted(done);
        await().untilAsserted(() -> assertThat(broker.statuses()).last().isEqualTo(done));
    }

    @Test
    void aLoadOfDuplicatesAloneIsCompleteAtOnce() throws IOException {
        Path file = file("a.txt", "発熱あり。");
        service.load(List.of(file), LoadOptions.NONE);
        await().until(() -> broker.documents().size() == 1);
        JobStatus again = awaitState(service.load(List.of(file), LoadOptions.NONE), State.COMPLETE);
        assertThat(again.duplicate()).isEqualTo(1);
        assertThat(broker.documents()).hasSize(1);
    }

    @Test
    void whatALoadHasDoneSurvivesARestart() throws IOException {
        String job = service.load(List.of(file("a.jsonl", "{\"text\":\"発熱\"}\n{\n{\"text\":\"咳\"}")), LoadOptions.NONE);
        awaitState(job, State.PROCESSING);
        broker.report(ProgressReport.rejected(job, 0, ErrorCode.GRAPH_REFUSED, "too deep"));
        JobStatus before = service.status(job);
        restart();
        assertThat(service.status(job)).isEqualTo(before);
        broker.report(ProgressReport.passed(job, Stage.WRITTEN, 1));
        broker.report(ProgressReport.passed(job, Stage.INDEXED, 1));
        JobStatus complete = service.status(job);
        assertThat(complete.state()).isEqualTo(State.COMPLETE);
        assertThat(complete.rejectedBy()).isEqualTo(Map.of("CL-INVALID-JSON", 1L, "CL-GRAPH-REFUSED", 1L));
        restart();
        assertThat(service.status(job)).isEqualTo(complete);
        assertThat(service.jobs()).containsExactly(complete);
    }

    @Test
    void aLoadThatARestartInterruptedFailsAndSaysWhatToDo() {
        service.close();
        broker.send(new JobStatus("job-1", State.READING, Instant.now(), null, null, 5, 4, 0, 0, 0, 0, 1,
                Map.of("CL-EMPTY-TEXT", 1L), List.of(), 100, 50));
        start();
        JobStatus failed = service.status("job-1");
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo(ErrorCode.LOAD_INTERRUPTED);
            assertThat(rejection.advice()).contains("again");
        });
        assertAccounted(failed);
        await().untilAsserted(() -> assertThat(broker.statuses()).extracting(JobStatus::state).endsWith(State.FAILED));
    }

    @Test
    void documentsTheBrokerDoesNotStoreAreRejectedAndLoadAgainLater() throws IOException {
        Path file = file("a.jsonl", "{\"text\":\"発熱\"}\n{\"text\":\"咳\"}");
        broker.refuse(true);
        JobStatus refused = awaitState(service.load(List.of(file), LoadOptions.NONE), State.COMPLETE);
        assertThat(refused.rejectedBy()).isEqualTo(Map.of("CL-SERVICE-UNAVAILABLE", 2L));
        assertThat(refused.rejections()).extracting(Rejection::line).containsExactly(1L, 2L);
        assertAccounted(refused);
        broker.refuse(false);
        assertThat(awaitState(service.load(List.of(file), LoadOptions.NONE), State.PROCESSING).accepted()).isEqualTo(2);
    }

    @Test
    void onlyTheFirstThousandRejectionsAreListedAndAllAreCounted() throws IOException {
        String lines = IntStream.range(0, 2500).mapToObj(_ -> "{").collect(Collectors.joining("\n"));
        JobStatus status = awaitState(service.load(List.of(file("a.jsonl", lines)), LoadOptions.NONE), State.COMPLETE);
        assertThat(status.rejected()).isEqualTo(2500);
        assertThat(status.rejections()).hasSize(1000);
        assertAccounted(status);
    }

    @Test
    void aFileThatIsGoneOrOfAnotherKindIsRejectedBesideTheOthers() throws IOException {
        JobStatus status = awaitState(
                service.load(List.of(folder.resolve("gone.txt"), file("scan.pdf", "x"), file("a.txt", "発熱")),
                        LoadOptions.NONE),
                State.PROCESSING);
        assertThat(status.rejectedBy()).isEqualTo(Map.of("CL-UNREADABLE-FILE", 1L, "CL-UNSUPPORTED-FILE", 1L));
        assertAccounted(status);
    }

    @Test
    void nothingToLoadIsAnError() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path scan = file("scan.pdf", "x");
        assertCode(() -> service.load(List.of(empty), LoadOptions.NONE), ErrorCode.NOTHING_TO_LOAD);
        assertCode(() -> service.load(List.of(), LoadOptions.NONE), ErrorCode.NOTHING_TO_LOAD);
        assertCode(() -> service.load(List.of(folder.resolve("gone.txt")), LoadOptions.NONE),
                ErrorCode.UNREADABLE_FILE);
        assertCode(() -> service.load(List.of(scan), LoadOptions.NONE), ErrorCode.UNSUPPORTED_FILE);
        assertThat(service.jobs()).isEmpty();
    }

    @Test
    void aSingleDocumentIsStoredOnceAndDeletedOnce() {
        byte[] document = "{\"id\":\"a/b\",\"text\":\"発熱あり。\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(service.take(document)).isEqualTo(new Receipt("a/b", 1, Receipt.Outcome.ACCEPTED));
        assertThat(service.take(document)).isEqualTo(new Receipt("a/b", 1, Receipt.Outcome.DUPLICATE));
        assertThat(service.delete("a/b")).isEqualTo(new Receipt("a/b", 2, Receipt.Outcome.DELETED));
        assertCode(() -> service.delete("a/b"), ErrorCode.NOT_FOUND);
        broker.refuse(true);
        assertCode(() -> service.take(document), ErrorCode.SERVICE_UNAVAILABLE);
        assertThat(broker.documents()).last().satisfies(sent -> assertThat(sent.document()).isNull());
    }

    @Test
    void afterAnOrderlyEndTheTopicIsNotReadAgainAndNothingIsForgotten() {
        byte[] first = json("a", "発熱あり。");
        service.take(first);
        service.take(json("b", "咳嗽なし。"));
        service.delete("b");
        restart();
        assertThat(broker.toldAtStart()).isZero();
        assertThat(service.take(first)).isEqualTo(new Receipt("a", 1, Receipt.Outcome.DUPLICATE));
        assertThat(service.take(json("a", "解熱した。"))).isEqualTo(new Receipt("a", 2, Receipt.Outcome.ACCEPTED));
        assertThat(service.take(json("b", "咳嗽なし。"))).isEqualTo(new Receipt("b", 3, Receipt.Outcome.ACCEPTED));
        assertCode(() -> service.delete("c"), ErrorCode.NOT_FOUND);
    }

    @Test
    void afterACrashTheTopicIsReadFromItsFirstRecord() {
        service.take(json("a", "発熱あり。"));
        restart();
        service.take(json("b", "咳嗽なし。"));
        // no orderly end: the next service finds nothing that the one before left
        try (IngestService next = new IngestService(broker, broker, folder.resolve("data").toString())) {
            next.start();
            assertThat(broker.toldAtStart()).isEqualTo(2);
            assertThat(next.take(json("b", "咳嗽なし。"))).isEqualTo(new Receipt("b", 1, Receipt.Outcome.DUPLICATE));
        }
    }

    @Test
    void whatWasSentAndLostIsAskedOfTheTopic() {
        service.take(json("a", "発熱あり。"));
        broker.refuse(true);
        assertCode(() -> service.take(json("a", "解熱した。")), ErrorCode.SERVICE_UNAVAILABLE);
        broker.refuse(false);
        restart();
        assertThat(broker.toldAtStart()).isEqualTo(1);
        assertThat(service.take(json("a", "発熱あり。"))).isEqualTo(new Receipt("a", 1, Receipt.Outcome.DUPLICATE));
    }

    @Test
    void theMemoryOfAnotherTopicOrADamagedOneIsWorthNothing() throws IOException {
        service.take(json("a", "発熱あり。"));
        service.close();
        broker.replaceTopic();
        start();
        assertThat(service.take(json("a", "発熱あり。"))).isEqualTo(new Receipt("a", 1, Receipt.Outcome.ACCEPTED));
        service.close();
        Path left = folder.resolve("data/known-documents");
        byte[] bytes = Files.readAllBytes(left);
        bytes[bytes.length / 2] ^= 1;
        Files.write(left, bytes);
        start();
        assertThat(broker.toldAtStart()).isEqualTo(1);
        assertThat(service.take(json("a", "発熱あり。"))).isEqualTo(new Receipt("a", 1, Receipt.Outcome.DUPLICATE));
    }

    private static byte[] json(String id, String text) {
        return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nothingIsTakenBeforeTheMemoryIsThere() {
        try (IngestService early = new IngestService(broker, broker, folder.toString())) {
            assertCode(() -> early.take("{\"text\":\"発熱\"}".getBytes(StandardCharsets.UTF_8)),
                    ErrorCode.SERVICE_UNAVAILABLE);
        }
    }

    @Test
    void leftoversOfUploadsAreRemovedAtTheStart() throws IOException {
        Path left = service.uploads().open();
        Files.writeString(left.resolve("part-0"), "発熱");
        restart();
        assertThat(left).doesNotExist();
    }

    private static void assertCode(Runnable call, ErrorCode code) {
        assertThatThrownBy(call::run).asInstanceOf(InstanceOfAssertFactories.type(CaseloomException.class))
                .extracting(CaseloomException::code)
                .isEqualTo(code);
    }
}
