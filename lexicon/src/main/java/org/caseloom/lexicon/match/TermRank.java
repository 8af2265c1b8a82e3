package org.caseloom.lexicon.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

import org.caseloom.contracts.terms.Term;

/**
 * Which of several concepts that share a form comes first. The whole policy is {@link #STEPS}: the first step that
 * tells two entries apart decides, and says why. Stateless and thread-safe.
 */
public final class TermRank {
    /** One question of the policy: the lower answer comes first. */
    private record Step(ToIntFunction<TermEntry> place, String reason) {}

    private static final List<Step> STEPS = List.of(
            // 1. a label that the ontology prefers is what the concept is called; an abbreviation may be anything
            new Step(entry -> kind(entry.term().kind()), "%s comes before %s"),
            // 2. a term in the language of its own letters: Latin letters in Japanese text are most often English
            new Step(entry -> isInOwnLetters(entry.term()) ? 0 : 1,
                    "a form in the letters of its language comes before a borrowed one"));

    /** 3. Otherwise the concept id decides: without a reason, but the same in every release. */
    private static final String BY_ID = "nothing tells them apart, so the lower concept id comes first";

    private static final Comparator<TermEntry> ORDER = order();

    private TermRank() {}

    /** The same entries, best first; entries of one concept that no step tells apart keep their order. */
    public static List<TermEntry> ranked(List<TermEntry> entries) {
        if (entries.size() < 2) {
            return List.copyOf(entries);
        }
        List<TermEntry> ranked = new ArrayList<>(entries);
        ranked.sort(ORDER);
        return List.copyOf(ranked);
    }

    /** Why the first of two entries of one form comes before the second, in a sentence for a curator. */
    public static String reason(TermEntry first, TermEntry second) {
        for (Step step : STEPS) {
            if (step.place().applyAsInt(first) != step.place().applyAsInt(second)) {
                return step.reason().formatted(words(first.term().kind()), words(second.term().kind()));
            }
        }
        return first.concept().id().equals(second.concept().id())
                ? "both are terms of " + first.concept().id()
                : BY_ID;
    }

    private static Comparator<TermEntry> order() {
        Comparator<TermEntry> order = Comparator.comparingInt(STEPS.getFirst().place());
        for (Step step : STEPS.subList(1, STEPS.size())) {
            order = order.thenComparingInt(step.place());
        }
        return order.thenComparing(entry -> entry.concept().id());
    }

    private static int kind(Term.Kind kind) {
        return switch (kind) {
            case PREFERRED -> 0;
            case ALTERNATIVE -> 1;
            case LAY -> 2;
            case PREDICATE -> 3;
            case ABBREVIATION -> 4;
            case COLLECTED -> 5;
            case READING -> 6;
            case QUANTITY_SYMBOL -> 7;
        };
    }

    private static String words(Term.Kind kind) {
        return switch (kind) {
            case PREFERRED -> "a preferred label";
            case ALTERNATIVE -> "a synonym";
            case LAY -> "an everyday word";
            case PREDICATE -> "an inflected form";
            case COLLECTED -> "a form collected from texts";
            case ABBREVIATION -> "an abbreviation";
            case READING -> "a kana reading";
            case QUANTITY_SYMBOL -> "a symbol of a quantity";
        };
    }

    private static boolean isInOwnLetters(Term term) {
        boolean latin = term.text().chars().allMatch(c -> c < 0x2e80);
        return switch (term.lang()) {
            case JA -> !latin;
            case EN -> latin;
        };
    }
}
