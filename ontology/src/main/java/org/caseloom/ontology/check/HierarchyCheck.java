package org.caseloom.ontology.check;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.words.VocabularyWords;

import static org.caseloom.ontology.check.Severity.ERROR;
import static org.caseloom.ontology.check.Severity.WARN;

/** Parents that exist, are in use and are of the same type. Cycles are {@link CycleCheck}'s. */
final class HierarchyCheck implements ConceptCheck {
    @Override
    public void check(OntologyConcept concept, @Nullable OntologyConcept previous, OntologyView view,
            Consumer<Finding> found) {
        if (!concept.inUse()) {
            return;
        }
        for (Parent parent : concept.parents()) {
            OntologyConcept broader = view.concept(parent.id()).orElse(null);
            if (broader == null) {
                ConceptCheck.mergedInto(parent.id(), view)
                        .ifPresentOrElse(
                                into -> found.accept(Finding.of(Check.PARENT_MISSING, ERROR, "merged", concept.id(),
                                        parent.id(), ConceptCheck.concept(into))),
                                () -> found.accept(Finding.of(Check.PARENT_MISSING, ERROR, "missing", concept.id(),
                                        parent.id())));
            } else if (!broader.inUse()) {
                found.accept(Finding.of(Check.PARENT_OBSOLETE, WARN, "parent", concept.id(),
                        ConceptCheck.concept(parent.id())));
            } else if (broader.type() != null && concept.type() != null && broader.type() != concept.type()) {
                found.accept(Finding.of(Check.PARENT_TYPE, WARN, "parent", concept.id(),
                        ConceptCheck.concept(parent.id()), VocabularyWords.of(broader.type()),
                        VocabularyWords.of(concept.type())));
            }
        }
    }
}
