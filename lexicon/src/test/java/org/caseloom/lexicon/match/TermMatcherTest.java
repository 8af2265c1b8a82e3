package org.caseloom.lexicon.match;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
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

class TermMatcherTest {
    private static final TermRelease RELEASE = new TermRelease("2026-11-21.1", Instant.EPOCH, List.of(
            concept("fever", term("発熱", Kind.PREFERRED), term("熱", Kind.LAY), english("fever", Kind.PREFERRED),
                    term("はつねつ", Kind.READING)),
            concept("cough", term("咳", Kind.PREFERRED), term("せき", Kind.LAY)),
            concept("diabetes", term("糖尿病", Kind.PREFERRED), english("DM", Kind.ABBREVIATION)),
            concept("type-2-diabetes", term("2型糖尿病", Kind.PREFERRED)),
            concept("cancer", term("ガン", Kind.LAY)),
            concept("temperature", english("T", Kind.QUANTITY_SYMBOL))), List.of(), List.of());

    private static final TermMatcher MATCHER = TermMatcher.forText(RELEASE);

    @ParameterizedTest
    @CsvSource(textBlock = """
        発熱と咳を認めた, fever cough
        熱が出た, fever
        熱傷を負った,
        血痰と咳嗽,
        せきが続く, cough
        せきずいの痛み,
        ２型糖尿病で通院中, type-2-diabetes
        DMあり, diabetes
        ＤＭあり, diabetes
        admitted with fever, fever
        feverfew tea,
        known dm,
        胃ガンの疑い, cancer
        ガングリオン切除,
        T 39.2,
        はつねつ,
        """)
    void theLongestTermsThatStandOnTheirOwnAreFound(String text, String concepts) {
        assertThat(found(MATCHER, text)).isEqualTo(concepts == null ? "" : concepts);
    }

    @Test
    void aQueryMayBeAReading() {
        assertThat(found(TermMatcher.forQueries(RELEASE), "はつねつ")).isEqualTo("fever");
    }

    @Test
    void aReleaseWithoutTermsFindsNothing() {
        TermMatcher matcher = TermMatcher
                .forText(new TermRelease("2026-11-21.1", Instant.EPOCH, List.of(), List.of(), List.of()));

        assertThat(matcher.match(NormalizedText.of("発熱"))).isEmpty();
        assertThat(matcher.size()).isZero();
    }

    @Property
    void matchesAreOrderedAndNeverOverlap(@ForAll String before, @ForAll String after) {
        List<TermMatch> matches = MATCHER.match(NormalizedText.of(before + "発熱、DM、咳" + after));

        int free = 0;
        for (TermMatch match : matches) {
            assertThat(match.start()).isGreaterThanOrEqualTo(free);
            assertThat(match.entries()).isNotEmpty();
            free = match.end();
        }
    }

    private static String found(TermMatcher matcher, String text) {
        return matcher.match(NormalizedText.of(text))
                .stream()
                .map(match -> match.entries().getFirst().concept().id())
                .collect(Collectors.joining(" "));
    }

    private static Concept concept(String id, Term... terms) {
        return new Concept(id, MentionType.FINDING, Map.of(), List.of(terms), List.of(), Codes.NONE, null);
    }

    private static Term term(String text, Kind kind) {
        return new Term(text, Language.JA, kind);
    }

    private static Term english(String text, Kind kind) {
        return new Term(text, Language.EN, kind);
    }
}
