package org.caseloom.lexicon.text;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NormalizedTextTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        ＢＴ３９．２, bt39.2
        ｹﾞﾘ ｱﾘ, ゲリ アリ
        SpO２　９１％, spo2 91%
        39℃, 39°c
        Ⅱ型糖尿病, ii型糖尿病
        発熱（－）, 発熱(-)
        COVID‐19, covid-19
        肝･腎, 肝・腎
        38〜39度, 38~39度
        頚部, 頸部
        μg, μg
        """)
    void spellingsThatMeanTheSameBecomeOne(String written, String folded) {
        assertThat(NormalizedText.fold(written)).isEqualTo(folded);
    }

    @Test
    void theCaseIsKeptBesideTheFoldedText() {
        NormalizedText text = NormalizedText.of("ＢＴ39 and Bt");

        assertThat(text.cased()).isEqualTo("BT39 and Bt");
        assertThat(text.folded()).isEqualTo("bt39 and bt");
    }

    @Test
    void aCharacterThatBecomesTwoKeepsItsOnePlace() {
        NormalizedText text = NormalizedText.of("体温39℃です");

        int degree = text.folded().indexOf("°c");
        assertThat(text.originalStart(degree)).isEqualTo(4);
        assertThat(text.originalEnd(degree + 2)).isEqualTo(5);
    }

    @Test
    void twoCharactersThatBecomeOneKeepBothPlaces() {
        NormalizedText text = NormalizedText.of("ｹﾞﾘ");

        assertThat(text.folded()).isEqualTo("ゲリ");
        assertThat(text.originalStart(0)).isZero();
        assertThat(text.originalEnd(1)).isEqualTo(2);
    }

    @Property(tries = 2000)
    void placesCoverTheOriginalInOrder(@ForAll String original) {
        NormalizedText text = NormalizedText.of(original);

        assertThat(text.cased()).hasSameSizeAs(text.folded());
        int last = 0;
        for (int i = 0; i < text.folded().length(); i++) {
            assertThat(text.originalStart(i)).isBetween(0, last);
            assertThat(text.originalEnd(i + 1)).isGreaterThan(text.originalStart(i)).isGreaterThanOrEqualTo(last);
            last = text.originalEnd(i + 1);
        }
        assertThat(last).isEqualTo(original.length());
    }

    @Property(tries = 2000)
    void normalisingTwiceChangesNothing(@ForAll String original) {
        String once = NormalizedText.of(original).cased();

        assertThat(NormalizedText.of(once).cased()).isEqualTo(once);
    }

    @Property
    void codePointOffsetsAreJavasOwn(@ForAll String text) {
        CodePoints points = CodePoints.of(text);
        for (int i = 0; i <= text.length(); i++) {

            assertThat(points.offset(i)).isEqualTo(text.codePointCount(0, i));
        }
    }

    @Test
    void codePointOffsetsOfALongTextWithPairs() {
        String text = "😷咳".repeat(1000);
        CodePoints points = CodePoints.of(text);

        assertThat(points.offset(text.length())).isEqualTo(2000);
        assertThat(points.offset(3 * 700)).isEqualTo(1400);
    }
}
