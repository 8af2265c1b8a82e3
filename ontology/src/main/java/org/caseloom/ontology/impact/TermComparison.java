package org.caseloom.ontology.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.RefinementRule;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.match.NarrowedNames;

/** Compares two releases once; see {@link TermChanges}. */
final class TermComparison {
    /** More than this is an import: finding the few documents it does not touch takes longer than structuring them. */
    private static final int MOST_FORMS = 5_000;
    private static final int MOST_CONCEPTS = 50_000;
    private static final Comparator<Term> ORDER = Comparator
            .comparing(Term::text)
            .thenComparing(Term::lang)
            .thenComparing(Term::kind);

    private final TermRelease before;
    private final TermRelease after;
    private final Set<String> concepts = new TreeSet<>();
    private final Set<Term> forms = new TreeSet<>(ORDER);
    private final Set<String> otherBroader = new HashSet<>();
    private final Set<String> otherAnalyte = new HashSet<>();
    private final Map<String, Set<Term>> changedNames = new HashMap<>();
    private int changedConcepts;
    private int changedForms;

    TermComparison(TermRelease before, TermRelease after) {
        this.before = before;
        this.after = after;
    }

    TermChanges changes() {
        compareConcepts();
        compareStopForms();
        if (changedForms <= MOST_FORMS) {
            QuantityReach quantities = QuantityReach.of(before, after, otherAnalyte, otherBroader);
            concepts.addAll(quantities.concepts());
            forms.addAll(quantities.forms());
            NarrowedReach narrowed = NarrowedReach.of(before, after, changedNames);
            concepts.addAll(narrowed.concepts());
            forms.addAll(narrowed.forms());
            compareRefinements();
        }
        boolean everything = forms.size() > MOST_FORMS || concepts.size() > MOST_CONCEPTS;
        return new TermChanges(before.id(), after.id(), everything, changedConcepts, changedForms,
                everything ? List.of() : List.copyOf(concepts), everything ? List.of() : List.copyOf(forms));
    }

    /** What a document that states the disease may be: by other rules, of another name, or by evidence of another kind. */
    private void compareRefinements() {
        Set<RefinementRule> old = new HashSet<>(before.refinements());
        Set<RefinementRule> now = new HashSet<>(after.refinements());
        Set<String> kinds = otherBroader.isEmpty() || old.isEmpty() && now.isEmpty() ? Set.of() : kindsOfMoved();
        Set<String> refined = new HashSet<>();
        Stream.concat(old.stream(), now.stream())
                .filter(rule -> !old.contains(rule) || !now.contains(rule) || concepts.contains(rule.refined())
                        || rule.evidence().stream().anyMatch(kinds::contains))
                .forEach(rule -> refined.add(rule.concept()));
        concepts.addAll(refined);
    }

    /** All that the concepts with other parents are or were a kind of. */
    private Set<String> kindsOfMoved() {
        Set<String> kinds = new HashSet<>();
        for (TermRelease release : List.of(before, after)) {
            Map<String, List<String>> broader = new HashMap<>();
            release.concepts().forEach(concept -> broader.put(concept.id(), concept.broader()));
            Deque<String> open = new ArrayDeque<>(otherBroader);
            Set<String> seen = new HashSet<>(otherBroader);
            while (!open.isEmpty()) {
                for (String parent : broader.getOrDefault(open.remove(), List.of())) {
                    if (seen.add(parent)) {
                        open.add(parent);
                    }
                }
            }
            kinds.addAll(seen);
        }
        return kinds;
    }

    private void compareConcepts() {
        Map<String, Concept> old = new HashMap<>(before.concepts().size() * 2);
        before.concepts().forEach(concept -> old.put(concept.id(), concept));
        for (Concept concept : after.concepts()) {
            compare(old.remove(concept.id()), concept);
        }
        old.values().forEach(removed -> compare(removed, null));
    }

    @SuppressWarnings("ReferenceEquality") // most concepts of a draft are the very objects of the release in force
    private void compare(@Nullable Concept one, @Nullable Concept other) {
        if (one == other || Objects.equals(one, other)) {
            return;
        }
        String id = Objects.requireNonNull(one == null ? other : one).id();
        changedConcepts++;
        Collection<Term> oldTerms = terms(one);
        Collection<Term> newTerms = terms(other);
        if (one == null || other == null || looksOther(one, other)) {
            concepts.add(id);
        }
        changedForms += difference(oldTerms, newTerms) + difference(newTerms, oldTerms);
        boolean elsewhere = one != null && other != null
                && (one.type() != other.type() || !one.broader().equals(other.broader()));
        noteNames(id, oldTerms, newTerms, one == null || other == null || elsewhere);
        if (elsewhere) {
            // the type decides, for one, whether a plural counts; where concepts share a form, what lies above the other which of them count
            forms.addAll(oldTerms);
            forms.addAll(newTerms);
        }
        if (one == null || other == null || !one.broader().equals(other.broader())) {
            otherBroader.add(id);
        }
        if (!Objects.equals(one == null ? null : one.analyte(), other == null ? null : other.analyte())) {
            otherAnalyte.add(id);
        }
    }

    /** Whether mentions of it can look other although their words match as before; one more synonym changes none. */
    private static boolean looksOther(Concept one, Concept other) {
        return one.type() != other.type() || !one.reference().equals(other.reference())
                || !common(one.terms(), other.terms()).equals(common(other.terms(), one.terms()));
    }

    /** The terms that both have, in the order of the first: of two that match alike, a mention tells the first. */
    private static List<Term> common(List<Term> terms, List<Term> others) {
        Set<Term> kept = new HashSet<>(others);
        return terms.stream().filter(kept::contains).distinct().toList();
    }

    private static Collection<Term> terms(@Nullable Concept concept) {
        return concept == null ? Set.of() : new LinkedHashSet<>(concept.terms());
    }

    /** Notes the terms of the one that the other lacks; returns how many. */
    private int difference(Collection<Term> terms, Collection<Term> others) {
        int count = 0;
        for (Term term : terms) {
            if (!others.contains(term)) {
                forms.add(term);
                count++;
            }
        }
        return count;
    }

    /** Notes the names that take part in others: those that are new or gone, or all. */
    private void noteNames(String id, Collection<Term> oldTerms, Collection<Term> newTerms, boolean all) {
        Set<Term> names = Stream.concat(oldTerms.stream(), newTerms.stream())
                .filter(NarrowedNames::isName)
                .filter(term -> all || !oldTerms.contains(term) || !newTerms.contains(term))
                .collect(Collectors.toSet());
        if (!names.isEmpty()) {
            changedNames.put(id, names);
        }
    }

    private void compareStopForms() {
        Set<String> changed = new HashSet<>(before.stopForms());
        changed.removeAll(new HashSet<>(after.stopForms()));
        Set<String> added = new HashSet<>(after.stopForms());
        added.removeAll(new HashSet<>(before.stopForms()));
        changed.addAll(added);
        changedForms += changed.size();
        List<Term> stopped = new ArrayList<>(changed.size() * 2);
        for (String form : changed) {
            // a stop form stops terms of both languages
            stopped.add(new Term(form, Language.JA, Term.Kind.ALTERNATIVE));
            stopped.add(new Term(form, Language.EN, Term.Kind.ALTERNATIVE));
        }
        forms.addAll(stopped);
    }
}
