package org.caseloom.nlp.quantity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.StopForms;

/** The tests of a release that have values, their units, and what their values mean. Immutable and thread-safe. */
public final class QuantityLexicon {
    private final Function<String, @Nullable Concept> concepts;
    private final TestNames names;
    private final UnitTable units;
    private final ThresholdRules rules;

    private QuantityLexicon(TermRelease release, List<Concept> tests, Function<String, @Nullable Concept> concepts) {
        this.concepts = concepts;
        for (QuantityRule rule : release.rules()) {
            require(release, rule, rule.analyte());
            require(release, rule, rule.finding());
        }
        units = new UnitTable(release.units(), tests);
        names = new TestNames(tests, StopForms.of(release.stopForms()));
        rules = new ThresholdRules(release.rules(), tests, units, concepts);
    }

    /**
     * Reads a release; one whose rules name concepts it lacks is refused with {@link ErrorCode#RELEASE_DAMAGED}.
     *
     * @param tests    its concepts that have values
     * @param concepts all its concepts by id
     */
    public static QuantityLexicon of(TermRelease release, Collection<Concept> tests,
            Function<String, @Nullable Concept> concepts) {
        return new QuantityLexicon(release,
                tests.stream().sorted(Comparator.comparing(Concept::id)).toList(), concepts);
    }

    private void require(TermRelease release, QuantityRule rule, String concept) {
        if (concepts.apply(concept) == null) {
            throw new CaseloomException(ErrorCode.RELEASE_DAMAGED,
                    "release " + release.id() + ": rule " + rule.id() + " names " + concept + ", which it lacks");
        }
    }

    /**
     * The tests whose values may become this finding, or decide between it and a narrower one: of the rules for it and
     * for what is narrower than it, the tests themselves and those of which they are a part.
     */
    public List<Concept> testsThatMayMean(Concept finding) {
        return rules.testsThatMayMean(finding);
    }

    UnitTable units() {
        return units;
    }

    TestNames names() {
        return names;
    }

    ThresholdRules rules() {
        return rules;
    }

    Concept concept(String id) {
        return concepts.apply(id);
    }
}
