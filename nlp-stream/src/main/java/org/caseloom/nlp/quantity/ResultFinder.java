package org.caseloom.nlp.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.GuardedPattern;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.quantity.TestNames.Name;

/**
 * Gives names of tests without a value their result in words. One word serves a whole enumeration, for Japanese and
 * English leave it out of all but one member: 「AST, ALTの上昇」, "elevated AST and ALT".
 */
final class ResultFinder {
    private static final GuardedPattern JOIN = GuardedPattern.of(
            "(?:値|濃度|活性)?[ ]?(?:[・、,/&+]|と|や|および|及び|ならびに|並びに|または|, ?and|and|or|, ?or)[ ]?(?:血清|の)?");
    private static final GuardedPattern VALUE_LEAD = GuardedPattern
            .of("[ ]?(?:from [\\d.,]{1,8}[^ ]{0,8} )?(?:[(:]|at|to|of|で|の)?[ ]?");
    private static final GuardedPattern CIRCUMFIX_END = GuardedPattern.of("血症|尿症|値");
    private static final int LONGEST_JOIN = 12;
    private static final String PREFIX_RULE = "result.prefix";

    private final String text;
    private final ResultWords words;
    private final ThresholdRules rules;
    private final ValueReader reader;

    ResultFinder(String text, ResultWords words, ThresholdRules rules, ValueReader reader) {
        this.text = text;
        this.words = words;
        this.rules = rules;
        this.reader = reader;
    }

    /**
     * The names that have a result.
     *
     * @param names without a value, in text order, not overlapping
     * @param taken measurements with a value; an enumeration ends at them
     */
    List<Measurement> measurements(List<Name> names, NavigableMap<Integer, Measurement> taken) {
        List<Name> free = names.stream().filter(name -> !isInside(name, taken)).toList();
        Result[] results = new Result[free.size()];
        boolean[] own = new boolean[free.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = own(free.get(i));
            own[i] = results[i] != null;
        }
        for (int i = results.length - 2; i >= 0; i--) {
            boolean behind = results[i + 1] != null && results[i + 1].start() >= free.get(i + 1).end();
            if (results[i] == null && behind && joined(free.get(i), free.get(i + 1))) {
                results[i] = results[i + 1];
            }
        }
        for (int i = 1; i < results.length; i++) {
            boolean before = results[i - 1] != null && results[i - 1].end() <= free.get(i - 1).start();
            if (results[i] == null && before && joined(free.get(i - 1), free.get(i))) {
                results[i] = results[i - 1];
            }
        }
        List<Measurement> found = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            Measurement measurement = results[i] == null ? null : measurement(free.get(i), results[i], own[i]);
            if (measurement != null) {
                found.add(measurement);
            }
        }
        return found;
    }

    private @Nullable Result own(Name name) {
        Result behind = words.behindTest(text, name.end());
        if (behind != null) {
            return behind;
        }
        Result before = words.before(text, name.start());
        return before == null ? prefixed(name) : before;
    }

    /** 高K血症, 低Na血症: written around the name. */
    private @Nullable Result prefixed(Name name) {
        char before = name.start() == 0 ? ' ' : text.charAt(name.start() - 1);
        Matcher end = before == '高' || before == '低' ? CIRCUMFIX_END.at(text, name.end()) : null;
        if (end == null) {
            return null;
        }
        return new Result(name.start() - 1, end.end(), before == '高' ? Direction.UP : Direction.DOWN, true, false,
                PREFIX_RULE, null);
    }

    private boolean joined(Name left, Name right) {
        return right.start() > left.end() && right.start() - left.end() <= LONGEST_JOIN
                && JOIN.matches(text, left.end(), right.start());
    }

    /** The first test of that name about which the rules know what the result means; null where they know of none. */
    private @Nullable Measurement measurement(Name name, Result result, boolean own) {
        for (TermEntry entry : name.entries()) {
            Concept test = entry.concept();
            Judgement judgement = rules.judge(test, result.direction());
            if (!judgement.proven().isEmpty() || !judgement.ruledOut().isEmpty()) {
                Value value = own && result.start() >= name.end() ? value(test, result) : null;
                int start = own ? Math.min(name.start(), result.start()) : name.start();
                int end = value != null
                        ? Value.closed(text, result.end(), value.end())
                        : own ? Math.max(name.end(), result.end()) : name.end();
                return new Measurement(start, name.end(), end, test, entry.term().text(), value, result.asState());
            }
        }
        return null;
    }

    /** A value behind the word, as in CRP高値(8.5) and "BUN elevated at 71". */
    private @Nullable Value value(Concept test, Result result) {
        int lead = VALUE_LEAD.skip(text, result.end());
        Value value = lead > result.end() ? reader.at(lead, test) : null;
        return value != null && (!value.bare() || !rules.judge(test, value, null).proven().isEmpty()) ? value : null;
    }

    private static boolean isInside(Name name, NavigableMap<Integer, Measurement> taken) {
        var before = taken.lowerEntry(name.end());
        return before != null && before.getValue().end() > name.start();
    }
}
