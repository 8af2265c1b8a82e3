package org.caseloom.ontology.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.QuantityRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.contracts.terms.Unit;

/** Small releases, and releases that differ from them in one thing. */
final class Releases {
    private Releases() {}

    static TermRelease release(String id, Concept... concepts) {
        return new TermRelease(id, Instant.EPOCH, List.of(concepts), List.of(), List.of());
    }

    /** A finding whose first form is its preferred label. */
    static Concept concept(String id, String... forms) {
        List<Term> terms = new ArrayList<>();
        for (String form : forms) {
            terms.add(new Term(form, language(form), terms.isEmpty() ? Term.Kind.PREFERRED : Term.Kind.ALTERNATIVE));
        }
        return new Concept(id, MentionType.FINDING, forms.length == 0 ? Map.of() : Map.of(language(forms[0]), forms[0]),
                terms, List.of(), Codes.NONE, null);
    }

    static Concept with(Concept concept, String... moreForms) {
        List<Term> terms = new ArrayList<>(concept.terms());
        Arrays.stream(moreForms).forEach(form -> terms.add(new Term(form, language(form), Term.Kind.ALTERNATIVE)));
        return new Concept(concept.id(), concept.type(), concept.label(), terms, concept.broader(), concept.codes(),
                concept.analyte());
    }

    /** The concept with an adjective or verb more. */
    static Concept inflected(Concept concept, String... dictionaryForms) {
        List<Term> terms = new ArrayList<>(concept.terms());
        Arrays.stream(dictionaryForms).forEach(form -> terms.add(new Term(form, Language.JA, Term.Kind.PREDICATE)));
        return new Concept(concept.id(), concept.type(), concept.label(), terms, concept.broader(), concept.codes(),
                concept.analyte());
    }

    static Concept labelled(Concept concept, String label) {
        return new Concept(concept.id(), concept.type(), Map.of(language(label), label), concept.terms(),
                concept.broader(), concept.codes(), concept.analyte());
    }

    static Concept typed(Concept concept, MentionType type) {
        return new Concept(concept.id(), type, concept.label(), concept.terms(), concept.broader(), concept.codes(),
                concept.analyte());
    }

    static Concept under(Concept concept, String... broader) {
        return new Concept(concept.id(), concept.type(), concept.label(), concept.terms(), List.of(broader),
                concept.codes(), concept.analyte());
    }

    static Concept measured(Concept concept, @Nullable Analyte analyte) {
        return new Concept(concept.id(), MentionType.TEST, concept.label(), concept.terms(), concept.broader(),
                concept.codes(), analyte);
    }

    static TermRelease next(TermRelease release, String id, UnaryOperator<Concept> change) {
        return new TermRelease(id, Instant.EPOCH, release.concepts().stream().map(change).toList(), release.units(),
                release.rules(), release.stopForms());
    }

    static TermRelease with(TermRelease release, String id, List<Unit> units, List<QuantityRule> rules,
            List<String> stopForms) {
        return new TermRelease(id, Instant.EPOCH, release.concepts(), units, rules, stopForms);
    }

    private static Language language(String form) {
        return form.chars().allMatch(c -> c < 0x2e80) ? Language.EN : Language.JA;
    }
}
