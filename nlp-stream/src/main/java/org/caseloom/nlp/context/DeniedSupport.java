package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;

/**
 * English cues that deny what supports a finding, and so the finding: "no radiographic evidence of", "denies a recent history
 * of", "without any suspicion for". The two are one cue. Stateless and thread-safe.
 */
final class DeniedSupport {
    /** More than the longest link; keeps work linear in the text. */
    private static final int LONGEST_LINK = 40;
    private static final Pattern LINK = Pattern.compile(" (?:(?!(?:and|or|but|with) )[a-z-]{1,20} ){0,2}+");

    private DeniedSupport() {}

    /** The cues with each denied support as one. */
    static List<CueHit> joined(String text, List<CueHit> hits) {
        List<CueHit> joined = new ArrayList<>(hits.size());
        for (CueHit hit : hits) {
            CueRule denial = joined.isEmpty() ? null : denial(joined.getLast());
            if (denial != null && isSupport(text, hit) && links(text, joined.getLast().end(), hit.start())) {
                joined.set(joined.size() - 1, new CueHit(joined.getLast().start(), hit.end(), List.of(denial)));
            } else {
                joined.add(hit);
            }
        }
        return joined;
    }

    private static @Nullable CueRule denial(CueHit hit) {
        for (CueRule rule : hit.rules()) {
            if (rule.scope() == Scope.AFTER && rule.assertion() == Assertion.ABSENT) {
                return rule.gap() == Gap.TIGHT
                        ? new CueRule(rule.id(), rule.assertion(), rule.experiencer(), rule.scope(), Gap.NEAR)
                        : rule;
            }
        }
        return null;
    }

    private static boolean isSupport(String text, CueHit hit) {
        if (!text.startsWith(" of", hit.end() - 3) && !text.startsWith(" for", hit.end() - 4)) {
            return false;
        }
        for (CueRule rule : hit.rules()) {
            boolean supports = switch (rule.assertion()) {
                case PRESENT, POSSIBLE, HISTORY, ABSENT -> true;
                case CONDITIONAL, PLANNED, FAMILY -> false;
                case null -> false;
            };
            if (supports && rule.scope() == Scope.AFTER && rule.experiencer() == null) {
                return true;
            }
        }
        return false;
    }

    private static boolean links(String text, int from, int to) {
        return to > from && to - from <= LONGEST_LINK
                && LINK.matcher(WrappedText.line(text.substring(from, to))).matches();
    }
}
