package org.caseloom.ontology.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Unit;
import org.caseloom.ontology.concept.CheckException;
import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.starter.StarterOntology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.ontology.check.Sound.CELSIUS;
import static org.caseloom.ontology.check.Sound.FAHRENHEIT;
import static org.caseloom.ontology.check.Sound.FEVER;
import static org.caseloom.ontology.check.Sound.GRAM;
import static org.caseloom.ontology.check.Sound.ONTOLOGY;
import static org.caseloom.ontology.check.Sound.TEMPERATURE;
import static org.caseloom.ontology.check.Sound.settings;
import static org.caseloom.ontology.check.Sound.values;
import static org.caseloom.ontology.check.Sound.with;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class ShapeCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Drafts that no other check objects to. */
    static final List<Arguments> MISSHAPEN = List.of(
            argumentSet("a rule for another sex", Sound.withRules(rule("M", null)), "fever-by-temperature",
                    "規則の性別は male または female です。ここでは sex が \"M\" です。",
                    "The sex of a rule is male or female. Here sex is \"M\"."),
            argumentSet("a rule for an age below nought", Sound.withRules(rule(null, -1)), "fever-by-temperature",
                    "ここでは minimumAge が \"-1\" です。", "from 0 to 130. Here minimumAge is \"-1\"."),
            argumentSet("a unit without a symbol",
                    Sound.withUnits(CELSIUS, FAHRENHEIT, GRAM, new Unit("mole", " ", List.of(), null, null, null)),
                    "mole", "正式な記号がちょうど一つ必要", "one canonical symbol"),
            argumentSet("an empty definition",
                    with(FEVER.withDefinitions(List.of(new Definition("", "ja", Set.of("hpo"))))), "CSL:fever",
                    "定義は言語タグの付いた空でない文", "A definition is a text"),
            argumentSet("a merge without a reason",
                    with(FEVER.withMembers(List.of(new Member("HP:0001945", "hpo", " ")))), "HP:0001945",
                    "統合には理由が必要", "why it was merged"),
            argumentSet("a conversion by nought",
                    with(values(TEMPERATURE, new Analyte(List.of("celsius"), "celsius", null, null, null, null,
                            List.of(new Analyte.Conversion("gram", "celsius", BigDecimal.ZERO, BigDecimal.ZERO))))),
                    "CSL:temperature#gram-to-celsius", "換算の係数は 0 でない数", "one factor, and it is not zero"),
            argumentSet("a source without a title",
                    settings(settings -> settings.withSources(List.of(new Source("hpo", "", null, null, true)))),
                    "https://caseloom.org/source/hpo", "出典には題名が必要", "A source has a title."),
            argumentSet("an exception without a reason",
                    settings(settings -> settings
                            .withExceptions(List.of(new CheckException("UNIT", "*", "", "sato", TODAY)))),
                    null, "訂正、分離、例外には理由が必要", "exception has a reason"));

    @ParameterizedTest
    @FieldSource("MISSHAPEN")
    void whatDoesNotFitIsSaidInBothLanguages(Ontology draft, String subject, String ja, String en) {
        ValidationReport report = Validation.of(ONTOLOGY, draft, TODAY);

        assertThat(report.blocks()).isTrue();
        assertThat(report.results()).singleElement()
                .satisfies(result -> assertThat(result.check()).isEqualTo(Check.SHAPE));
        assertThat(report.messages(Check.SHAPE)).as("%s", report).anySatisfy(message -> {
            assertThat(message.text().ja()).contains(ja);
            assertThat(message.text().en()).contains(en);
            if (subject != null) {
                assertThat(message.subject()).isEqualTo(subject);
            }
        });
    }

    @Test
    void whatDidNotFitBeforeIsNoNews() {
        Ontology before = with(FEVER.withDefinitions(List.of(new Definition("", "ja", Set.of("hpo")))));
        Ontology after = before.with(List.of(before.byId().get("CSL:fever").withParents(List.of())));

        assertThat(Validation.of(before, after, TODAY).messages(Check.SHAPE)).isEmpty();
    }

    @Test
    void everyConceptOfTheStarterOntologyFits() {
        Ontology starter = StarterOntology.read();

        assertThat(ShapeCheck.findings(starter.byId().values())).isEmpty();
        assertThat(ShapeCheck.findings(starter.settings())).isEmpty();
    }

    @Property(tries = 100)
    void everyConceptThatTheRecordsAllowFits(@ForAll("ontologies") Ontology ontology) {
        assertThat(ShapeCheck.findings(ontology.byId().values())).isEmpty();
        assertThat(ShapeCheck.findings(ontology.settings())).isEmpty();
    }

    @Provide
    Arbitrary<Ontology> ontologies() {
        return AnyOntology.ontologies();
    }

    private static QuantityRule rule(String sex, Integer age) {
        return new QuantityRule("fever-by-temperature", "CSL:temperature", Comparator.AT_LEAST,
                new BigDecimal("37.5"), "celsius", "CSL:fever", sex, age);
    }
}
