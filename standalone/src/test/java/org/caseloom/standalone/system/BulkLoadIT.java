package org.caseloom.standalone.system;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

/** Loading folders as a society would: each document accounted for, bad ones named by code, file and line. */
@WithCaseloom
class BulkLoadIT {
    private record Line(String id, String lang, String text) {}

    private final CaseloomSystem caseloom;

    BulkLoadIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @Test
    void badLinesAreRejectedByCodeFileAndLineWhileTheRestLoads(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("reports.jsonl"), List.of(
                line("bulk-1", "ja", "発熱と咳嗽を認めた。"),
                "{\"id\":\"bulk-2\",\"text\":",
                line("bulk-3", "ja", "   "),
                line("bulk-4", "fr", "Le patient a de la fièvre."),
                line("bulk-5", "en", "The patient denied fever."),
                "{\"id\":\"bulk-6\",\"lang\":\"en\",\"text\":\"" + "a".repeat(20_000_000) + "\"}",
                line("bulk-7", "ja", "腹痛なし。")));
        Files.write(folder.resolve("shift-jis.txt"), "発熱を認めた。".getBytes(Charset.forName("Shift_JIS")));
        Files.writeString(folder.resolve("plain.txt"), "体温39℃、咳嗽あり。", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("notes.md"), "not a document");

        CaseloomSystem.Result load = caseloom.command("load", folder.toString(), "--source=bulk");

        assertThat(load.exit()).isEqualTo(1);
        assertThat(load.output()).contains("read 9", "accepted 4", "written 4", "indexed 4", "rejected 5")
                .contains("reports.jsonl:2: CL-INVALID-JSON")
                .contains("reports.jsonl:3: CL-EMPTY-TEXT")
                .contains("reports.jsonl:4: CL-UNKNOWN-LANGUAGE")
                .contains("reports.jsonl:6: CL-LINE-TOO-LONG")
                .contains("shift-jis.txt")
                .contains("CL-INVALID-ENCODING");
        assertThat(caseloom.found("発熱", "&source=bulk")).containsExactlyInAnyOrder("bulk:bulk-1", "bulk:plain");
        assertThat(caseloom.command("verify").exit()).isZero();
    }

    @Test
    void loadingAgainMakesNoDuplicates(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("again.jsonl"),
                List.of(line("again-1", "ja", "頭痛あり。"), line("again-2", "en", "Headache and nausea.")));

        assertThat(caseloom.command("load", folder.toString()).output()).contains("accepted 2", "duplicate 0");
        CaseloomSystem.Result second = caseloom.command("load", folder.toString());
        assertThat(second.output()).contains("accepted 0", "duplicate 2");
        assertThat(second.exit()).isZero();
    }

    @Test
    void theLargestTextIsStructuredWrittenAndIndexed(@TempDir Path folder) throws IOException {
        String paragraph = "体温39℃で咳嗽あり、腹痛は認めなかった。" + "その後も担当医は家族と話し合いを重ねた。".repeat(20) + "\n";
        String text = paragraph.repeat(8_300_000 / paragraph.getBytes(StandardCharsets.UTF_8).length);
        Files.write(folder.resolve("large.jsonl"), List.of(line("large-1", "ja", text)));

        CaseloomSystem.Result load = caseloom.command("load", folder.toString());

        assertThat(load.output()).contains("written 1", "indexed 1", "rejected 0");
        JsonNode document = caseloom.get("/api/cases/large-1");
        assertThat(document.path("text").asText().length()).isEqualTo(text.length());
        // found by a search it would be read whole each time; the other tests' searches need not carry it
        assertThat(caseloom.delete("/api/documents/large-1").statusCode()).isLessThan(300);
    }

    private static String line(String id, String lang, String text) {
        return Json.text(new Line(id, lang, text));
    }
}
