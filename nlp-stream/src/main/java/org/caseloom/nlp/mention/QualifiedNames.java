package org.caseloom.nlp.mention;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.contracts.terms.Term;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.lexicon.match.TermMatcher;

/**
 * Names that begin with what a mention states beside its concept: 右|感音難聴, 両側性|感音難聴, 著明な|浮腫. A dictionary that lists
 * them as wholes must not hide what the rest of them is called everywhere else.
 */
final class QualifiedNames {
    private final TermMatcher matcher;

    QualifiedNames(TermMatcher matcher) {
        this.matcher = matcher;
    }

    /**
     * Whether a form that was only collected from texts puts a side, a severity, a course or a number before a reviewed
     * name of the same concept. The source says itself then that these words add nothing to the concept.
     */
    boolean isRepeated(String folded, int start, int end, List<TermEntry> collected) {
        int name = Formation.endOfQuality(folded, start, end);
        return name > start && name < end && isReviewed(matcher.entries(folded.substring(name, end)), collected);
    }

    /**
     * What a form names and behind it what its name without a quality does: all of that where the form only repeats the
     * name, else the concepts directly above the form's own, if the quality only says how often the finding comes.
     */
    List<TermEntry> withName(String form, List<TermEntry> entries) {
        int at = Formation.endOfQuality(form, 0, form.length());
        if (at == 0 || at == form.length()) {
            return entries;
        }
        List<TermEntry> name = matcher.entries(form.substring(at));
        if (areCollected(entries) && isReviewed(name, entries)) {
            return joined(entries, name);
        }
        return Formation.isOfEvent(form.substring(0, at))
                ? joined(entries, name.stream().filter(entry -> isAbove(entry, entries.getFirst())).toList())
                : entries;
    }

    private static List<TermEntry> joined(List<TermEntry> first, List<TermEntry> then) {
        if (then.isEmpty()) {
            return first;
        }
        List<TermEntry> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static boolean isAbove(TermEntry above, TermEntry below) {
        return below.concept().broader().contains(above.concept().id());
    }

    private static boolean isReviewed(List<TermEntry> names, List<TermEntry> collected) {
        for (TermEntry name : names) {
            if (name.term().kind() != Term.Kind.COLLECTED && isNamed(collected, name.concept().id())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(List<TermEntry> entries, String concept) {
        for (TermEntry entry : entries) {
            if (entry.concept().id().equals(concept)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areCollected(List<TermEntry> entries) {
        for (TermEntry entry : entries) {
            if (entry.term().kind() != Term.Kind.COLLECTED) {
                return false;
            }
        }
        return true;
    }
}
