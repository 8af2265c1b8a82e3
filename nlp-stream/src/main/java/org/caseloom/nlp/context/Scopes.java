package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.nlp.types.Evidence;

/**
 * Finds which cue speaks about which mention of one text. A cue takes the nearest mention on its side, if nothing but
 * fitting words lies between, and goes on along an enumeration until another cue or another predicate. Mentions inside
 * another one follow it only where they end with it and so are its head.
 */
final class Scopes {
    /** How much behind a mention tells whether a relative only noticed it. */
    private static final int LONGEST_WITNESS = 12;

    private final String text;
    private final Expressions expressions;
    private final List<CueHit> cues;
    private final ScopeGrammar grammar;
    private final SentenceStarts sentences;
    private final List<List<Verdict>> verdicts = new ArrayList<>();

    /** A mention's place in the normalised text. */
    record Place(int start, int end, Evidence evidence, boolean inFamilyHistory) {
        MentionType type() {
            return evidence.concept().type();
        }
    }

    Scopes(String text, List<Place> places, List<CueHit> cues, ScopeGrammar grammar, SentenceStarts sentences) {
        this.text = text;
        this.expressions = new Expressions(places);
        this.cues = cues;
        this.grammar = grammar;
        this.sentences = sentences;
        places.forEach(_ -> verdicts.add(new ArrayList<>(1)));
    }

    /** For every mention what the cues say about it; parallel to the places. */
    List<List<Verdict>> verdicts() {
        for (CueHit hit : cues) {
            for (CueRule rule : hit.rules()) {
                switch (rule.scope()) {
                    case TOUCHING, BEFORE -> back(hit, rule);
                    case AFTER -> forward(hit, rule);
                    case RELATIVE -> relative(hit, rule);
                    case ENDS, LIST_ENDS -> {
                        // says nothing itself; the others stop at it
                    }
                }
            }
        }
        return verdicts;
    }

    private void back(CueHit hit, CueRule rule) {
        int nearest = expressions.lastEndingBy(hit.start());
        while (nearest >= 0 && hit.start() - expressions.end(nearest) <= grammar.longest() && isPlace(nearest)
                && grammar.isWhere(between(nearest, hit))) {
            nearest--;
        }
        if (nearest < 0 || hit.start() - expressions.end(nearest) > grammar.longest()
                || !mayStandBetween(expressions.end(nearest), hit.start())
                || sentences.any(expressions.end(nearest), hit.start())
                || !grammar.reachesBack(rule.gap(), between(nearest, hit))
                        && !reachesAcross(expressions.end(nearest), hit, rule)) {
            return;
        }
        settle(nearest, hit, rule);
        for (int i = nearest - 1; i >= 0 && joined(i, rule); i--) {
            if (expressions.outer(i).evidence().value() != null) {
                return;
            }
            settle(i, hit, rule);
        }
    }

    private boolean reachesAcross(int from, CueHit hit, CueRule rule) {
        int cue = firstCueFrom(from);
        return rule.gap() != Gap.TIGHT && cue < cues.size() && cues.get(cue).start() >= hit.start()
                && grammar.reachesAcross(text.substring(from, hit.start()));
    }

    private String between(int expression, CueHit hit) {
        int from = expressions.end(expression);
        return text.substring(from, Math.max(from, Math.min(hit.start(), from + grammar.longest() + 1)));
    }

    private boolean isPlace(int expression) {
        return expressions.outer(expression).type() == MentionType.ANATOMY;
    }

    private void forward(CueHit hit, CueRule rule) {
        int nearest = expressions.firstBeginningAt(hit.end());
        if (nearest == expressions.size()) {
            return;
        }
        int start = expressions.start(nearest);
        if (start - hit.end() <= grammar.longest() && mayStandBetween(hit.end(), start)
                && !sentences.any(hit.end(), start)
                && (grammar.reachesForward(rule.gap(), text.substring(hit.end(), start))
                        || denies(rule) && grammar.isListed(text.substring(hit.end(), start), from(start)))) {
            settle(nearest, hit, rule);
            for (int i = nearest + 1; i < expressions.size() && joined(i - 1, rule); i++) {
                settle(i, hit, rule);
            }
        }
    }

    private static boolean denies(CueRule rule) {
        return rule.assertion() == Assertion.ABSENT && rule.gap() != Gap.TIGHT;
    }

    private String from(int start) {
        return text.substring(start, Math.min(text.length(), start + grammar.longest()));
    }

    /** In a family history all that follows is the relative's, up to the next one; elsewhere what it is said to have. */
    private void relative(CueHit hit, CueRule rule) {
        int nearest = expressions.firstBeginningAt(hit.end());
        if (nearest == expressions.size() || sentences.any(hit.end(), expressions.start(nearest))) {
            return;
        }
        int start = expressions.start(nearest);
        boolean family = expressions.outer(nearest).inFamilyHistory();
        if (family
                ? hasRelative(hit.end(), start) || text.substring(hit.end(), start).indexOf('.') >= 0
                : start - hit.end() > grammar.longest() || !grammar.relativeHas(text.substring(hit.end(), start))) {
            return;
        }
        int last = nearest;
        while (last + 1 < expressions.size() && (family
                ? !hasRelative(expressions.end(last), expressions.start(last + 1))
                        && !sentences.any(expressions.end(last), expressions.start(last + 1))
                : joined(last, rule))) {
            last++;
        }
        int end = expressions.end(last);
        if (!grammar.isWitnessed(text.substring(end, Math.min(text.length(), end + LONGEST_WITNESS)))) {
            for (int i = nearest; i <= last; i++) {
                settle(i, hit, rule);
            }
        }
    }

    private void settle(int expression, CueHit hit, CueRule rule) {
        for (int index : expressions.heads(expression)) {
            Place place = expressions.place(index);
            if (fits(rule, place.type()) || isDenied(place, hit, rule)) {
                int distance = Math.max(hit.start() - place.end(), place.start() - hit.end());
                verdicts.get(index).add(new Verdict(hit, rule, distance));
            }
        }
    }

    /** Whether a place itself is said not to be there: no lymph nodes are palpable. */
    private boolean isDenied(Place place, CueHit hit, CueRule rule) {
        return place.type() == MentionType.ANATOMY && rule.assertion() == Assertion.ABSENT
                && rule.scope() == Scope.AFTER && place.start() > hit.end()
                && grammar.deniesPlace(
                        text.substring(Math.max(hit.end(), place.start() - grammar.longest()), place.start()))
                && grammar.isWhole(text.substring(place.end(), Math.min(text.length(), place.end() + LONGEST_WITNESS)));
    }

    /** What can be said of what: one plans examinations and treatments, and a place is not asserted at all. */
    private static boolean fits(CueRule rule, MentionType type) {
        return switch (type) {
            case ANATOMY -> false;
            case PROCEDURE, MEDICATION, DEVICE -> true;
            case TEST -> rule.assertion() != Assertion.HISTORY;
            case FINDING, DISEASE, GENE -> rule.assertion() != Assertion.PLANNED;
        };
    }

    /** Whether an expression and the next one are members of one enumeration that the cue may run along. */
    private boolean joined(int left, CueRule rule) {
        int from = expressions.end(left);
        int to = expressions.start(left + 1);
        if (to < from) {
            return true;
        }
        int cue = firstCueFrom(from);
        if (to - from > grammar.longest() || cue < cues.size() && cues.get(cue).start() < to
                || sentences.any(from, to)) {
            return false;
        }
        String between = text.substring(from, to);
        if (rule.scope() == Scope.TOUCHING) {
            return between.equals("・") || between.equals("/");
        }
        boolean past = rule.assertion() == Assertion.HISTORY;
        boolean done = past && expressions.outer(left).type() == MentionType.PROCEDURE;
        return grammar.joins(between) || done && grammar.isReason(between) || past && grammar.isConsequence(between)
                || isPlace(left) && (between.isEmpty() || between.equals("の"));
    }

    /** Between a cue and its nearest mention no other cue may stand, except those that only end enumerations. */
    private boolean mayStandBetween(int from, int to) {
        for (int i = firstCueFrom(from); i < cues.size() && cues.get(i).start() < to; i++) {
            if (!cues.get(i).has(Scope.LIST_ENDS)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasRelative(int from, int to) {
        for (int i = firstCueFrom(from); i < cues.size() && cues.get(i).start() < to; i++) {
            if (cues.get(i).has(Scope.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    private int firstCueFrom(int offset) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
