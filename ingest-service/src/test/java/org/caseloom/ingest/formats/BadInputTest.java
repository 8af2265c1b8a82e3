package org.caseloom.ingest.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Rejection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class BadInputTest {
    private static final String GOOD = "{\"id\":\"a\",\"text\":\"発熱あり。\"}";
    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");

    @TempDir
    private Path folder;

    static Stream<Arguments> badLines() {
        return Stream.of(
                // what is on the line, its code, a part of what is said
                arguments("{\"text\":\"\"}", ErrorCode.EMPTY_TEXT, "empty"),
                arguments("{\"text\":\"\\t\\t\\t\"}", ErrorCode.EMPTY_TEXT, "empty"),
                arguments("{\"text\":\"\\n\"}", ErrorCode.EMPTY_TEXT, "empty"),
                arguments("{\"text\":\"　　\"}", ErrorCode.EMPTY_TEXT, "empty"),
                arguments("{\"text\":\"\\ufeff\\u200b\"}", ErrorCode.EMPTY_TEXT, "empty"),
                arguments("{\"text\":\"\\ud800\"}", ErrorCode.INVALID_UNICODE, "character 1 "),
                arguments("{\"text\":\"腹痛\\udc00あり\"}", ErrorCode.INVALID_UNICODE, "character 3 "),
                arguments("{\"title\":\"\\ud800\",\"text\":\"咳\"}", ErrorCode.INVALID_UNICODE, "\"title\""),
                arguments("{\"id\":\"\\ud800\",\"text\":\"咳\"}", ErrorCode.INVALID_UNICODE, "\"id\""),
                arguments("{\"lang\":\"en\",\"text\":true}", ErrorCode.INVALID_FIELD, "must be a string, not true"),
                arguments("{\"text\":39.2}", ErrorCode.INVALID_FIELD, "not a number"),
                arguments("{\"text\":[\"発熱\"]}", ErrorCode.INVALID_FIELD, "not a list"),
                arguments("{\"text\":{\"ja\":\"発熱\"}}", ErrorCode.INVALID_FIELD, "not an object"),
                arguments("{\"text\":null}", ErrorCode.INVALID_FIELD, "missing"),
                arguments("{\"id\":\"x\"}", ErrorCode.INVALID_FIELD, "missing"),
                arguments("{\"id\":[1],\"text\":\"咳\"}", ErrorCode.INVALID_FIELD, "\"id\" must be a string"),
                arguments("{\"title\":7,\"text\":\"咳\"}", ErrorCode.INVALID_FIELD, "\"title\" must be a string"),
                arguments("{\"id\":\"x\",\"text\":\"発熱", ErrorCode.INVALID_JSON, "unexpected end-of-input"),
                arguments("{\"id\":\"x\" \"text\":\"発熱\"}", ErrorCode.INVALID_JSON, "column 12: unexpected character"),
                arguments("{'id':1}", ErrorCode.INVALID_JSON, "column 3"),
                arguments("{\"text\":\"咳\"} {\"text\":\"痰\"}", ErrorCode.INVALID_JSON, "trailing token"),
                arguments("{\"text\":\"咳\",\"text\":\"痰\"}", ErrorCode.INVALID_JSON, "duplicate field"),
                arguments("\"咳\"", ErrorCode.INVALID_JSON, "not a JSON object"),
                arguments("null", ErrorCode.INVALID_JSON, "not a JSON object"),
                arguments("[]", ErrorCode.INVALID_JSON, "not a JSON object"),
                arguments("発熱あり。", ErrorCode.INVALID_JSON, "column"),
                arguments("{\"n\":" + "9".repeat(2000) + "}", ErrorCode.INVALID_JSON, "too long"),
                arguments("[".repeat(5000) + "]".repeat(5000), ErrorCode.NESTING_TOO_DEEP, "nested"),
                arguments("{\"text\":\"咳\",\"more\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
                        ErrorCode.NESTING_TOO_DEEP, "nested"),
                arguments("{\"more\":" + "{\"a\":".repeat(5000), ErrorCode.NESTING_TOO_DEEP, "nested"),
                arguments("{\"text\":\"<!DOCTYPE d SYSTEM \\\"http://192.0.2.7/x.dtd\\\"><d>cough</d>\"}",
                        ErrorCode.MARKUP_NOT_READ, "XML"));
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void aBadLineIsNamedAndTheLinesAroundItAreRead(String line, ErrorCode code, String what) {
        List<Reading> readings = Readings.of(folder, "cases.jsonl", GOOD + "\n\n" + line + "\n" + GOOD + "\n");
        assertThat(Readings.rejections(readings)).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo(code);
            assertThat(rejection.file()).isEqualTo("cases.jsonl");
            assertThat(rejection.line()).isEqualTo(3);
            assertThat(rejection.what()).contains(what);
            assertThat(rejection.advice()).isEqualTo(code.advice());
        });
        assertThat(Readings.drafts(readings)).extracting(Draft::line).containsExactly(1L, 4L);
    }

    static Stream<Arguments> wrongEncodings() {
        return Stream.of(arguments("発熱と咳嗽あり。", SHIFT_JIS, "Shift_JIS"),
                arguments("ﾊﾂﾈﾂあり、胸部異常なし", SHIFT_JIS, "Shift_JIS"),
                arguments("発熱と咳嗽あり。", Charset.forName("EUC-JP"), "EUC-JP"),
                arguments("fièvre et toux", StandardCharsets.ISO_8859_1, "Latin-1"),
                arguments("Der Patient klagt über Fieber", StandardCharsets.ISO_8859_1, "Latin-1"));
    }

    @ParameterizedTest
    @MethodSource("wrongEncodings")
    void aLineInAnotherEncodingIsRejectedWithAGuess(String text, Charset encoding, String guess) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        file.write(("{\"text\":\"" + text + "\"}\n").getBytes(encoding));
        file.write(GOOD.getBytes(StandardCharsets.UTF_8));
        List<Reading> readings = Readings.of(folder, "cases.jsonl", file.toByteArray());
        assertThat(Readings.rejections(readings)).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo(ErrorCode.INVALID_ENCODING);
            assertThat(rejection.line()).isEqualTo(2);
            assertThat(rejection.what()).contains("is not UTF-8").contains(guess);
        });
        assertThat(Readings.drafts(readings)).hasSize(2);
    }

    @Test
    void aTextFileInAnotherEncodingIsRejectedWithTheLineOfTheFirstWrongByte() {
        byte[] bytes = "Temp 39.2\nfièvre et toux\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Readings.of(folder, "note.txt", bytes)).singleElement()
                .isEqualTo(Reading.refused(ErrorCode.INVALID_ENCODING, "note.txt", 2, "note",
                        "byte 3 of the line is not UTF-8; the bytes look like Latin-1 (ISO 8859-1)"));
    }

    @Test
    void aTwentyMegabyteLineIsPassedOver() {
        byte[] file = new byte[20 * 1024 * 1024 + 100];
        Arrays.fill(file, (byte) 'a');
        byte[] good = ("\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(good, 0, file, file.length - good.length, good.length);
        List<Reading> readings = Readings.of(folder, "big.jsonl", file);
        assertThat(Readings.rejections(readings)).extracting(Rejection::code, Rejection::line)
                .containsExactly(tuple(ErrorCode.LINE_TOO_LONG, 1L));
        assertThat(Readings.drafts(readings)).extracting(Draft::line).containsExactly(2L);
    }

    @Test
    void aTextOfMoreThanEightMegabytesIsRejectedHoweverItComes() {
        String text = "痛".repeat(8 * 1024 * 1024 / 3 + 1);
        assertThat(Readings.rejections(Readings.of(folder, "a.jsonl", "{\"id\":\"p\",\"text\":\"" + text + "\"}")))
                .extracting(Rejection::code, Rejection::line, Rejection::id)
                .containsExactly(tuple(ErrorCode.TEXT_TOO_LARGE, 1L, "p"));
        assertThat(Readings.rejections(Readings.of(folder, "a.txt", text))).extracting(Rejection::code)
                .containsExactly(ErrorCode.TEXT_TOO_LARGE);
        assertThat(Readings.drafts(Readings.of(folder, "b.txt", text.substring(1)))).hasSize(1);
    }

    @Test
    void aGzipFileThatBreaksOffGivesWhatWasWholeAndTheLineItBrokeIn() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed, true)) {
            gzip.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
            gzip.flush();
            gzip.write((GOOD.replace("発熱", "頭痛") + "\n").getBytes(StandardCharsets.UTF_8));
        }
        byte[] broken = Arrays.copyOf(packed.toByteArray(), packed.size() - 20);
        List<Reading> readings = Readings.of(folder, "cases.jsonl.gz", broken);
        assertThat(Readings.drafts(readings)).hasSize(1);
        assertThat(Readings.rejections(readings)).extracting(Rejection::code, Rejection::line)
                .containsExactly(tuple(ErrorCode.UNREADABLE_FILE, 2L));
    }

    @Test
    void aFileThatIsNoGzipIsOneRejection() {
        assertThat(Readings.rejections(Readings.of(folder, "cases.jsonl.gz", GOOD))).singleElement()
                .satisfies(rejection -> {
                    assertThat(rejection.code()).isEqualTo(ErrorCode.UNREADABLE_FILE);
                    assertThat(rejection.line()).isZero();
                });
    }

    @Test
    void messagesDoNotRepeatTheText() {
        List<Reading> readings = Readings.of(folder, "cases.jsonl", "{\"text\":山田太郎}\n山田太郎は発熱\n");
        assertThat(Readings.rejections(readings)).hasSize(2)
                .allSatisfy(rejection -> assertThat(rejection.toString()).doesNotContain("山田"));
    }
}
