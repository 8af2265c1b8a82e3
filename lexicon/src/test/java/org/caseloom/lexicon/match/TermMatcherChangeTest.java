package org.caseloom.lexicon.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.text.NormalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class TermMatcherChangeTest {
    /** Forms that nest, shadow each other and differ in case or width only. */
    private static final List<String> FORMS = List.of("熱", "発熱", "発熱性", "発熱性好中球減少症", "好中球", "減少", "減少症", "DM", "dm",
            "ＤＭ",
            "fever", "high fever", "Fever", "ガン", "胃ガン", "せき", "アレルギー", "アレルギ性");
    private static final List<String> WORDS = List.of("熱", "発熱性好中球減少症", "発熱", "減少", "DM", "dm", "high fever", "fevers",
            "胃ガン",
            "ガン", "せき", "、", " ", "の", "アレルギ", "ー", "性");

    @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
    void aChangedMatcherEqualsOneBuiltFromScratch(@ForAll("releases") TermRelease first,
            @ForAll("releases") TermRelease second, @ForAll("releases") TermRelease third,
            @ForAll("texts") String text) {
        TermMatcher rebuilt = TermMatcher.forText(third);
        TermMatcher changed = TermMatcher.forText(first)
                .changed(ReleaseChange.between(first, second))
                .changed(ReleaseChange.between(second, third));

        NormalizedText normalized = NormalizedText.of(text);
        assertThat(changed.match(normalized)).isEqualTo(rebuilt.match(normalized));
        assertThat(changed.size()).isEqualTo(rebuilt.size());
        assertThat(FORMS).allMatch(form -> changed.entries(form).equals(rebuilt.entries(form)));
    }

    @Test
    void aSynonymMoreChangesOneForm() {
        TermRelease before = release(Map.of("fever", List.of("発熱")), Set.of());
        TermRelease after = release(Map.of("fever", List.of("発熱", "熱発")), Set.of());
        TermMatcher matcher = TermMatcher.forText(before);
        TermMatcher changed = matcher.changed(ReleaseChange.between(before, after));

        assertThat(changed.match(NormalizedText.of("熱発あり"))).hasSize(1);
        assertThat(matcher.match(NormalizedText.of("熱発あり"))).as("the old one stays as it was").isEmpty();
    }

    @Property
    void aChangeBetweenReleasesInWhateverOrderLeadsFromOneToTheOther(@ForAll("releases") TermRelease before,
            @ForAll("releases") TermRelease after, @ForAll Random random) {
        List<Concept> shuffled = new ArrayList<>(after.concepts());
        Collections.shuffle(shuffled, random);
        ReleaseChange change = ReleaseChange.between(before,
                new TermRelease(after.id(), after.published(), shuffled, List.of(), List.of(), after.stopForms()));

        Map<String, Concept> concepts = new TreeMap<>();
        before.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        for (ConceptChange concept : change.concepts()) {
            assertThat(concepts.get(concept.id())).isEqualTo(concept.before()).isNotEqualTo(concept.after());
            if (concept.after() == null) {
                concepts.remove(concept.id());
            } else {
                concepts.put(concept.id(), concept.after());
            }
        }
        assertThat(List.copyOf(concepts.values())).isEqualTo(after.concepts());
    }

    @Test
    void equalConceptsAreNoChange() {
        TermRelease before = release(Map.of("fever", List.of("発熱")), Set.of());

        assertThat(ReleaseChange.between(before, release(Map.of("fever", List.of("発熱")), Set.of())).concepts())
                .isEmpty();
    }

    @Test
    void aStopFormNeverMatchesHoweverItIsWritten() {
        TermRelease before = release(Map.of("diabetes", List.of("DM", "糖尿病"), "mitosis", List.of("DM")), Set.of("ＤＭ"));
        TermMatcher matcher = TermMatcher.forText(before);

        assertThat(matcher.match(NormalizedText.of("DM、糖尿病"))).extracting(TermMatch::start).containsExactly(3);
        assertThat(matcher.entries("DM")).isEmpty();
        assertThat(matcher.size()).isEqualTo(1);

        TermMatcher freed = matcher.changed(new ReleaseChange(List.of(), List.of()));
        assertThat(freed.match(NormalizedText.of("DM、糖尿病"))).hasSize(2);
    }

    @Provide
    Arbitrary<TermRelease> releases() {
        Arbitrary<Map<String, List<String>>> concepts = Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"),
                Arbitraries.of(FORMS).list().ofMinSize(1).ofMaxSize(4)).ofMaxSize(4);
        Arbitrary<Set<String>> stopForms = Arbitraries.of(FORMS).set().ofMaxSize(2);
        return Combinators.combine(concepts, stopForms).as(TermMatcherChangeTest::release);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(WORDS).list().ofMaxSize(12).map(words -> String.join("", words));
    }

    private static TermRelease release(Map<String, List<String>> concepts, Set<String> stopForms) {
        return new TermRelease("2026-11-21.1", Instant.EPOCH, new TreeMap<>(concepts).entrySet()
                .stream()
                .map(entry -> new Concept(entry.getKey(), MentionType.FINDING, Map.of(),
                        entry.getValue().stream().map(TermMatcherChangeTest::term).toList(), List.of(), Codes.NONE,
                        null))
                .toList(), List.of(), List.of(), List.copyOf(stopForms));
    }

    /** Upper case makes an abbreviation, the rest gets one kind or another by its form. */
    private static Term term(String form) {
        Kind kind = form.equals("DM") ? Kind.ABBREVIATION : form.length() % 2 == 0 ? Kind.PREFERRED : Kind.LAY;
        return new Term(form, form.charAt(0) < 0x80 ? Language.EN : Language.JA, kind);
    }
}
