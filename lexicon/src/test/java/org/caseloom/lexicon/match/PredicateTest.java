package org.caseloom.lexicon.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.text.NormalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class PredicateTest {
    private static final List<String> PREDICATES = List.of("痛い", "いたい", "頭が痛い", "眠れない", "むせる", "むせ込む", "腫れる", "吐く",
            "かゆい", "だるい", "気分が悪い", "力が入らない", "食欲がない", "ふらふらする", "ゼーゼーする", "ドキドキする", "もれる", "震えがくる", "落ち着かない", "鼻水が出る");
    private static final TermMatcher MATCHER = TermMatcher.forText(release(PREDICATES));

    @ParameterizedTest
    @CsvSource(textBlock = """
        膝が痛い, 痛い
        痛かったです, 痛かった
        腰をとても痛がっている, 痛がっ
        足腰痛くて眠れません, 痛く 眠れません
        痛くない, 痛く
        痛いいたい, 痛い
        膝がいたい, いたい
        いたいけな子ども,
        いたいけど我慢する, いたい
        帰りたい、薬を使いたい,
        ご飯をたべたいという,
        頭が痛いとのこと, 頭が痛い
        頭も痛かった, 頭も痛かった
        前頭が痛い, 痛い
        右頭が痛い, 頭が痛い
        鼻水が出現,
        鼻水出ます, 鼻水出
        昨夜眠れず, 眠れず
        あまり眠れていない, 眠れていない
        眠れなくなった, 眠れなく
        よく眠れた,
        食事中にむせることがある, むせる
        水分でむせあり, むせ
        むせません, むせ
        むせ込んでいる, むせ込ん
        むせ込み著明, むせ込み
        右足の腫れを認める, 腫れ
        腫れています, 腫れ
        腫れ物にさわる,
        夕食後に吐いてしまった, 吐い
        吐き気が続く,
        つばを吐き出す,
        吐きそう, 吐き
        ふきのとうを描き,
        背中がかゆくてたまらない, かゆく
        全身だるさが続く, だるさ
        少しだるいです, だるい
        気分不良,
        気分は悪くない, 気分は悪く
        右手に力が入りにくい,
        右手に力が入りません, 力が入りません
        力入らず, 力入らず
        食欲なく臥床, 食欲なく
        食欲無し, 食欲無し
        食欲なさすぎる, 食欲なさすぎ
        ふらふらと歩く, ふらふら
        ふらふらしている, ふらふら
        夜間ゼーゼーして受診, ゼーゼー
        心臓がドキドキ、冷や汗, ドキドキ
        オドキドキする,
        それでもれいせいだった,
        少しもれてしまう,
        震えがきた, 震えがきた
        落ち着きません, 落ち着きません
        落ち着いた,
        """)
    void inflectedFormsAreFoundWherePatientsAndNursesSayThem(String text, String forms) {
        assertThat(found(text)).isEqualTo(forms == null ? "" : forms);
    }

    @Property
    void everyMatchLeavesTheTraceOfItsTerm(@ForAll("sentences") String text) {
        NormalizedText normalized = NormalizedText.of(text);
        for (TermMatch match : MATCHER.match(normalized)) {
            Trace trace = Traces.of(match.entries().getFirst().term()).orElseThrow();
            assertThat(trace.parts()).isNotEmpty();
            assertThat(trace.isIn(normalized.folded())).isTrue();
        }
    }

    @Property
    void aChangedMatcherFindsTheSameAsOneBuiltFromScratch(@ForAll("releases") TermRelease before,
            @ForAll("releases") TermRelease after, @ForAll("sentences") String text) {
        TermMatcher changed = TermMatcher.forText(before).changed(ReleaseChange.between(before, after));
        NormalizedText normalized = NormalizedText.of(text);

        assertThat(changed.match(normalized)).isEqualTo(TermMatcher.forText(after).match(normalized));
    }

    @Provide
    Arbitrary<String> sentences() {
        List<String> pieces = new ArrayList<>(PREDICATES);
        pieces.addAll(List.of("痛", "く", "て", "かった", "み", "むせ", "込んで", "腫れ", "頭", "が", "も", "い", "た", "る", "眠れ", "ず",
                "ません", "食欲", "なく", "。", "ゼー", "ゼー", "きた", "震え", "落ち着", "き"));
        return Arbitraries.of(pieces).list().ofMaxSize(10).map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<TermRelease> releases() {
        return Arbitraries.of(PREDICATES).set().ofMaxSize(8).map(terms -> release(List.copyOf(terms)));
    }

    private static String found(String text) {
        NormalizedText normalized = NormalizedText.of(text);
        return MATCHER.match(normalized)
                .stream()
                .map(match -> normalized.folded().substring(match.start(), match.end()))
                .collect(Collectors.joining(" "));
    }

    private static TermRelease release(List<String> predicates) {
        return new TermRelease("2026-11-21.1", Instant.EPOCH, predicates.stream()
                .sorted()
                .map(text -> new Concept(text, MentionType.FINDING, Map.of(),
                        List.of(new Term(text, Language.JA, Kind.PREDICATE)), List.of(), Codes.NONE, null))
                .toList(), List.of(), List.of());
    }
}
