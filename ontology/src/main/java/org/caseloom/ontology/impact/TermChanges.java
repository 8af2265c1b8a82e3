package org.caseloom.ontology.impact;

import java.util.List;

import org.caseloom.contracts.json.Message;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;

/**
 * What changed from one release to another, as far as documents can notice: enough to find every document that could
 * be structured differently, and small enough to keep for each release for ever. Immutable.
 *
 * @param from            id of the release before
 * @param to              id of the release after
 * @param everything      whether so much changed that every document counts as touched; concepts and forms are empty then
 * @param changedConcepts how many concepts were added, removed or changed
 * @param changedForms    how many surface forms and stop forms were added or removed
 * @param concepts        ids: a document that mentions one of them can be structured differently
 * @param forms           a document that holds one of them can be structured differently
 */
public record TermChanges(String from, String to, boolean everything, int changedConcepts, int changedForms,
        List<String> concepts, List<Term> forms) implements Message {

    public TermChanges {
        concepts = concepts == null ? List.of() : List.copyOf(concepts);
        forms = forms == null ? List.of() : List.copyOf(forms);
    }

    /** Compares two releases. Concepts that are the same object are not looked at, so a draft is compared in no time. */
    public static TermChanges between(TermRelease before, TermRelease after) {
        return new TermComparison(before, after).changes();
    }

    /** Whether no document can notice. */
    public boolean isEmpty() {
        return !everything && concepts.isEmpty() && forms.isEmpty();
    }
}
