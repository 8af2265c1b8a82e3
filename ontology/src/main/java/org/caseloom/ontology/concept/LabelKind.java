package org.caseloom.ontology.concept;

import java.util.Locale;
import java.util.Optional;

import org.caseloom.contracts.terms.Term;

/**
 * What sort of name a label is: the synonym scopes of OBO, and the sorts that matching treats differently. Broad and
 * related synonyms are kept and searchable, but never annotate: they name another concept.
 */
public enum LabelKind {
    PREFERRED(Term.Kind.PREFERRED),
    /** An exact synonym. */
    EXACT(Term.Kind.ALTERNATIVE),
    /** A more specific name: whoever has it, has the concept. */
    NARROW(Term.Kind.ALTERNATIVE),
    /** A more general name. */
    BROAD(null),
    /** Somehow related; annotates only where the release takes it for a name after all. */
    RELATED(null),
    /** An everyday word. */
    LAY(Term.Kind.LAY),
    /** An adjective or verb in its dictionary form; in Japanese matched in all its inflections. */
    PREDICATE(Term.Kind.PREDICATE),
    /** Written for it once, collected from texts: matched only where it is built like a clinical expression. */
    COLLECTED(Term.Kind.COLLECTED),
    /** Short and Latin: matched with its case. */
    ABBREVIATION(Term.Kind.ABBREVIATION),
    /** Another spelling (British or American), an old name or a plural: matched, but never shown. */
    HIDDEN(Term.Kind.ALTERNATIVE),
    /** The kana reading of a Japanese name. */
    READING(Term.Kind.READING),
    /** Means the concept only before a value: T in {@code T 39.2}. */
    QUANTITY_SYMBOL(Term.Kind.QUANTITY_SYMBOL);

    private final Term.Kind matched;

    LabelKind(Term.Kind matched) {
        this.matched = matched;
    }

    /** How annotators treat it; empty where they never see it. */
    public Optional<Term.Kind> matched() {
        return Optional.ofNullable(matched);
    }

    /** {@code quantity-symbol}: its name in JSON, tables and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that code; empty where there is none. */
    public static Optional<LabelKind> ofCode(String code) {
        for (LabelKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
