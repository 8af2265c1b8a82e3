package org.caseloom.nlp.mention;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.engine.ReleaseLexicon;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionsTest {
    @ParameterizedTest
    @CsvSource({
            // site, number and quality belong to the expression
            "CTで多発肝腫瘤を認めた。, 多発肝腫瘤",
            "左下葉に限局性浸潤影を認める。, 限局性浸潤影",
            "壊死性多発肝腫瘤と診断した。, 壊死性多発肝腫瘤",
            "薬剤性肝機能障害が疑われた。, 薬剤性肝機能障害",
            "左上肢不全麻痺が残存した。, 左上肢不全麻痺",
            "脾腎シャントを認めた。, 脾腎シャント",
            "軽度白血球減少あり。, 軽度白血球減少",
            // what only qualifies it from outside does not
            "著明な貧血を認めた。, 貧血",
            "縦隔リンパ節の腫大を認めた。, 腫大",
            "今回発熱を主訴に来院。, 発熱",
            "胸部CT上胸水貯留あり。, 胸水貯留",
            "米粒大結節を触知。, 結節",
            // two heads are two expressions, unless the first narrows the second
            "頭痛・嘔気あり。, 頭痛|嘔気",
            "胃癌肝転移再発と診断。, 胃癌肝転移再発",
            // what makes something else of it
            "出血量は少量。, ''",
            "鎮痛のため採血した。, ''",
            "抗腫瘍効果を得た。, ''"})
    void anExpressionIsAsLongAsItsWords(String text, String expected) {
        assertThat(findings(text).stream().map(Mention::text).collect(Collectors.joining("|"))).isEqualTo(expected);
    }

    @Test
    void theWordsAroundTheHeadSayWhereHowManyAndHowSevere() {
        Mention mention = findings("急性両側多発肺炎を認めた。").getFirst();
        assertThat(mention.text()).isEqualTo("急性両側多発肺炎");
        assertThat(mention.concepts().getFirst().id()).isEqualTo("CSL:pneumonia");
        assertThat(mention.course()).isEqualTo("acute");
        assertThat(mention.laterality()).isEqualTo("bilateral");
        assertThat(mention.multiplicity()).isEqualTo("multiple");
        assertThat(mention.rule()).isEqualTo("composed:肺炎");
    }

    @ParameterizedTest
    @CsvSource({"左肺の浸潤影を認めた。, 左肺, left, ", "右肺に多発結節を認めた。, 右肺, right, ", "軽度の頭痛あり。, , , mild", "肺炎を認めた。, , , "})
    void whatAParticleTiesToItCountsToo(String text, String site, String laterality, String severity) {
        Mention mention = findings(text).getFirst();
        assertThat(mention.site()).isEqualTo(site);
        assertThat(mention.laterality()).isEqualTo(laterality);
        assertThat(mention.severity()).isEqualTo(severity);
    }

    @Test
    void whatAMiddleDotLeavesOutIsSaidOfBothPlaces() {
        List<Mention> both = findings("肝・腎機能障害を認めた。");
        assertThat(both).extracting(Mention::text).containsExactly("肝・腎機能障害", "腎機能障害");
        assertThat(both.getFirst().site()).isEqualTo("肝");
    }

    @Test
    void whatEndsAnExpressionEndsTheMiddleDotToo() {
        assertThat(findings("肝・腎手術後皮膚障害を認めた。")).extracting(Mention::text).containsExactly("皮膚障害");
    }

    @Test
    void aReleaseThatNamesNeitherTheHeadNorTheUnnamedFindingHasNoMentionOfIt() {
        List<Concept> named = SmallRelease.RELEASE.concepts()
                .stream()
                .filter(concept -> !concept.id().equals("CSL:abnormal-finding"))
                .toList();
        TermRelease without = new TermRelease("2026-11-21.9", SmallRelease.RELEASE.published(), named,
                SmallRelease.RELEASE.units(), SmallRelease.RELEASE.rules());
        try (StructuringEngine engine = new StructuringEngine()) {
            assertThat(engine.structure(Texts.document("d", Language.JA, "肝・腎機能障害と気管支の途絶、発熱を認めた。"),
                    ReleaseLexicon.of(without)).mentions()).extracting(Mention::text).containsExactly("発熱");
        }
    }

    @Test
    void aHeadThatTheReleaseDoesNotKnowIsAnUnnamedFinding() {
        Mention mention = findings("気管支の途絶を認めた。").getFirst();
        assertThat(mention.concepts().getFirst().id()).isEqualTo("CSL:abnormal-finding");
        assertThat(mention.rule()).isEqualTo("composed:途絶");
    }

    private static List<Mention> findings(String text) {
        return Texts.structured(Language.JA, text)
                .mentions()
                .stream()
                .filter(mention -> mention.type() == MentionType.FINDING || mention.type() == MentionType.DISEASE)
                .toList();
    }
}
