package org.caseloom.lexicon.match;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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

class TermRankTest {
    /** Two concepts of one form, the lower id last in order, so that only the policy can put the other one first. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        感冒, JA, PREFERRED, 感冒, JA, ALTERNATIVE, a preferred label comes before a synonym
        風邪, JA, ALTERNATIVE, 風邪, JA, LAY, a synonym comes before an everyday word
        ra, EN, LAY, RA, EN, ABBREVIATION, an everyday word comes before an abbreviation
        cold, EN, PREFERRED, Cold, JA, PREFERRED, a form in the letters of its language comes before a borrowed one
        肺炎, JA, PREFERRED, 肺炎, EN, PREFERRED, a form in the letters of its language comes before a borrowed one
        """)
    void theFirstStepThatTellsThemApartDecidesAndSaysWhy(String first, Language firstLanguage, Kind firstKind,
            String second, Language secondLanguage, Kind secondKind, String reason) {
        TermMatcher matcher = matcher(concept("a", new Term(second, secondLanguage, secondKind)),
                concept("b", new Term(first, firstLanguage, firstKind)));
        List<TermEntry> entries = matcher.entries(first);

        assertThat(entries).extracting(entry -> entry.concept().id()).containsExactly("b", "a");
        assertThat(TermRank.reason(entries.getFirst(), entries.getLast())).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"MS", "ms", "ＭＳ"})
    void equalsKeepTheOrderOfTheirIds(String form) {
        TermMatcher matcher = matcher(concept("c", new Term(form, Language.EN, Kind.ALTERNATIVE)),
                concept("a", new Term(form, Language.EN, Kind.ALTERNATIVE)),
                concept("b", new Term(form, Language.EN, Kind.ALTERNATIVE)));
        List<TermEntry> entries = matcher.entries(form);

        assertThat(entries).extracting(entry -> entry.concept().id()).containsExactly("a", "b", "c");
        assertThat(TermRank.reason(entries.get(0), entries.get(1))).contains("lower concept id");
    }

    /** Short Latin abbreviations count with their case only, whatever their width. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        ALLの既往, leukaemia
        ＡＬＬの既往, leukaemia
        all right,
        Allの既往,
        MSあり, sclerosis
        msあり, second
        SOBなし, dyspnea
        sobbing,
        """)
    void abbreviationsKeepTheirCase(String text, String concept) {
        TermMatcher matcher = matcher(concept("leukaemia", new Term("ALL", Language.EN, Kind.ABBREVIATION)),
                concept("sclerosis", new Term("MS", Language.EN, Kind.ABBREVIATION)),
                concept("second", new Term("ms", Language.EN, Kind.ABBREVIATION)),
                concept("dyspnea", new Term("SOB", Language.EN, Kind.ABBREVIATION)));

        assertThat(matcher.match(NormalizedText.of(text)))
                .extracting(match -> match.entries().getFirst().concept().id())
                .isEqualTo(concept == null ? List.of() : List.of(concept));
    }

    private static TermMatcher matcher(Concept... concepts) {
        return TermMatcher.forText(
                new TermRelease("2026-11-21.1", Instant.EPOCH, List.of(concepts), List.of(), List.of()));
    }

    private static Concept concept(String id, Term... terms) {
        return new Concept(id, MentionType.DISEASE, Map.of(), List.of(terms), List.of(), Codes.NONE, null);
    }
}
