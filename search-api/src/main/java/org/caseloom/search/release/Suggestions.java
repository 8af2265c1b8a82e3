package org.caseloom.search.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;

/**
 * Every form of a release by what it begins with: labels and other terms in both languages, kana readings, ids, codes,
 * and the later words of English terms. Immutable and thread-safe; an answer looks at a bounded number of forms.
 */
public final class Suggestions {
    /** Suggestions in one answer: what fits below a search field without scrolling. */
    public static final int MOST = 10;
    /** Forms looked at for one answer; one letter begins thousands, and nobody types only that. */
    private static final int LOOKED_AT = 4000;

    /** A form. Kinds order from best to worst. */
    private record Form(Concept concept, String text, int kind) {}

    /** A form that begins as typed; whole where that is its own beginning, not that of its later word. */
    private record Candidate(Form form, boolean whole, boolean exact, int length) {
        /** Exactly what was typed; then from the start of a term; then preferred labels; then the shortest. */
        static final Comparator<Candidate> BEST_FIRST = Comparator
                .comparing((Candidate candidate) -> !(candidate.exact && candidate.whole))
                .thenComparing(candidate -> !candidate.whole)
                .thenComparingInt(candidate -> candidate.form.kind)
                .thenComparingInt(candidate -> candidate.length)
                .thenComparing(candidate -> candidate.form.text)
                .thenComparing(candidate -> candidate.form.concept.id());
    }

    private static final int CODE = 4;

    private final SortedKeys<Form> forms;

    private Suggestions(SortedKeys<Form> forms) {
        this.forms = forms;
    }

    static Suggestions of(List<Concept> concepts) {
        return new Suggestions(forms(concepts).build());
    }

    /** What is offered after some concepts have become others, come or gone. */
    Suggestions changed(Set<String> ids, List<Concept> changed) {
        return new Suggestions(forms.changed(form -> ids.contains(form.concept.id()), forms(changed)));
    }

    private static SortedKeys.Builder<Form> forms(List<Concept> concepts) {
        SortedKeys.Builder<Form> builder = new SortedKeys.Builder<>(Comparator.comparing(form -> form.concept.id()));
        for (Concept concept : concepts) {
            Set<String> codes = new LinkedHashSet<>();
            codes.add(concept.id());
            concept.codes().forEach((_, code) -> codes.add(code));
            codes.forEach(code -> builder.add(KanaFolding.key(code), new Form(concept, code, CODE)));
            for (Term term : concept.terms()) {
                if (term.kind() != Kind.QUANTITY_SYMBOL) {
                    add(builder, concept, term);
                }
            }
        }
        return builder;
    }

    /** The concepts that have exactly this form or reading, by id. */
    List<Concept> named(String form) {
        return forms.get(KanaFolding.key(form))
                .stream()
                .filter(found -> found.kind != CODE)
                .map(Form::concept)
                .distinct()
                .toList();
    }

    /** Concepts that what was typed may become, best first, each once; none for a blank prefix. */
    public List<Suggestion> startingWith(String typed) {
        String prefix = KanaFolding.key(typed);
        if (prefix.isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        forms.startingWith(prefix, (key, form) -> {
            boolean exact = key.length() == prefix.length();
            candidates.add(new Candidate(form, key.start() == 0, exact, key.length()));
            return candidates.size() < LOOKED_AT;
        });
        candidates.sort(Candidate.BEST_FIRST);
        Set<String> taken = new HashSet<>();
        return candidates.stream()
                .map(Candidate::form)
                .filter(form -> taken.add(form.concept.id()))
                .limit(MOST)
                .map(form -> new Suggestion(form.concept.id(), form.concept.type(), form.concept.label(), form.text))
                .toList();
    }

    private static void add(SortedKeys.Builder<Form> builder, Concept concept, Term term) {
        int kind = switch (term.kind()) {
            case PREFERRED -> 0;
            case ABBREVIATION -> 1;
            case ALTERNATIVE, LAY, PREDICATE, COLLECTED -> 2;
            case READING, QUANTITY_SYMBOL -> 3;
        };
        String key = KanaFolding.key(term.text());
        builder.add(key.equals(term.text()) ? term.text() : key, new Form(concept, term.text(), kind));
        for (int blank = key.indexOf(' '); blank >= 0; blank = key.indexOf(' ', blank + 1)) {
            builder.from(blank + 1);
        }
    }
}
