package org.caseloom.nlp.context;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.lexicon.match.GuardedPattern;

/**
 * Japanese predicates that follow on one another and mean something together: 疑う + 所見は + 認めず denies, 既往は + なし
 * denies a history, 認めた + 場合は makes a condition. The chain reaches as far back as its first cue does.
 */
final class CueChains {
    /** More than the longest chain link; keeps work linear in the text. */
    private static final int LONGEST_LINK = 16;
    private static final GuardedPattern LINK = GuardedPattern.of(
            "(?:る|した|する|している|される|された|すべき|ような|べき|明らかな|積極的な)?"
                    + "(?:所見|像|病変|陰影|異常|エピソード|症状|徴候|もの|こと|点|余地|傾向|兆候|変化|結果|根拠|情報|診断)?"
                    + "(?:は|が|も|を|に|には|とは|とまでは)?(?:特に|明らかに|積極的に|全く|現在|現時点で|やや|極めて)?");

    private CueChains() {}

    /** The cues with each chain as one. */
    static List<CueHit> joined(String text, List<CueHit> hits) {
        List<CueHit> joined = new ArrayList<>(hits.size());
        for (CueHit hit : hits) {
            CueHit chain = joined.isEmpty() ? null : chain(text, joined.getLast(), hit);
            if (chain != null) {
                joined.removeLast();
            }
            joined.add(chain == null ? hit : chain);
        }
        return joined;
    }

    private static @Nullable CueHit chain(String text, CueHit first, CueHit second) {
        CueRule before = predicate(first);
        CueRule after = predicate(second);
        if (before == null || after == null || second.start() - first.end() > LONGEST_LINK) {
            return null;
        }
        boolean overlap = second.start() < first.end();
        CueRule together = together(before, after, overlap);
        if (together == null || !overlap && !LINK.matches(text, first.end(), second.start())) {
            return null;
        }
        return new CueHit(first.start(), second.end(), List.of(together));
    }

    /** What two predicates say together; null where each speaks for itself. */
    private static @Nullable CueRule together(CueRule first, CueRule second, boolean overlap) {
        if (overlap && first.assertion() == second.assertion()) {
            return new CueRule(first.id(), first.assertion(), first.experiencer(), Scope.BEFORE, first.gap());
        }
        Assertion meaning = switch (second.assertion()) {
            case ABSENT -> switch (first.assertion()) {
                case POSSIBLE, HISTORY, FAMILY, PLANNED, PRESENT -> Assertion.ABSENT;
                case ABSENT, CONDITIONAL -> null;
            };
            case CONDITIONAL -> switch (first.assertion()) {
                case PRESENT, ABSENT, POSSIBLE -> Assertion.CONDITIONAL;
                case HISTORY, FAMILY, PLANNED, CONDITIONAL -> null;
            };
            case POSSIBLE -> switch (first.assertion()) {
                // を伴う + 可能性; but what is thought of がある is not the mention
                case PRESENT -> second.gap() == Gap.CLAUSE ? Assertion.POSSIBLE : null;
                case ABSENT -> overlap ? Assertion.POSSIBLE : null;
                case POSSIBLE, HISTORY, FAMILY, PLANNED, CONDITIONAL -> null;
            };
            case PRESENT, HISTORY, FAMILY, PLANNED -> null;
        };
        return meaning == null
                ? null
                : new CueRule(second.id(), meaning, first.experiencer(), Scope.BEFORE, first.gap());
    }

    /** The rule of a cue that speaks about what stands before it and asserts something. */
    private static @Nullable CueRule predicate(CueHit hit) {
        for (CueRule rule : hit.rules()) {
            if (rule.scope() == Scope.BEFORE && rule.assertion() != null) {
                return rule;
            }
        }
        return null;
    }
}
