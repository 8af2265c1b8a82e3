package org.caseloom.ontology.concept;

import java.util.Set;

/**
 * A name of a concept.
 *
 * @param text    as its source writes it, without blanks at the ends
 * @param lang    language tag: {@code ja}, {@code en}, or another one, which is kept but not matched
 * @param sources ids of the sources that have it; {@link Source#CURATOR} for a curator's own
 */
public record Label(String text, String lang, LabelKind kind, Set<String> sources) {
    public Label {
        lang = lang.intern(); // half a million labels are in a few languages
        sources = ConceptOrder.sources(sources);
    }

    public Label(String text, String lang, LabelKind kind, String source) {
        this(text, lang, kind, Set.of(source));
    }

    /** Whether both are the same name, whoever has it. */
    public boolean sameName(Label other) {
        return text.equals(other.text) && lang.equals(other.lang) && kind == other.kind;
    }
}
