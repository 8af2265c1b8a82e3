package org.caseloom.ontology.starter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.check.Validation;
import org.caseloom.ontology.concept.Ontology;

import static org.assertj.core.api.Assertions.assertThat;

class StarterOntologyTest {
    private static final TermRelease RELEASE = OntologyService.starter();
    private static final Map<String, Concept> CONCEPTS = RELEASE.concepts()
            .stream()
            .collect(Collectors.toMap(Concept::id, Function.identity()));

    @Test
    void itIsConsistent() {
        assertThat(Validation.of(Ontology.EMPTY, StarterOntology.read(), LocalDate.of(2026, 11, 21)).blocking())
                .isEmpty();
    }

    @Test
    void itHasAtLeastFiveHundredConceptsOfSixTypes() {
        Map<MentionType, Long> counts = RELEASE.concepts()
                .stream()
                .collect(Collectors.groupingBy(Concept::type, Collectors.counting()));

        assertThat(RELEASE.concepts()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(counts).containsKeys(MentionType.FINDING, MentionType.DISEASE, MentionType.TEST,
                MentionType.MEDICATION, MentionType.PROCEDURE, MentionType.ANATOMY);
    }

    @Test
    void everyConceptIsCalledSomethingInBothLanguages() {
        assertThat(RELEASE.concepts()).allSatisfy(
                concept -> assertThat(concept.label()).as(concept.id()).containsKeys(Language.JA, Language.EN));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        DISEASE,    ICD10, 0.8
        MEDICATION, ATC,   0.7
        TEST,       LOINC, 0.3
        FINDING,    HP,    0.3
        """)
    void mostConceptsOfATypeCarryItsCode(MentionType type, String scheme, double share) {
        List<Concept> concepts = RELEASE.concepts().stream().filter(concept -> concept.type() == type).toList();
        long coded = concepts.stream().filter(concept -> concept.codes().byScheme().containsKey(scheme)).count();

        assertThat((double) coded / concepts.size()).isGreaterThanOrEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        CSL:fever,                   発熱,   HP,    HP:0001945
        CSL:fever,                   熱発,   HP,    HP:0001945
        CSL:fever,                   fever,  HP,    HP:0001945
        CSL:type-2-diabetes-mellitus, 2型糖尿病, ICD10, E11.9
        CSL:prednisolone,            プレドニゾロン, ATC, H02AB06
        CSL:body-temperature,        体温,   LOINC, 8310-5
        """)
    void wellKnownConceptsHaveTheirNamesAndCodes(String id, String form, String scheme, String code) {
        Concept concept = CONCEPTS.get(id);

        assertThat(concept.terms()).extracting(Term::text).contains(form);
        assertThat(concept.codes().byScheme().get(scheme)).contains(code);
    }

    @Test
    void aTemperatureOfThirtySevenAndAHalfIsFever() {
        assertThat(RELEASE.rules())
                .filteredOn(rule -> rule.finding().equals("CSL:fever"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.analyte()).isEqualTo("CSL:body-temperature");
                    assertThat(rule.threshold()).isEqualByComparingTo(new BigDecimal("37.5"));
                    assertThat(rule.unit()).isEqualTo("degree-celsius");
                });
    }

    @Test
    void everyRuleHasATestThatPeopleWriteWithAValue() {
        assertThat(RELEASE.rules()).extracting(QuantityRule::analyte)
                .allSatisfy(analyte -> assertThat(CONCEPTS).containsKey(analyte));
    }

    @Test
    void readingItTwiceGivesTheSameRelease() {
        assertThat(OntologyService.starter()).isEqualTo(RELEASE);
    }
}
