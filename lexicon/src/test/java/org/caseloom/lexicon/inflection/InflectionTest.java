package org.caseloom.lexicon.inflection;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InflectionTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(textBlock = """
        痛い, 痛い 痛く 痛かった 痛そう 痛すぎ 痛さ 痛み 痛がる 痛がっ 痛けれ
        だるい, だるい だるく だるさ だるかった
        飲み込みにくい, 飲み込みにくい 飲み込みにくく 飲み込みにくかった
        むせ込む, むせ込む むせ込ん むせ込んだ むせ込み むせ込ま むせ込め
        吐く, 吐く 吐い 吐いた 吐き 吐か
        トイレに行く, トイレに行っ トイレに行った トイレに行き
        しびれる, しびれる しびれた しびれ
        出る, 出る 出た 出
        滑る, 滑る 滑っ 滑った 滑り
        掻きむしる, 掻きむしっ 掻きむしった 掻きむしり
        ふらふらする, ふらふら
        嘔吐する, 嘔吐
        寒気がする, 寒気がする 寒気がした 寒気もする 寒気する
        震えが来る, 震えがくる 震えが来た 震えがきた 震え来
        眠れない, 眠れない 眠れず 眠れなかった 眠れません 眠れなくて 眠れへん 眠れていない 眠れてない 眠れん
        食べられない, 食べられない 食べれない 食べれず 食べられません
        落ち着かない, 落ち着かない 落ち着かず 落ち着きません 落ち着いていない 落ち着かへん
        力が入らない, 力が入らない 力が入らず 力入らない 力も入りません 力の入らない
        ご飯を食べない, ご飯を食べない ご飯食べない ご飯も食べず
        食欲がない, 食欲がない 食欲がありません 食欲がなく 食欲なし 食欲のない 食欲はない 食欲が無い
        調子が良くない, 調子が良くない 調子が良くありません 調子良くなかった
        発語しない, 発語しない 発語せず 発語しません 発語していない
        尿が出てこない, 尿が出てこない 尿が出てきません
        気分が悪い, 気分が悪い 気分悪い 気分も悪く 気分の悪さ
        手が上がらない, 手が上がらない 手が上がりません 手上がらず
        嫌がる, 嫌がる 嫌がっ 嫌がり
        ぐったり, ぐったり
        """)
    void aPredicateInflects(String dictionaryForm, String forms) {
        assertThat(texts(dictionaryForm)).contains(forms.split(" "));
    }

    @ParameterizedTest(name = "{0} has no {1}")
    @CsvSource(textBlock = """
        だるい, だるみ, it is a noun of other words
        出る, 出った, an ichidan verb
        滑る, 滑た, a godan verb
        痛い, 痛くない, its negation is said behind it
        むせる, むせない, its negation is said behind it
        嫌がる, 嫌る, がる is no particle and verb
        """)
    void whatIsNoFormOfIt(String dictionaryForm, String other, String why) {
        assertThat(texts(dictionaryForm)).as(why).doesNotContain(other);
    }

    @Property
    void theFormsAreFewAndDistinctAndShareWhatIsCommon(@ForAll("predicates") String predicate) {
        List<String> forms = texts(predicate);

        assertThat(forms).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(Inflection.MOST_FORMS);
        assertThat(forms).allMatch(form -> Inflection.common(predicate).stream().allMatch(form::contains));
    }

    @Property
    void anyStringIsAccepted(@ForAll String text) {
        assertThat(Inflection.forms(text)).isNotEmpty().hasSizeLessThanOrEqualTo(Inflection.MOST_FORMS);
    }

    @Provide
    Arbitrary<String> predicates() {
        Arbitrary<String> nouns = Arbitraries.of("", "気分が", "力が", "管を", "食事も");
        Arbitrary<String> stems = Arbitraries.of("痛", "むせ", "食べられ", "落ち着か", "食欲", "入ら", "し", "ふらふら", "来", "行", "嫌が",
                "");
        Arbitrary<String> endings = Arbitraries.of("い", "ない", "無い", "る", "く", "む", "する", "くる", "す", "う", "つ", "ぶ");
        return Combinators.combine(nouns, stems, endings).as((noun, stem, ending) -> noun + stem + ending);
    }

    private static List<String> texts(String dictionaryForm) {
        return Inflection.forms(dictionaryForm).stream().map(InflectedForm::text).toList();
    }
}
