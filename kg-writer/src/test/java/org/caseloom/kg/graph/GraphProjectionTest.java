package org.caseloom.kg.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;

import static org.assertj.core.api.Assertions.assertThat;

class GraphProjectionTest {
    private static final String CASE = "https://caseloom.org/case/jsim-1";
    private static final String CL = "https://caseloom.org/ns#";

    @Test
    void aJapaneseCaseSaysWhatIsPresentAbsentSuspectedAndInTheFamily() {
        assertThat(direct(Documents.japanese("jsim-1", 1))).containsExactly(
                "absent https://caseloom.org/concept/cough",
                "family http://purl.obolibrary.org/obo/MONDO_0005015",
                "possible https://caseloom.org/concept/pneumonia",
                "present https://caseloom.org/concept/fever");
    }

    @Test
    void anEnglishCaseSaysTheSameOfTheSameConcepts() {
        assertThat(direct(Documents.english("jsim-1", 1))).containsExactly(
                "absent https://caseloom.org/concept/cough",
                "present https://caseloom.org/concept/aspirin",
                "present https://caseloom.org/concept/fever");
    }

    @Test
    void aMentionCarriesItsValueItsEvidenceAndTheRuleThatMadeIt() {
        assertThat(words(Documents.japanese("jsim-1", 1), CASE + "#char=7,16")).containsExactly(
                "assertion https://caseloom.org/ns#present",
                "concept https://caseloom.org/concept/fever",
                "numericValue 39.0",
                "rule quantity:fever-by-body-temperature",
                "unit http://qudt.org/vocab/unit/DEG_C",
                "valueComparator >=");
    }

    @Test
    void aNegatedMentionNamesTheCueThatDidIt() {
        assertThat(words(Documents.japanese("jsim-1", 1), CASE + "#char=17,19"))
                .contains("cue ja.absent.none#char=19,21");
        assertThat(words(Documents.english("jsim-1", 1), CASE + "#char=59,64")).contains("cue en.absent.no#char=56,58");
    }

    @Test
    void severityCourseSiteTimeAndFahrenheitAreKept() {
        assertThat(words(Documents.english("jsim-1", 1), CASE + "#char=23,41")).contains("severity mild",
                "course improving",
                "site whole body", "time P2D", "numericValue 102.6", "unit http://qudt.org/vocab/unit/DEG_F");
    }

    @Test
    void aDrugSaysHowItWasGivenAndWhatItTreats() {
        StructuredDocument document = Documents.english("jsim-1", 1);
        assertThat(words(document, CASE + "#char=66,73")).contains("dose 81 mg", "route oral", "frequency daily");
        assertThat(words(document, CASE + "#r66,73_23,41")).containsExactly(
                "treats " + CASE + "#char=23,41", "value char=66,85");
        assertThat(words(document, CASE + "#char=66,73")).contains("relation " + CASE + "#r66,73_23,41");
    }

    /** What a published synonym does: 咳嗽 is found between 発熱 and 肺炎, which were found before. */
    @Test
    void aMentionMoreLeavesAllTriplesOfTheOthers() {
        StructuredDocument with = Documents.japanese("jsim-1", 1);
        StructuredDocument without = Documents.of("jsim-1", 1, Documents.RELEASE, with.mentions()
                .stream()
                .filter(mention -> !mention.text().equals("咳嗽"))
                .toList());
        StructuredDocument all = Documents.of("jsim-1", 1, Documents.RELEASE, with.mentions());
        Set<Triple> gone = new HashSet<>(GraphProjection.project(without));
        gone.removeAll(GraphProjection.project(all));
        assertThat(gone).isEmpty();
    }

    @Test
    void twoMentionsAtOnePlaceAreTwoNodes() {
        StructuredDocument document = Documents.of("jsim-1", 1, Documents.RELEASE,
                List.of(Documents.finding("m1", 0, "fever", Assertion.PRESENT, Mention.PATIENT),
                        Documents.finding("m2", 0, "chill", Assertion.ABSENT, Mention.PATIENT)));
        assertThat(words(document, CASE + "#char=0,5")).contains("concept https://caseloom.org/concept/fever");
        assertThat(words(document, CASE + "#char=0,5~2")).contains("concept https://caseloom.org/concept/chill");
    }

    @Test
    void anOutcomeIsOfItsEventOrOfThePatient() {
        StructuredDocument document = Documents.outcomes("jsim-1", 1);
        assertThat(words(document, CASE + "#o30,34")).containsExactly("outcomeOf " + CASE + "#char=21,25",
                "outcomeType resolved", "value char=30,34");
        assertThat(words(document, CASE + "#o35,40")).containsExactly("outcomeType died", "value char=35,40");
    }

    @Test
    void aPossibleRefinementNamesWhatItWasDerivedFromAndIsNoFinding() {
        StructuredDocument document = Documents.outcomes("jsim-1", 1);
        assertThat(words(document, CASE + "#i0,3_type-1-diabetes-by-antibody")).containsExactly(
                "mayBe https://caseloom.org/concept/type-1-diabetes", "refines " + CASE + "#char=0,3",
                "rule type-1-diabetes-by-antibody", "wasDerivedFrom " + CASE + "#char=4,13");
        assertThat(direct(document)).doesNotContain("present https://caseloom.org/concept/type-1-diabetes");
    }

    @Test
    void sideNumberAndSpeakerAreKept() {
        assertThat(words(Documents.outcomes("jsim-1", 1), CASE + "#char=21,25")).contains("laterality left",
                "multiplicity multiple", "site 左下腿", "speaker family:wife");
    }

    @Test
    void aRecommendationIsQuotedWithItsGrades() {
        assertThat(words(Documents.english("jsim-1", 1), CASE + "#g66,85")).containsExactly("certainty C",
                "exact Aspirin 81 mg daily",
                "strength weak", "value char=66,85");
    }

    @Test
    void theCaseNodeDescribesTheDocument() {
        assertThat(words(Documents.japanese("jsim-1", 4), CASE)).contains("identifier jsim-1", "revision 4",
                "title 発熱の一例", "language ja", "kind case_report", "source 内科学会", "issued 2025-04-01",
                "release https://caseloom.org/release/2026-11-20.3", "pipeline 1.4.0", "patientAge 65",
                "patientSex male");
    }

    @Test
    void anInfantIsZeroYearsOldAndItsMonthsAreKept() {
        assertThat(words(Documents.english("jsim-1", 1), CASE)).contains("patientAge 0", "patientAgeStated P8M");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
            "PRESENT, patient, present https://caseloom.org/concept/fever",
            "FAMILY, family:mother, family https://caseloom.org/concept/fever",
            "PRESENT, donor, ",
            "ABSENT, family:mother, ",
    })
    void onlyWhatConcernsThePatientIsSaidOfTheCase(Assertion assertion, String experiencer, String expected) {
        StructuredDocument document = Documents.of("jsim-1", 1, Documents.RELEASE,
                List.of(Documents.finding("m1", 0, "fever", assertion, experiencer)));
        assertThat(direct(document)).isEqualTo(expected == null ? Set.of() : Set.of(expected));
        assertThat(words(document, CASE + "#char=0,5")).as("the mention stays in any case")
                .contains("concept https://caseloom.org/concept/fever");
    }

    @ParameterizedTest
    @EnumSource
    void aPlainMentionTakesFiveTriples(Assertion assertion) {
        StructuredDocument without = Documents.of("jsim-1", 1, Documents.RELEASE, List.of());
        StructuredDocument with = Documents.of("jsim-1", 1, Documents.RELEASE,
                List.of(Documents.finding("m1", 0, "fever", assertion, Mention.PATIENT)));
        assertThat(GraphProjection.project(with)).hasSize(GraphProjection.project(without).size() + 5);
    }

    /** Forty mentions of thirty concepts, every fifth with a cue: the mixture that case reports have. */
    @Test
    void aCaseReportOfPlainMentionsTakesAboutFiveTriplesAMention() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String slug = "finding-" + i % 30;
            mentions.add(Documents.mention("m" + (i + 1), i * 15, i * 15 + 5, slug, MentionType.FINDING,
                    Documents.concept("CSL:" + slug, slug, slug), i % 5 == 0 ? Assertion.ABSENT : Assertion.PRESENT,
                    Mention.PATIENT, i % 5 == 0 ? new Cue(i * 15 + 5, i * 15 + 7, "ja.absent.none") : null));
        }
        int without = GraphProjection.project(Documents.of("jsim-1", 1, Documents.RELEASE, List.of())).size();
        int with = GraphProjection.project(Documents.of("jsim-1", 1, Documents.RELEASE, mentions)).size();
        assertThat((with - without) / 40.0).isLessThanOrEqualTo(5.2);
    }

    @Test
    void everyProjectedGraphFitsTheShapes() {
        Graph graph = GraphFactory.createDefaultGraph();
        GraphProjection.project(Documents.japanese("jsim-1", 1)).forEach(graph::add);
        GraphProjection.project(Documents.english("症例/2 #3", 2)).forEach(graph::add);
        GraphProjection.project(Documents.outcomes("jsim-3", 1)).forEach(graph::add);
        assertThat(Shapes.violations(graph)).isEmpty();
    }

    @Test
    void theShapesNoticeAMentionWithoutItsAssertion() {
        Graph graph = GraphFactory.createDefaultGraph();
        GraphProjection.project(Documents.japanese("jsim-1", 1)).forEach(graph::add);
        graph.remove(Node.ANY, CaseTerms.ASSERTION, CaseTerms.assertion(Assertion.ABSENT));
        assertThat(Shapes.violations(graph)).contains("jsim-1#char=17,19");
    }

    /** The direct triples as "property concept". */
    private static Set<String> direct(StructuredDocument document) {
        Set<Node> assertions = Set.of(Assertion.values()).stream().map(CaseTerms::assertion)
                .collect(Collectors.toSet());
        return GraphProjection.project(document)
                .stream()
                .filter(triple -> assertions.contains(triple.getPredicate()))
                .map(triple -> triple.getPredicate().getURI().substring(CL.length()) + " "
                        + triple.getObject().getURI())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The triples of a node as "name object", sorted. */
    private static Set<String> words(StructuredDocument document, String subject) {
        return GraphProjection.project(document)
                .stream()
                .filter(triple -> triple.getSubject().getURI().equals(subject))
                .map(GraphProjectionTest::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Triple triple) {
        Node object = triple.getObject();
        return triple.getPredicate().getLocalName() + " "
                + (object.isLiteral() ? object.getLiteralLexicalForm() : object.getURI());
    }
}
