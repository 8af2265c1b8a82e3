package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.nlp.types.Evidence;

/**
 * Finds which cue speaks about which mention of one text. A cue takes the nearest mention on its side, if nothing but
 * fitting words lies between, and goes on along an enumeration until another cue or another predicate.
 */
final class Scopes {
    private final String text;
    private final List<Place> places;
    private final List<CueHit> cues;
    private final ScopeGrammar grammar;
    private final List<List<Verdict>> verdicts = new ArrayList<>();

    /** A mention's place in the normalised text. */
    record Place(int start, int end, Evidence evidence, boolean inFamilyHistory) {}

    Scopes(String text, List<Place> places, List<CueHit> cues, ScopeGrammar grammar) {
        this.text = text;
        this.places = places;
        this.cues = cues;
        this.grammar = grammar;
        places.forEach(_ -> verdicts.add(new ArrayList<>(1)));
    }

    /** For every mention what the cues say about it; parallel to the places. */
    List<List<Verdict>> verdicts() {
        for (CueHit hit : cues) {
            for (CueRule rule : hit.rules()) {
                switch (rule.scope()) {
                    case TOUCHING, BEFORE -> back(hit, rule);
                    case AFTER, RELATIVE -> forward(hit, rule);
                    case ENDS, LIST_ENDS -> {
                        // says nothing itself; the others stop at it
                    }
                }
            }
        }
        return verdicts;
    }

    private void back(CueHit hit, CueRule rule) {
        int nearest = lastEndingBy(hit.start());
        if (nearest < 0 || !mayStandBetween(places.get(nearest).end(), hit.start())
                || !grammar.reachesBack(rule.gap(), text.substring(places.get(nearest).end(), hit.start()))) {
            return;
        }
        settle(nearest, hit, rule);
        for (int i = nearest - 1; i >= 0 && joined(i, i + 1, rule); i--) {
            if (places.get(i).evidence().value() != null && !sameSpan(i, i + 1)) {
                return;
            }
            settle(i, hit, rule);
        }
    }

    private void forward(CueHit hit, CueRule rule) {
        int nearest = firstBeginningAt(hit.end());
        if (nearest == places.size()) {
            return;
        }
        int start = places.get(nearest).start();
        boolean family = rule.scope() == Scope.RELATIVE && places.get(nearest).inFamilyHistory();
        if (start - hit.end() > grammar.longest()
                || !mayStandBetween(hit.end(), start) && rule.scope() != Scope.RELATIVE) {
            return;
        }
        String between = text.substring(hit.end(), start);
        boolean reaches = switch (rule.scope()) {
            case RELATIVE -> grammar.relativeHas(between) || family && between.indexOf('。') < 0
                    && between.indexOf('.') < 0;
            case TOUCHING, BEFORE, AFTER, ENDS, LIST_ENDS -> grammar.reachesForward(rule.gap(), between);
        };
        if (!reaches) {
            return;
        }
        settle(nearest, hit, rule);
        for (int i = nearest + 1; i < places.size() && joined(i - 1, i, rule); i++) {
            settle(i, hit, rule);
        }
    }

    private void settle(int index, CueHit hit, CueRule rule) {
        Place place = places.get(index);
        if (place.evidence().concept().type() != MentionType.ANATOMY) {
            int distance = Math.max(hit.start() - place.end(), place.start() - hit.end());
            verdicts.get(index).add(new Verdict(hit, rule, distance));
        }
    }

    /** Whether two neighbouring mentions are members of one enumeration that the cue may run along. */
    private boolean joined(int left, int right, CueRule rule) {
        int from = places.get(left).end();
        int to = places.get(right).start();
        if (sameSpan(left, right)) {
            return true;
        }
        if (to - from > grammar.longest() || to < from || firstCueFrom(from) < cues.size()
                && cues.get(firstCueFrom(from)).start() < to) {
            return false;
        }
        String between = text.substring(from, to);
        return rule.scope() == Scope.TOUCHING ? between.equals("・") || between.equals("/") : grammar.joins(between);
    }

    private boolean sameSpan(int left, int right) {
        return places.get(left).start() == places.get(right).start();
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

    private int firstBeginningAt(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int lastEndingBy(int offset) {
        int index = firstBeginningAt(offset) - 1;
        return index >= 0 && places.get(index).end() <= offset ? index : -1;
    }
}
