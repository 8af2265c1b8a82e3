package org.caseloom.ontology.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.caseloom.contracts.terms.RefinementRule;

import static org.caseloom.ontology.check.Severity.ERROR;

/** Refinements whose concepts exist and whose evidence can be reached. Stateless. */
final class RefinementCheck {
    private RefinementCheck() {}

    /** Everything that is wrong with the refinements of an ontology. */
    static List<Finding> findings(OntologyView view) {
        List<Finding> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (RefinementRule rule : view.ontology().settings().refinements()) {
            if (!ids.add(rule.id())) {
                found.add(report("twice", rule));
            }
            List<String> concepts = new ArrayList<>(rule.evidence());
            concepts.add(rule.concept());
            concepts.add(rule.refined());
            concepts.stream()
                    .filter(concept -> view.inUse(concept).isEmpty())
                    .forEach(concept -> found.add(report("missing", rule, concept)));
            if (rule.least() < 1 || rule.least() > rule.evidence().size()) {
                found.add(report("least", rule, rule.least(), rule.evidence().size()));
            }
        }
        return found;
    }

    private static Finding report(String wording, RefinementRule rule, Object... values) {
        return Finding.of(Check.REFINEMENT_RULE, ERROR, wording, rule.id(), values);
    }
}
