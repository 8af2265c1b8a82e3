package org.caseloom.ingest.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import static org.assertj.core.api.Assertions.assertThat;

class AnyBytesTest {
    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("any-bytes");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        for (String name : List.of("a.jsonl", "a.txt", "a.jsonl.gz")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Property(tries = 200)
    void everyLineOfAnyBytesIsADraftOrARejection(@ForAll byte[] bytes) {
        long lines = new String(bytes, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count() + 1;
        List<Reading> readings = Readings.of(folder, "a.jsonl", bytes);
        assertThat(readings.size()).isLessThanOrEqualTo((int) lines);
        assertThat(Readings.drafts(readings).size() + Readings.rejections(readings).size()).isEqualTo(readings.size());
        assertThat(Readings.of(folder, "a.txt", bytes)).hasSize(1);
        assertThat(Readings.of(folder, "a.jsonl.gz", bytes)).isNotEmpty();
    }

    @Property(tries = 200)
    void everyLineThatIsNotBlankIsAccountedForInOrder(@ForAll @Size(max = 20) List<@From("lines") String> lines) {
        List<Reading> readings = Readings.of(folder, "a.jsonl", String.join("\n", lines));
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                expected.add(i + 1L);
            }
        }
        assertThat(readings).extracting(reading -> switch (reading) {
            case Reading.Found(Draft draft) -> draft.line();
            case Reading.Refused(var rejection) -> rejection.line();
        }).isEqualTo(expected);
    }

    @Property(tries = 200)
    void linesAreTheSameHoweverTheStreamIsCut(@ForAll @Size(max = 20) List<@From("lines") String> lines,
            @ForAll @IntRange(min = 1, max = 7) int piece) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Lines cut = new Lines(new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, piece));
            }
        }, 1000);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Optional<Line> line = cut.next(); line.isPresent(); line = cut.next()) {
            if (line.get() instanceof Line.Whole whole) {
                if (whole.number() > 1) {
                    joined.write('\n');
                }
                joined.write(whole.bytes());
            }
        }
        String expected = String.join("\n", lines);
        assertThat(joined.toString(StandardCharsets.UTF_8))
                .isEqualTo(expected.endsWith("\n") ? expected.substring(0, expected.length() - 1) : expected);
    }

    @Property(tries = 200)
    void strictUtf8AgreesWithTheWholeOfJava(@ForAll String text) {
        boolean whole = Utf8.loneSurrogate(text) < 0;
        assertThat(whole).isEqualTo(StandardCharsets.UTF_8.newEncoder().canEncode(text));
        assertThat(Utf8.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
        if (whole && !text.startsWith("\uFEFF")) {
            assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(new Utf8.Text(text));
        }
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("{\"text\":\"発熱\"}", "{\"text\":\"\"}", "{", "[[[", "", "  ", "\"",
                "{\"text\":\"\\ud800\"}",
                "{\"id\":1,\"text\":\"cough\"}", "発熱", "{\"text\":true}");
    }
}
