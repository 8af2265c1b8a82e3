package org.caseloom.nlp.medication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.nlp.engine.Table;

import static org.assertj.core.api.Assertions.assertThat;

class DrugNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // names that nobody listed, by their INN stem
            "ルパジゾマブを投与した。 | ルパジゾマブ=monoclonal-antibody",
            "Rupadizumab therapy を導入した。 | Rupadizumab=monoclonal-antibody",
            "モカルチニブ耐性 | モカルチニブ=tyrosine-kinase-inhibitor",
            "尿中サイトカインを測定した。 | ''",
            // nouns that make a drug of what stands before them
            "広域抗菌薬を開始した。 | 抗菌薬=antibacterial",
            "ニューキノロン系抗菌剤を開始した。 | ニューキノロン系抗菌剤=antibacterial",
            "頓服薬で対応、適宜解熱剤を使用。 | 頓服薬=medication; 解熱剤=medication",
            "薬疹を疑い、薬局に問い合わせて服薬を確認した。 | ''",
            "多剤併用、3剤を内服 | ''",
            // forms and salts belong to the name
            "塩酸プロメタジン軟膏 | 塩酸プロメタジン軟膏=promethazine",
            "アムロジピンOD錠5mg | アムロジピンOD錠=amlodipine",
            "プレドニゾロン®を継続。 | プレドニゾロン®=prednisolone",
            "ステロイド軟膏を塗布、ナゾメタール軟膏も | ステロイド軟膏=systemic-corticosteroid; ナゾメタール軟膏=medication",
            // brackets define an abbreviation, and a name with its own abbreviation is one mention
            "免疫チェックポイント阻害薬（ICI）による。ICIは中止した。 | 免疫チェックポイント阻害薬（ICI）=immune-checkpoint-inhibitor; ICI=immune-checkpoint-inhibitor",
            "ICIは未投与であった。 | ''",
            "プレドニゾロン（PSL）とミコフェノール酸モフェチル（ＭＭＦ） | プレドニゾロン（PSL）=prednisolone; ミコフェノール酸モフェチル（ＭＭＦ）=mycophenolate",
            "PSLは薬だが pslは違う。 | PSL=prednisolone",
            // a word in katakana that is taken or dosed is a drug, and so is what a stroke joins to one
            "ラメントールを内服、ソルベリン5mgを追加。 | ラメントール=medication; ソルベリン=medication",
            "アルコールを服用、ガーゼ2枚、カテーテル1本。 | ''",
            "Xanorilin 20mgを静注。protein 100mg/dL | Xanorilin=medication",
            "PSL／TRX併用、プレドニゾロン＋ネルファロン | PSL=prednisolone; TRX=medication; プレドニゾロン=prednisolone; ネルファロン=medication",
            "PSL 5mg/日、PSL/CK | PSL=prednisolone; PSL=prednisolone",
            // what is made against something is a drug where it is given
            "抗IL-6抗体を投与した。抗GAD抗体を測定した。 | 抗IL-6抗体=monoclonal-antibody",
            // a word that stands for a drug, and words that only begin like one
            "薬剤性肺炎で同剤を中止した。 | 同剤=medication",
            // a letter ends a trade name
            "アムロジピンN 5mg | アムロジピンN=amlodipine",
            // blood is counted in units as a drug is
            "赤血球2単位を輸血、赤血球400万 | 赤血球=red-cell-concentrate",
            // what is done with a drug holds its name
            "酸素投与を開始した。 | 酸素=oxygen"})
    void drugsAreFound(String text, String expected) {
        String found = DrugRelease.structured(text)
                .mentions()
                .stream()
                .filter(mention -> mention.type() == MentionType.MEDICATION)
                .map(mention -> mention.text() + "=" + mention.concepts().getFirst().id().substring("CSL:".length()))
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everyClassOfTheTableIsInTheStarterOntology() throws IOException {
        Path starter = Path.of("../ontology/src/main/resources/org/caseloom/ontology/starter");
        String ontology;
        try (Stream<Path> files = Files.list(starter)) {
            ontology = files.filter(file -> file.getFileName().toString().startsWith("medications"))
                    .sorted()
                    .map(DrugNameTest::read)
                    .collect(Collectors.joining("\n"));
        }
        List<String> missing = Table.rows(DrugWords.class, "words.tsv", 3)
                .stream()
                .map(row -> row.get(1))
                .filter(id -> !id.equals("-"))
                .filter(id -> !ontology.contains("c:" + id.substring("CSL:".length()) + " a cl:Medication"))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
