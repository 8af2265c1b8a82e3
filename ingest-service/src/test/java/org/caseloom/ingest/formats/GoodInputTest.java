package org.caseloom.ingest.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class GoodInputTest {
    @TempDir
    private Path folder;

    @Test
    void everyFieldOfALineIsRead() {
        String line = """
            {"id":"jp/1","lang":"ja","kind":"case_report","title":"発熱の一例","text":"39度以上の発熱あり。",\
            "published":2024,"source":"学会","unknown":{"a":[1]}}""";
        assertThat(Readings.of(folder, "a.jsonl", line)).containsExactly(new Reading.Found(
                new Draft("a.jsonl", 1, "jp/1", "ja", "case_report", "発熱の一例", "39度以上の発熱あり。", "2024", "学会")));
    }

    @Test
    void linesEndAtLineFeedAndNowhereElse() {
        String file = "\uFEFF{\"text\":\"a\u2028b\u0085c\"}\r\n   \r\n\t\n{\"text\":\"d\"}\r\n{\"text\":\"e\"}";
        assertThat(Readings.drafts(Readings.of(folder, "a.jsonl", file))).extracting(Draft::line, Draft::text)
                .containsExactly(tuple(1L, "a\u2028b\u0085c"),
                        tuple(4L, "d"), tuple(5L, "e"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"腹痛\u001bあり", "ｹﾞﾘ ｱﾘ", "😷 cough", "<img src=x onerror=alert(1)>頭痛", "2023年4月31日に嘔吐した。",
            "\n  発熱（＋）\r\n咳嗽（－）\n"})
    void aTextIsKeptAsItIs(String text) {
        assertThat(Readings.of(folder, "症例1.txt", text)).containsExactly(
                new Reading.Found(new Draft("症例1.txt", 1, "症例1", null, null, null, text, null, null)));
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(Readings.drafts(Readings.of(folder, "a.txt", "\uFEFF発熱"))).extracting(Draft::text)
                .containsExactly("発熱");
    }

    @Test
    void gzipIsUnpackedAndBytesOfTheFileAreCounted() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"text\":\"咳\"}\n".repeat(5000).getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(folder.resolve("a.jsonl.gz"), packed.toByteArray());
        AtomicLong bytes = new AtomicLong();
        AtomicLong documents = new AtomicLong();
        PartReader.read(Part.of(file, "a", "a.jsonl.gz", DocumentFormat.JSON_LINES_GZIP), bytes::addAndGet,
                _ -> documents.incrementAndGet());
        assertThat(documents).hasValue(5000);
        assertThat(bytes).hasValue(packed.size());
    }

    @Test
    void aFolderGivesItsReadableFilesInOrderAndNothingElse() throws IOException {
        Files.createDirectories(folder.resolve("b/.git"));
        for (String name : List.of("b/2.txt", "b/1.jsonl", "a.jsonl.gz", "README.md", "LICENSE", "b/scan.pdf",
                "b/.git/x.txt", ".hidden.txt", "C.TXT")) {
            Files.writeString(folder.resolve(name), "発熱");
        }
        Parts parts = Parts.find(List.of(folder));
        assertThat(parts.files()).extracting(Part::stem).containsExactly("C", "a", "b/1", "b/2");
        assertThat(parts.rejections()).isEmpty();
    }

    @Test
    void aFileNamedByItselfIsRejectedWhereItCannotBeRead() throws IOException {
        Path scan = Files.writeString(folder.resolve("scan.pdf"), "x");
        Path gone = folder.resolve("gone.txt");
        Path note = Files.writeString(folder.resolve("note.txt"), "発熱");
        Parts parts = Parts.find(List.of(scan, gone, note));
        assertThat(parts.files()).extracting(Part::stem).containsExactly("note");
        assertThat(parts.rejections()).extracting(Rejection::code, Rejection::file)
                .containsExactly(
                        tuple(ErrorCode.UNSUPPORTED_FILE, scan.toString()),
                        tuple(ErrorCode.UNREADABLE_FILE, gone.toString()));
    }
}
