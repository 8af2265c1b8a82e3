package org.caseloom.ontology.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Standing;
import org.caseloom.ontology.words.VocabularyWords;

import static org.caseloom.ontology.check.Severity.INFO;
import static org.caseloom.ontology.check.Severity.WARN;

/** What a draft takes away from a concept of the release in force. Stateless but for its two views. */
final class ChangeCheck {
    private final OntologyView before;
    private final OntologyView after;

    ChangeCheck(OntologyView before, OntologyView after) {
        this.before = before;
        this.after = after;
    }

    /** Passes on what is lost between the two; a concept itself unchanged may still lose its parents. */
    void check(OntologyConcept previous, OntologyConcept concept, Consumer<Finding> found) {
        if (concept.inUse() && hasParentInUse(previous, before) && !hasParentInUse(concept, after)) {
            found.accept(Finding.of(Check.ORPHANED, WARN, "parents", concept.id()));
        }
        if (previous == concept) {
            return;
        }
        if (previous.type() != concept.type()) {
            found.accept(Finding.of(Check.TYPE_CHANGED, INFO, "type", concept.id(), VocabularyWords.of(previous.type()),
                    VocabularyWords.of(concept.type())));
        }
        if (previous.standing() instanceof Standing.Active && concept.standing() instanceof Standing.Obsolete) {
            found.accept(Finding.of(Check.DEPRECATED_AT_ONCE, WARN, "standing", concept.id()));
        }
        if (concept.inUse()) {
            lostLabels(previous, concept, found);
        }
    }

    private void lostLabels(OntologyConcept previous, OntologyConcept concept, Consumer<Finding> found) {
        Set<String> forms = new HashSet<>();
        annotating(concept, label -> forms.add(OntologyView.form(label.text())));
        annotating(previous, label -> {
            if (forms.add(OntologyView.form(label.text())) && !moved(previous, label)) {
                found.accept(Finding.of(Check.LOST_LABEL, WARN, "label", concept.id(), label.text(), label.lang()));
            }
        });
    }

    /** A split or a correction gives a label to another concept: what it annotated is still annotated. */
    private boolean moved(OntologyConcept previous, Label label) {
        String key = Lookup.formKey(previous.type(), label);
        return !before.owners(Lookup.FORM, key).containsAll(after.owners(Lookup.FORM, key));
    }

    private static void annotating(OntologyConcept concept, Consumer<Label> each) {
        if (concept.type() != null && concept.inUse()) {
            concept.labels()
                    .stream()
                    .filter(label -> Lookup.annotates(label) && label.kind() != LabelKind.READING)
                    .forEach(each);
        }
    }

    private static boolean hasParentInUse(OntologyConcept concept, OntologyView view) {
        return concept.parents().stream().anyMatch(parent -> view.inUse(parent.id()).isPresent());
    }
}
