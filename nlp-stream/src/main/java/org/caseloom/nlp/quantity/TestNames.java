package org.caseloom.nlp.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.lexicon.match.Boundaries;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.match.StopForms;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermRank;
import org.caseloom.lexicon.text.Characters;
import org.caseloom.lexicon.text.NormalizedText;

/** The names of the tests that have values. Immutable and thread-safe. */
final class TestNames {
    private static final Comparator<Name> LEFTMOST_LONGEST = Comparator
            .comparingInt(Name::start)
            .thenComparing(Comparator.comparingInt(Name::end).reversed());

    /** A single letter in the wrong case is anything. */
    private static final int SHORTEST_LOOSE = 2;

    private final PhraseScanner<List<TermEntry>> scanner;

    TestNames(List<Concept> tests, StopForms stopForms) {
        Map<String, List<TermEntry>> names = new HashMap<>();
        for (Concept test : tests) {
            for (Term term : test.terms()) {
                String form = StopForms.key(term.text());
                if (term.kind() != Kind.READING && !form.isEmpty() && !stopForms.contains(form)) {
                    names.computeIfAbsent(form, _ -> new ArrayList<>(1)).add(TermEntry.of(test, term));
                }
            }
        }
        names.replaceAll((_, entries) -> TermRank.ranked(entries));
        scanner = new PhraseScanner<>(names);
    }

    /**
     * The name of a test in a normalised text, with every test it may name, best first.
     *
     * @param loose whether it is one only before a value with its unit: wbc 8,200/μL without its capitals, SpO286%
     */
    record Name(int start, int end, List<TermEntry> entries, boolean loose) {}

    /** Every name of a test that stands as a word of its own: leftmost first, then longest. */
    List<Name> in(NormalizedText text) {
        List<Name> found = new ArrayList<>();
        scanner.scan(text.folded(), (start, end, entries) -> {
            boolean alone = standsAlone(text.folded(), start, end);
            if (alone || touchesNumber(text.folded(), start, end)) {
                List<TermEntry> fitting = written(entries, text, start, end);
                if (!fitting.isEmpty()) {
                    found.add(new Name(start, end, fitting, !alone));
                } else if (alone && end - start >= SHORTEST_LOOSE) {
                    found.add(new Name(start, end, entries, true));
                }
            }
        });
        found.sort(LEFTMOST_LONGEST);
        return found;
    }

    private static List<TermEntry> written(List<TermEntry> entries, NormalizedText text, int start, int end) {
        for (TermEntry entry : entries) {
            if (!entry.isWrittenAs(text, start, end)) {
                return entries.stream().filter(each -> each.isWrittenAs(text, start, end)).toList();
            }
        }
        return entries;
    }

    /** A name that ends in a digit, with the value right behind: SpO286%, FT46.8ng/dL. */
    private static boolean touchesNumber(String text, int start, int end) {
        return end < text.length() && Characters.isDigit(text.charAt(end)) && Characters.isDigit(text.charAt(end - 1))
                && Boundaries.standAlone(text.substring(Math.max(0, start - 1), end), Math.min(1, start),
                        end - Math.max(0, start - 1));
    }

    /** The letters of a grade do not make one word of JCSIII-100. */
    private static boolean standsAlone(String text, int start, int end) {
        return Boundaries.standAlone(text, start, end)
                || GradeReader.mayTouch(text, end)
                        && Boundaries.standAlone(text.substring(Math.max(0, start - 1), end), Math.min(1, start),
                                end - Math.max(0, start - 1));
    }
}
