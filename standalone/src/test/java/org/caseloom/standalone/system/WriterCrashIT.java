package org.caseloom.standalone.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.apache.jena.query.Dataset;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.json.Json;
import org.caseloom.standalone.data.DataDirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/**
 * The whole system, the writer of the graph with it, is killed with {@code kill -9} again and again while it loads.
 * In the end its graph is what a load that nobody disturbed gives, and every place agrees. By itself the writer is
 * killed in kg-writer's WriterKilledTest.
 */
@EnabledIfSystemProperty(named = "caseloom.slow", matches = "true", disabledReason = "takes half an hour; run it with -Dcaseloom.slow=true")
class WriterCrashIT {
    private static final Logger LOG = LoggerFactory.getLogger(WriterCrashIT.class);
    private static final int DOCUMENTS = Integer.getInteger("caseloom.crash.documents", 10_000);
    private static final int KILLS = Integer.getInteger("caseloom.crash.kills", 20);
    private static final int LONGEST_MILLIS = 15_000;
    private static final List<String> SENTENCES = List.of("主訴は発熱と咳嗽。", "体温38.5℃、脈拍96/分、整。", "腹痛はない。",
            "肺炎を疑い胸部X線検査を施行した。",
            "糖尿病の既往がある。", "母が高血圧。", "アスピリン100mgを内服している。", "WBC 12,300/μL、CRP 8.4 mg/dL。", "頭痛、悪心を認めた。", "左下腿に紅斑を認める。",
            "翌日には解熱した。", "意識は清明。", "喫煙歴はない。", "黄疸を認めない。");

    @TempDir
    Path folder;

    @Test
    void aLoadThatWasKilledAgainAndAgainEndsAsOneThatWasNot() throws Exception {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.write(texts.resolve("cases.jsonl"), lines());

        Path undisturbed = folder.resolve("undisturbed/data");
        Files.createDirectories(undisturbed.getParent());
        finish(undisturbed, texts);

        Path disturbed = folder.resolve("disturbed/data");
        Files.createDirectories(disturbed.getParent());
        Random moments = new Random(KILLS); // the same at every run
        for (int i = 0; i < KILLS; i++) {
            try (CaseloomSystem caseloom = CaseloomProcess.up(disturbed)) {
                CaseloomProcess.command("load", texts.toString(), "--source=crash", "--data=" + caseloom.data());
                TimeUnit.MILLISECONDS.sleep(1 + moments.nextInt(LONGEST_MILLIS)); // the moment is what is tested
            }
            LOG.info("killed {} times", i + 1);
        }
        finish(disturbed, texts);

        List<String> expected = quads(undisturbed);
        assertThat(expected).hasSizeGreaterThan(DOCUMENTS);
        assertThat(quads(disturbed)).isEqualTo(expected);
    }

    /** Loads to the end, until all places agree. */
    private static void finish(Path data, Path texts) {
        try (CaseloomSystem caseloom = CaseloomProcess.up(data)) {
            assertThat(caseloom.command("load", texts.toString(), "--source=crash").output()).contains("rejected 0");
            eventually(() -> assertThat(caseloom.command("verify")).extracting(CaseloomSystem.Result::exit)
                    .isEqualTo(0));
        }
    }

    /** The graph of cases as sorted N-Quads. */
    private static List<String> quads(Path data) throws IOException {
        Dataset dataset = TDB2Factory.connectDataset(DataDirectory.at(data).graph().toString());
        try {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            Txn.executeRead(dataset,
                    () -> RDFDataMgr.write(written, dataset.asDatasetGraph().getDefaultGraph(), Lang.NTRIPLES));
            return written.toString(StandardCharsets.UTF_8).lines().sorted().toList();
        } finally {
            dataset.close();
        }
    }

    private static List<String> lines() {
        Random chance = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder(
                    (20 + chance.nextInt(70)) + "歳の" + (chance.nextBoolean() ? "男性" : "女性") + "。");
            for (int sentence = 0; sentence < 8; sentence++) {
                text.append(SENTENCES.get(chance.nextInt(SENTENCES.size())));
            }
            lines.add(Json.text(new Posted("crash-" + i, "ja", text + "症例" + i + "。")));
        }
        return lines;
    }

    private record Posted(String id, String lang, String text) {}
}
