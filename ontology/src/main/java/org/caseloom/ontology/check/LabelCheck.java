package org.caseloom.ontology.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.OntologyConcept;

import static org.caseloom.ontology.check.Severity.ERROR;
import static org.caseloom.ontology.check.Severity.INFO;
import static org.caseloom.ontology.check.Severity.WARN;

/** Names: one preferred one a language, and none that would be found where nobody means the concept. */
final class LabelCheck implements ConceptCheck {
    private static final Pattern NUMBER = Pattern.compile("[\\d.,/%+~^×-]*\\d[\\d.,/%+~^×-]*");
    /** Short and Latin, with at least two capitals: MI, COPD, HbA1c. */
    private static final Pattern SHORT_LATIN = Pattern.compile("(?=.*[A-Z].*[A-Z])[A-Za-z][A-Za-z0-9]{1,4}");

    @Override
    public void check(OntologyConcept concept, @Nullable OntologyConcept previous, OntologyView view,
            Consumer<Finding> found) {
        Map<String, Integer> preferred = new TreeMap<>();
        boolean annotating = concept.type() != null && concept.inUse();
        for (Label label : concept.labels()) {
            if (label.kind() == LabelKind.PREFERRED) {
                preferred.merge(label.lang(), 1, Integer::sum);
            }
            if (label.text().isBlank()) {
                found.accept(Finding.of(Check.BARE_LABEL, label.kind() == LabelKind.PREFERRED ? ERROR : WARN, "empty",
                        concept.id(), label.lang()));
            } else if (annotating && Lookup.annotates(label)) {
                annotating(concept, label, view, found);
            }
        }
        preferred.forEach((lang, count) -> {
            if (count > 1) {
                found.accept(Finding.of(Check.PREFERRED_LABEL, ERROR, "several", concept.id(), lang, count));
            }
        });
        if (annotating) {
            for (Language language : Language.values()) {
                if (!preferred.containsKey(language.code())) {
                    found.accept(Finding.of(Check.PREFERRED_LABEL, INFO, "none." + language.code(), concept.id()));
                }
            }
        }
    }

    private static void annotating(OntologyConcept concept, Label label, OntologyView view, Consumer<Finding> found) {
        String form = OntologyView.form(label.text());
        String bare = bare(form, label.kind());
        if (bare != null) {
            found.accept(Finding.of(Check.BARE_LABEL, WARN, bare, concept.id(), label.text()));
        }
        if (view.isStopForm(form)) {
            found.accept(Finding.of(Check.STOP_FORM, WARN, "label", concept.id(), label.text()));
        }
        if (label.kind() == LabelKind.EXACT && SHORT_LATIN.matcher(label.text()).matches()) {
            found.accept(Finding.of(Check.ABBREVIATION, INFO, "label", concept.id(), label.text()));
        }
    }

    /** What a form is when it is hardly a name; null for a real one. */
    private static @Nullable String bare(String form, LabelKind kind) {
        if (form.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "punctuation";
        }
        if (NUMBER.matcher(form).matches()) {
            return "number";
        }
        // a quantity symbol is one letter by nature, and counts only before a value
        return form.length() == 1 && form.charAt(0) < 'ɐ' && kind != LabelKind.QUANTITY_SYMBOL ? "letter" : null;
    }
}
