package org.caseloom.ontology.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How the bytes of a file become lines. */
class SourceInputTest {
    @TempDir
    private Path folder;

    @Test
    void aLineEndsAtLineFeedAndNowhereElse() throws IOException {
        assertThat(lines("one\r\ntwo\u2028still two\u0085\fand\rhere\n\nfour"))
                .containsExactly("one", "two\u2028still two\u0085\fand\rhere", "", "four");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertThat(lines("\ufeff発熱\n")).containsExactly("発熱");
    }

    @Test
    void gzipIsToldByItsFirstBytesNotByTheName() throws IOException {
        Path packed = folder.resolve("terms.tsv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("咳\nせき".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(lines(SourceInput.of(packed))).containsExactly("咳", "せき");
        assertThat(FileHead.of(packed).text()).isEqualTo("咳\nせき");
    }

    @Test
    void anEmptyFileHasNoLine() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void theLineThatIsNotUtf8IsNamed() throws IOException {
        Path file = folder.resolve("names.tsv");
        Files.write(file, "良い\n悪い".getBytes(Charset.forName("Shift_JIS")));
        assertThatThrownBy(() -> lines(SourceInput.of(file)))
                .isInstanceOfSatisfying(CaseloomException.class,
                        damaged -> assertThat(damaged.code()).isEqualTo(ErrorCode.SOURCE_DAMAGED))
                .hasMessage("names.tsv, line 1: it is not UTF-8");
        try (SourceLines lines = SourceInput.of(file).lines(Charset.forName("Shift_JIS"))) {
            assertThat(lines.next()).isEqualTo("良い");
        }
    }

    @Test
    void aFileThatStopsInTheMiddleOfItsGzipIsDamaged() throws IOException {
        Path packed = folder.resolve("cut.obo.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (int term = 0; term < 50_000; term++) {
                out.write(("id: TOY:" + term * 7919 + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(whole, whole.length / 2));
        SourceInput input = SourceInput.of(packed);
        assertThatThrownBy(() -> lines(input)).isInstanceOfSatisfying(IOException.class,
                cut -> assertThat(input.damaged(cut).getMessage()).startsWith("cut.obo.gz cannot be read to its end"));
    }

    @Property(tries = 60)
    void linesOfAnyLengthComeBackAsTheyWere(@ForAll List<@IntRange(max = 150_000) Integer> lengths) throws IOException {
        Path file = Files.createTempFile("lines", ".txt");
        try {
            List<String> written = lengths.stream().map(length -> "あ".repeat(length)).toList();
            Files.writeString(file, String.join("\n", written) + "\n");
            assertThat(lines(SourceInput.of(file))).isEqualTo(lengths.isEmpty() ? List.of("") : written);
        } finally {
            Files.delete(file);
        }
    }

    private List<String> lines(String content) throws IOException {
        return lines(Fixtures.written(folder, "file.txt", content));
    }

    private static List<String> lines(SourceInput input) throws IOException {
        List<String> all = new ArrayList<>();
        try (SourceLines lines = input.lines()) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
            assertThat(lines.number()).isEqualTo(all.size());
        }
        return all;
    }
}
