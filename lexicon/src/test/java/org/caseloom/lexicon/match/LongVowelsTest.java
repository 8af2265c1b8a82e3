package org.caseloom.lexicon.match;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.text.NormalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class LongVowelsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        コンピューター断層撮影, コンピュータ断層撮影で, コンピュータ断層撮影
        コンピュータ断層撮影, コンピューター断層撮影で, コンピューター断層撮影
        ドップラ, ドップラー法, ドップラー
        ペースメーカー, ペースメーカ植込み, ペースメーカ
        アレルギー, アレルギ性, アレルギ
        ウイルス, ウィルス性, ウィルス
        モニター, モニタリング,
        カルテ, カルテー,
        エコー, エコ,
        """)
    void aFormIsFoundWithAndWithoutAFinalMark(String form, String text, String found) {
        Concept concept = new Concept("a", MentionType.PROCEDURE, Map.of(),
                List.of(new Term(form, Language.JA, Term.Kind.PREFERRED)), List.of(), Codes.NONE, null);
        TermMatcher matcher = TermMatcher
                .forText(new TermRelease("2026-11-21.1", Instant.EPOCH, List.of(concept), List.of(), List.of()));
        NormalizedText normalized = NormalizedText.of(text);

        assertThat(matcher.match(normalized))
                .extracting(match -> text.substring(normalized.originalStart(match.start()),
                        normalized.originalEnd(match.end())))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Property
    void theFormIsItsFirstSpellingAndAllHoldWhatIsCommon(
            @ForAll @Chars({'コ', 'ン', 'タ', 'ー', 'ニ', '法', 'a', 'ス'}) String form) {
        List<String> spellings = LongVowels.spellings(form);

        assertThat(spellings).doesNotHaveDuplicates().startsWith(form);
        assertThat(spellings)
                .allSatisfy(spelling -> assertThat(LongVowels.common(form)).allMatch(spelling::contains));
    }
}
