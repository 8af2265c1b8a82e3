package org.caseloom.ontology.check;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Standing;

import static org.caseloom.ontology.check.Severity.ERROR;
import static org.caseloom.ontology.check.Severity.WARN;

/**
 * Whoever loses a concept must learn what to use instead. A concept that a source brings already obsolete was never
 * used here, so its gaps are only warnings: real sources have them.
 */
final class StandingCheck implements ConceptCheck {
    @Override
    public void check(OntologyConcept concept, @Nullable OntologyConcept previous, OntologyView view,
            Consumer<Finding> found) {
        switch (concept.standing()) {
            case Standing.Active() -> {
            }
            case Standing.Announced(var replacedBy, var consider, var reason) ->
                deprecated(concept, replacedBy, consider, reason, ERROR, view, found);
            case Standing.Obsolete(var replacedBy, var consider, var reason) -> {
                boolean deprecatedHere = previous != null && !previous.standing().equals(concept.standing());
                deprecated(concept, replacedBy, consider, reason, deprecatedHere ? ERROR : WARN, view, found);
            }
        }
    }

    private static void deprecated(OntologyConcept concept, List<String> replacedBy, List<String> consider,
            @Nullable String reason, Severity severity, OntologyView view, Consumer<Finding> found) {
        if (replacedBy.isEmpty() && consider.isEmpty() && (reason == null || reason.isBlank())) {
            found.accept(Finding.of(Check.DEPRECATION_UNEXPLAINED, severity, "nothing", concept.id()));
        }
        for (String next : replacedBy) {
            replacement(concept.id(), next, severity, view, found);
        }
        for (String next : consider) {
            if (view.concept(next).isEmpty()) {
                found.accept(Finding.of(Check.REPLACEMENT, WARN, "consider", concept.id(), next));
            }
        }
    }

    private static void replacement(String id, String next, Severity severity, OntologyView view,
            Consumer<Finding> found) {
        if (next.equals(id)) {
            found.accept(Finding.of(Check.REPLACEMENT, ERROR, "itself", id));
        } else if (view.concept(next).isEmpty()) {
            ConceptCheck.mergedInto(next, view)
                    .ifPresentOrElse(
                            into -> found.accept(Finding.of(Check.REPLACEMENT, severity, "merged", id, next,
                                    ConceptCheck.concept(into))),
                            () -> found.accept(Finding.of(Check.REPLACEMENT, severity, "missing", id, next)));
        } else if (view.inUse(next).isEmpty()) {
            found.accept(Finding.of(Check.REPLACEMENT, severity, "obsolete", id, ConceptCheck.concept(next)));
        }
    }
}
