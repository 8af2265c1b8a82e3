package org.caseloom.kg.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;
import org.caseloom.kg.statistics.CaseFacts.Link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CaseCountsTest {
    private static final List<String> CONCEPTS = List.of("fever", "cough", "rash", "pneumonia", "asthma");

    private final CaseCounts counts = new CaseCounts();

    @Test
    void aCaseCountsOnceByTheStrongestThingItSays() {
        counts.put(CaseFacts.of(says("1", 1, "fever", Assertion.ABSENT, "fever", Assertion.PRESENT)));
        counts.put(CaseFacts.of(says("2", 1, "fever", Assertion.POSSIBLE, "fever", Assertion.ABSENT)));
        counts.put(CaseFacts.of(says("3", 1, "fever", Assertion.POSSIBLE, "fever", Assertion.HISTORY)));
        counts.put(CaseFacts.of(says("4", 1, "fever", Assertion.FAMILY, "fever", Assertion.PLANNED)));

        ConceptCount fever = counts.concept("CSL:fever");
        assertThat(List.of(fever.cases(), fever.present(), fever.absent(), fever.possible(), fever.history()))
                .as("cases, present, absent, possible, history").containsExactly(4, 1, 1, 1, 0);
    }

    @Test
    void absentIsNotUnknown() {
        counts.put(CaseFacts.of(says("1", 1, "rash", Assertion.PRESENT, "fever", Assertion.PRESENT)));
        counts.put(CaseFacts.of(says("2", 1, "rash", Assertion.PRESENT, "fever", Assertion.ABSENT)));
        counts.put(CaseFacts.of(says("3", 1, "rash", Assertion.PRESENT, "cough", Assertion.PRESENT)));

        PairCount pair = counts.pair("CSL:rash", "CSL:fever");
        assertThat(List.of(pair.one(), pair.both(), pair.denied())).containsExactly(3, 1, 1);
    }

    @Test
    void anOlderRevisionChangesNothingAndADeletionLeavesNothing() {
        counts.put(CaseFacts.of(says("1", 2, "fever", Assertion.PRESENT)));
        counts.put(CaseFacts.of(says("1", 1, "cough", Assertion.PRESENT)));
        counts.remove("1", 1L);
        assertThat(counts.concept("CSL:fever").present()).isEqualTo(1);

        counts.remove("1", 2L);
        assertThat(counts.concepts()).isEmpty();
        assertThat(counts.cases().cases()).isZero();
    }

    @Test
    void sharesAndLiftHaveTheirIntervals() {
        for (int i = 0; i < 100; i++) {
            boolean pneumonia = i < 20;
            boolean fever = i < 15 || i >= 80;
            counts.put(CaseFacts.of(says("d" + i, 1, pneumonia ? "pneumonia" : "asthma", Assertion.PRESENT,
                    fever ? "fever" : "rash", Assertion.PRESENT)));
        }

        PairCount pair = counts.pair("CSL:pneumonia", "CSL:fever");
        assertThat(pair.share().estimate()).isEqualTo(0.75);
        assertThat(pair.share().low()).as("Wilson, 15 of 20").isCloseTo(0.5313, within(0.0001));
        assertThat(pair.share().high()).isCloseTo(0.8881, within(0.0001));
        assertThat(pair.lift().estimate()).as("15·100 / (20·35)").isCloseTo(2.142857, within(0.00001));
        assertThat(pair.lift().low()).isLessThan(2.14).isGreaterThan(1);
        assertThat(pair.oddsRatio().estimate()).as("15.5·60.5 / (5.5·20.5)").isCloseTo(8.3171, within(0.0001));
    }

    @Test
    void whatIsSureComesBeforeWhatMayBeChance() {
        for (int i = 0; i < 60; i++) {
            counts.put(CaseFacts.of(says("d" + i, 1, i < 20 ? "pneumonia" : "asthma", Assertion.PRESENT,
                    i < 18 ? "fever" : "cough", Assertion.PRESENT, i == 0 ? "rash" : "cough", Assertion.PRESENT)));
        }

        assertThat(counts.with("CSL:pneumonia", MentionType.FINDING, 1, 3)).extracting(PairCount::other)
                .as("one case of rash is three times as often as by chance, or chance")
                .containsExactly("CSL:fever", "CSL:cough", "CSL:rash");
        assertThat(counts.with("CSL:pneumonia", MentionType.FINDING, 2, 10)).extracting(PairCount::other)
                .doesNotContain("CSL:rash");
    }

    @Test
    void statedCausesAreCountedByCaseAndADeniedOneIsNone() {
        counts.put(CaseFacts.of(causes("1", Assertion.PRESENT)));
        counts.put(CaseFacts.of(causes("2", Assertion.PRESENT)));
        counts.put(CaseFacts.of(causes("3", Assertion.ABSENT)));

        assertThat(counts.links("CSL:rash", 1, 1)).containsExactly(
                new LinkCount(new Link("causes", "CSL:aspirin", "CSL:rash"), 2, List.of("1")));
    }

    @Test
    void aGuidelineIsNoCase() {
        StructuredDocument note = says("1", 1, "fever", Assertion.PRESENT);
        counts.put(CaseFacts.of(new StructuredDocument("1", 1, Language.EN, DocumentKind.GUIDELINE, null, null, null,
                "r", "p", "text", null, List.of(), List.of(), note.mentions(), List.of(), List.of(), List.of())));

        assertThat(counts.cases().cases()).isZero();
        assertThat(counts.concept("CSL:fever").present()).isZero();
    }

    /** Documents come, change, go and come again, in any order, each batch perhaps twice. */
    @Property(tries = 300)
    void howeverDocumentsComeChangeAndGoTheCountsAreThoseOfARecount(@ForAll("histories") List<Step> history) {
        CaseCounts followed = new CaseCounts();
        Map<String, StructuredDocument> left = new LinkedHashMap<>();
        Map<String, Long> revisions = new LinkedHashMap<>();
        for (Step step : history) {
            long revision = revisions.merge(step.document, 1L, Long::sum);
            if (step.mentions.isEmpty()) {
                followed.remove(step.document, revision);
                left.remove(step.document);
            } else {
                StructuredDocument document = step.document(revision);
                followed.put(CaseFacts.of(document));
                left.put(step.document, document);
            }
            if (step.again) {
                left.values().forEach(document -> followed.put(CaseFacts.of(document)));
            }
        }
        CaseCounts recounted = new CaseCounts();
        left.values().forEach(document -> recounted.put(CaseFacts.of(document)));

        assertThat(everything(followed)).isEqualTo(everything(recounted));
        assertThat(followed.cases().cases()).isEqualTo(left.size());
    }

    @Property(tries = 50)
    void whatIsKeptOverAStopIsWhatWasCounted(@ForAll("histories") List<Step> history) throws IOException {
        CaseCounts counted = new CaseCounts();
        for (int i = 0; i < history.size(); i++) {
            counted.put(CaseFacts.of(history.get(i).document(i)));
        }
        CountsFile file = new CountsFile(Files.createTempFile("counts", ""));
        try {
            file.write("state", counted);
            CaseCounts restored = new CaseCounts();
            assertThat(file.read("another state", restored)).isFalse();
            assertThat(file.read("state", restored)).isTrue();
            assertThat(everything(restored)).isEqualTo(everything(counted));
            assertThat(restored.types()).isEqualTo(counted.types());
        } finally {
            file.delete();
        }
    }

    record Step(String document, Map<String, Assertion> mentions, String sex, int age, String source, boolean again) {
        StructuredDocument document(long revision) {
            List<Mention> found = new ArrayList<>();
            mentions.forEach((concept, assertion) -> found
                    .add(Documents.finding("m" + found.size(), found.size() * 20, concept, assertion,
                            Mention.PATIENT)));
            List<Relation> relations = found.size() < 2
                    ? List.of()
                    : List.of(new Relation("causes", "m0", "m1", new Span(0, 4)));
            return new StructuredDocument(document, revision, Language.EN, DocumentKind.NOTE, null, "2020-01", source,
                    "r", "p", "text", new Patient(new Patient.Age(age, "a"), sex), List.of(), List.of(), found,
                    relations,
                    List.of(), List.of());
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Map<String, Assertion>> mentions = Arbitraries.maps(Arbitraries.of(CONCEPTS),
                Arbitraries.of(Assertion.class)).ofMaxSize(4);
        return Combinators.combine(Arbitraries.of("a", "b", "c", "d", "e", "f"), mentions,
                Arbitraries.of("male", "female"), Arbitraries.integers().between(0, 110), Arbitraries.of("s1", "s2"),
                Arbitraries.of(true, false, false)).as(Step::new).list().ofMaxSize(30);
    }

    private static Set<Object> everything(CaseCounts counts) {
        Set<Object> everything = CONCEPTS.stream()
                .map(concept -> (Object) withoutType(counts.concept("CSL:" + concept)))
                .collect(Collectors.toSet());
        for (String one : CONCEPTS) {
            for (String two : CONCEPTS) {
                PairCount pair = counts.pair("CSL:" + one, "CSL:" + two);
                everything.add(List.of(one, two, pair.one(), pair.two(), pair.both(), pair.denied(), pair.cases(),
                        pair.oddsRatio()));
            }
        }
        everything.add(counts.cases());
        everything.add(counts.concepts());
        counts.links(null, 1, 0).forEach(everything::add);
        return everything;
    }

    /** What kind of thing a concept is is remembered after its last case is gone. */
    private static ConceptCount withoutType(ConceptCount count) {
        return new ConceptCount(count.concept(), null, count.cases(), count.present(), count.absent(), count.possible(),
                count.history(), count.with());
    }

    private static StructuredDocument causes(String id, Assertion rash) {
        return new StructuredDocument(id, 1, Language.EN, DocumentKind.NOTE, null, null, null, "r", "p", "text", null,
                List.of(), List.of(),
                List.of(Documents.finding("m1", 0, "aspirin", Assertion.PRESENT, Mention.PATIENT),
                        Documents.finding("m2", 20, "rash", rash, Mention.PATIENT)),
                List.of(new Relation("causes", "m1", "m2", new Span(0, 30))), List.of(), List.of());
    }

    private static StructuredDocument says(String id, long revision, Object... conceptsAndAssertions) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < conceptsAndAssertions.length; i += 2) {
            mentions.add(Documents.finding("m" + i, i * 20, (String) conceptsAndAssertions[i],
                    (Assertion) conceptsAndAssertions[i + 1], Mention.PATIENT));
        }
        return Documents.of(id, revision, Documents.RELEASE, mentions);
    }
}
