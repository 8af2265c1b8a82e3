package org.caseloom.search.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;

/**
 * Every form of a release by what it begins with: labels and other terms in both languages, kana readings, ids, codes,
 * and the later words of English terms. Immutable and thread-safe; an answer looks at a bounded number of forms.
 */
public final class Suggestions {
    /** Suggestions in one answer: what fits below a search field without scrolling. */
    public static final int MOST = 10;
    /** Forms looked at for one answer; one letter begins thousands, and nobody types only that. */
    private static final int LOOKED_AT = 4000;

    /** A form; what it begins may be its own later word. Kinds order from best to worst. */
    private record Form(Concept concept, String text, boolean whole, int kind) {}

    private record Candidate(Form form, boolean exact, int length) {
        /** Exactly what was typed; then from the start of a term; then preferred labels; then the shortest. */
        static final Comparator<Candidate> BEST_FIRST = Comparator
                .comparing((Candidate candidate) -> !(candidate.exact && candidate.form.whole))
                .thenComparing(candidate -> !candidate.form.whole)
                .thenComparingInt(candidate -> candidate.form.kind)
                .thenComparingInt(candidate -> candidate.length)
                .thenComparing(candidate -> candidate.form.text)
                .thenComparing(candidate -> candidate.form.concept.id());
    }

    private static final int CODE = 4;

    private final NavigableMap<String, List<Form>> forms = new TreeMap<>();

    Suggestions(TermRelease release) {
        for (Concept concept : release.concepts()) {
            add(concept.id(), new Form(concept, concept.id(), true, CODE));
            concept.codes().forEach((_, code) -> add(code, new Form(concept, code, true, CODE)));
            for (Term term : concept.terms()) {
                if (term.kind() != Kind.QUANTITY_SYMBOL) {
                    addTerm(concept, term);
                }
            }
        }
    }

    /** Concepts that what was typed may become, best first, each once; none for a blank prefix. */
    public List<Suggestion> startingWith(String typed) {
        String prefix = KanaFolding.key(typed);
        if (prefix.isEmpty()) {
            return List.of();
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Entry<String, List<Form>> entry : forms.tailMap(prefix, true).entrySet()) {
            if (!entry.getKey().startsWith(prefix) || candidates.size() >= LOOKED_AT) {
                break;
            }
            boolean exact = entry.getKey().length() == prefix.length();
            entry.getValue().forEach(form -> candidates.add(new Candidate(form, exact, entry.getKey().length())));
        }
        candidates.sort(Candidate.BEST_FIRST);
        Set<String> taken = new HashSet<>();
        return candidates.stream()
                .map(Candidate::form)
                .filter(form -> taken.add(form.concept.id()))
                .limit(MOST)
                .map(form -> new Suggestion(form.concept.id(), form.concept.type(), form.concept.label(), form.text))
                .toList();
    }

    private void addTerm(Concept concept, Term term) {
        int kind = switch (term.kind()) {
            case PREFERRED -> 0;
            case ABBREVIATION -> 1;
            case ALTERNATIVE, LAY, PREDICATE, COLLECTED -> 2;
            case READING, QUANTITY_SYMBOL -> 3;
        };
        String key = KanaFolding.key(term.text());
        add(key, new Form(concept, term.text(), true, kind));
        for (int blank = key.indexOf(' '); blank >= 0; blank = key.indexOf(' ', blank + 1)) {
            add(key.substring(blank + 1), new Form(concept, term.text(), false, kind));
        }
    }

    private void add(String key, Form form) {
        String folded = KanaFolding.key(key);
        if (!folded.isEmpty()) {
            forms.computeIfAbsent(folded, _ -> new ArrayList<>(1)).add(form);
        }
    }
}
