package org.caseloom.ontology.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.contracts.terms.Unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.ontology.impact.Releases.concept;
import static org.caseloom.ontology.impact.Releases.labelled;
import static org.caseloom.ontology.impact.Releases.measured;
import static org.caseloom.ontology.impact.Releases.next;
import static org.caseloom.ontology.impact.Releases.release;
import static org.caseloom.ontology.impact.Releases.typed;
import static org.caseloom.ontology.impact.Releases.under;
import static org.caseloom.ontology.impact.Releases.with;

class TermChangesTest {
    private static final Concept FEVER = concept("CSL:fever", "発熱", "fever");
    private static final Concept COUGH = concept("CSL:cough", "咳嗽");
    private static final Unit CELSIUS = new Unit("celsius", "°C", List.of("℃"), null, null, null);
    private static final Unit FAHRENHEIT = new Unit("fahrenheit", "°F", List.of("F"), "celsius", new BigDecimal("0.5"),
            null);
    private static final Concept TEMPERATURE = measured(concept("CSL:temperature", "体温", "BT"),
            analyte("celsius", "fahrenheit"));
    private static final Concept PULSE = measured(concept("CSL:pulse", "脈拍"), analyte("per-minute"));
    private static final QuantityRule FEBRILE = rule("febrile", "CSL:temperature", "37.5", "CSL:fever");

    static Stream<Arguments> edits() {
        return Stream.of(Arguments.of("nothing", COUGH, COUGH, List.of(), List.of()),
                Arguments.of("a synonym more", COUGH, with(COUGH, "咳き"), List.of(), List.of("咳き")),
                Arguments.of("a synonym less", with(COUGH, "咳き"), COUGH, List.of(), List.of("咳き")),
                Arguments.of("another label", COUGH, labelled(COUGH, "せき"), List.of("CSL:cough"), List.of()),
                Arguments.of("another parent", COUGH, under(COUGH, "CSL:symptom"), List.of(), List.of("咳嗽")),
                Arguments.of("another order of synonyms", with(COUGH, "せき", "セキ"), with(COUGH, "セキ", "せき"),
                        List.of("CSL:cough"), List.of()),
                Arguments.of("another type", with(COUGH, "cough"), typed(with(COUGH, "cough"), MentionType.DISEASE),
                        List.of("CSL:cough"), List.of("cough", "咳嗽")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void whatChangedOfAConceptIsNoted(String what, Concept before, Concept after, List<String> concepts,
            List<String> forms) {
        TermChanges changes = TermChanges.between(release("r1", FEVER, before), release("r2", FEVER, after));

        assertThat(changes.from()).isEqualTo("r1");
        assertThat(changes.to()).isEqualTo("r2");
        assertThat(changes.concepts()).isEqualTo(concepts);
        assertThat(texts(changes)).isEqualTo(forms);
        assertThat(changes.isEmpty()).isEqualTo(concepts.isEmpty() && forms.isEmpty());
        assertThat(Json.read(Json.write(changes), TermChanges.class)).isEqualTo(changes);
    }

    /** A cough with fever may be a bronchitis: whatever of that changes reaches the documents that state a cough. */
    static Stream<Arguments> refinements() {
        Concept bronchitis = concept("CSL:bronchitis", "気管支炎");
        Concept chill = concept("CSL:chill", "悪寒");
        RefinementRule rule = new RefinementRule("r", "CSL:cough", List.of("CSL:fever"), 1, "CSL:bronchitis", null);
        RefinementRule other = new RefinementRule("r", "CSL:cough", List.of("CSL:chill"), 1, "CSL:bronchitis", null);
        TermRelease before = refining(rule, COUGH, FEVER, chill, bronchitis);
        return Stream.of(Arguments.of("nothing", before, refining(rule, COUGH, FEVER, chill, bronchitis), List.of()),
                Arguments.of("other evidence", before, refining(other, COUGH, FEVER, chill, bronchitis),
                        List.of("CSL:cough")),
                Arguments.of("no rule", before, release("r2", COUGH, FEVER, chill, bronchitis), List.of("CSL:cough")),
                Arguments.of("another name of what is offered", before,
                        refining(rule, COUGH, FEVER, chill, labelled(bronchitis, "急性気管支炎")),
                        List.of("CSL:bronchitis", "CSL:cough")),
                Arguments.of("a kind of evidence more", before,
                        refining(rule, COUGH, FEVER, under(chill, "CSL:fever"), bronchitis), List.of("CSL:cough")),
                Arguments.of("a kind of something else", before,
                        refining(rule, COUGH, FEVER, under(chill, "CSL:cough"), bronchitis), List.of()));
    }

    private static TermRelease refining(RefinementRule rule, Concept... concepts) {
        return new TermRelease("r1", Instant.EPOCH, List.of(concepts), List.of(), List.of(), List.of(), List.of(rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refinements")
    void whatChangesARefinementReachesTheRefinedConcept(String what, TermRelease before, TermRelease after,
            List<String> concepts) {
        assertThat(TermChanges.between(before, after).concepts()).isEqualTo(concepts);
    }

    @Test
    void addedAndRemovedConceptsBringAndTakeTheirForms() {
        TermChanges changes = TermChanges.between(release("r1", FEVER), release("r2", COUGH));

        assertThat(changes.concepts()).containsExactly("CSL:cough", "CSL:fever");
        assertThat(texts(changes)).containsExactly("fever", "咳嗽", "発熱");
        assertThat(changes.changedConcepts()).isEqualTo(2);
        assertThat(changes.changedForms()).isEqualTo(3);
    }

    @Test
    void aStopFormCountsInBothLanguages() {
        TermRelease before = release("r1", FEVER);
        TermChanges changes = TermChanges.between(before, with(before, "r2", List.of(), List.of(), List.of("発熱")));

        assertThat(changes.concepts()).isEmpty();
        assertThat(changes.forms()).extracting(Term::text).containsExactly("発熱", "発熱");
        assertThat(changes.isEmpty()).isFalse();
    }

    @Test
    void aRuleReachesTheMentionsOfItsTestAndOfAllFindingsReadInIt() {
        TermRelease before = quantities("r1", List.of(CELSIUS, FAHRENHEIT), List.of(FEBRILE));
        QuantityRule hypothermia = rule("hypothermia", "CSL:temperature", "35", "CSL:hypothermia");
        TermChanges changes = TermChanges.between(before,
                with(before, "r2", before.units(), List.of(FEBRILE, hypothermia), List.of()));

        assertThat(changes.concepts()).containsExactly("CSL:fever", "CSL:hypothermia", "CSL:temperature");
        assertThat(changes.forms()).isEmpty();
    }

    @Test
    void aUnitReachesTheNamesOfTheTestsThatHaveItOrOneThatConvertsToIt() {
        TermRelease before = quantities("r1", List.of(CELSIUS, FAHRENHEIT), List.of(FEBRILE));
        Unit renamed = new Unit("celsius", "度", List.of("℃", "度"), null, null, null);
        TermChanges changes = TermChanges.between(before,
                with(before, "r2", List.of(renamed, FAHRENHEIT), List.of(FEBRILE), List.of()));

        assertThat(texts(changes)).containsExactly("BT", "体温");
        assertThat(changes.concepts()).containsExactly("CSL:fever", "CSL:temperature");
    }

    @Test
    void aParentOfAFindingReachesTheRulesThatReadIt() {
        TermRelease before = quantities("r1", List.of(CELSIUS), List.of(FEBRILE));
        TermChanges changes = TermChanges.between(before,
                next(before, "r2", concept -> concept.id().equals("CSL:fever") ? under(concept, "CSL:x") : concept));

        assertThat(changes.concepts()).containsExactly("CSL:fever", "CSL:temperature");
    }

    @Test
    void anImportCountsAsEverything() {
        List<Concept> many = new ArrayList<>();
        for (int i = 0; i < 5_001; i++) {
            many.add(concept("CSL:c" + i, "語" + i));
        }
        TermChanges changes = TermChanges.between(release("r1", FEVER), release("r2", many.toArray(Concept[]::new)));

        assertThat(changes.everything()).isTrue();
        assertThat(changes.changedConcepts()).isEqualTo(5_002);
        assertThat(changes.concepts()).isEmpty();
        assertThat(Json.write(changes)).hasSizeLessThan(200);
        assertThat(changes.isEmpty()).isFalse();
    }

    private static TermRelease quantities(String id, List<Unit> units, List<QuantityRule> rules) {
        return with(release(id, FEVER, concept("CSL:hypothermia", "低体温"), TEMPERATURE, PULSE), id, units, rules,
                List.of());
    }

    private static Analyte analyte(String... units) {
        return new Analyte(List.of(units), units[0], null, null, null, null, List.of());
    }

    private static QuantityRule rule(String id, String test, String threshold, String finding) {
        return new QuantityRule(id, test, Comparator.AT_LEAST, new BigDecimal(threshold), "celsius", finding, null,
                null);
    }

    private static List<String> texts(TermChanges changes) {
        return changes.forms().stream().map(Term::text).distinct().toList();
    }
}
