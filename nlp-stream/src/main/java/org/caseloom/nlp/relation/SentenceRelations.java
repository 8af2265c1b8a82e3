package org.caseloom.nlp.relation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The relations of one sentence: each enumeration of mentions with the nearest ones before it that a rule fits,
 * unless the clause ends in between. For one sentence and thread.
 */
final class SentenceRelations {
    /** Two mentions and what is stated of them, as places in the document's list. */
    record Stated(String type, int from, int to) {}

    /** Longer ones are lists, of which not every pair can be meant; a bound also keeps the time linear. */
    private static final int LONGEST_ENUMERATION = 12;
    /** How many enumerations may stand between two that are related. */
    private static final int MOST_BETWEEN = 4;

    private final RelationGrammar grammar;
    private final String folded;
    private final int end;
    private final List<Group> groups = new ArrayList<>();
    /** Whether the words said that the enumeration ends with its last mention. */
    private boolean complete;

    SentenceRelations(RelationGrammar grammar, String folded, int end) {
        this.grammar = grammar;
        this.folded = folded;
        this.end = end;
    }

    /** Takes the next mention in text order. */
    void add(Role role, boolean affirmed, int start, int mentionEnd, int mention) {
        Group last = groups.isEmpty() ? null : groups.getLast();
        if (last != null && last.role() == role && last.affirmed() == affirmed
                && last.mentions().size() < LONGEST_ENUMERATION
                && (start <= last.end() || isCoordination(last.end(), start) && !isBehindLast(last.end(), start))) {
            complete |= start > last.end() && grammar.stands("last", folded, last.end(), start);
            groups.set(groups.size() - 1, last.with(mentionEnd, mention));
        } else {
            complete = false;
            groups.add(new Group(role, affirmed, start, mentionEnd, List.of(mention)));
        }
    }

    /** Whether an enumeration has had its last member already: fever and cough, but not what stands behind the next comma. */
    private boolean isBehindLast(int from, int to) {
        return complete && !grammar.stands("last", folded, from, to);
    }

    /** The enumerations so far, in text order. */
    List<Group> groups() {
        return groups;
    }

    List<Stated> stated() {
        List<Stated> stated = new ArrayList<>();
        for (int second = 1; second < groups.size(); second++) {
            Set<Role> done = EnumSet.noneOf(Role.class);
            for (int first = second - 1; first >= Math.max(0, second - MOST_BETWEEN); first--) {
                Group one = groups.get(first);
                Group other = groups.get(second);
                if (other.start() - one.end() > grammar.reaches().gap() || isBroken(one.end(), other.start())) {
                    break;
                }
                if (one.end() <= other.start() && !done.contains(one.role()) && relate(one, other, stated)
                        && one.role() != Role.SITE) {
                    done.add(one.role());
                }
                if (one.role() == Role.PROBLEM) {
                    done.add(Role.SITE); // the places before another finding are that one's
                }
            }
        }
        return stated;
    }

    private boolean relate(Group one, Group other, List<Stated> stated) {
        for (RelationRule rule : grammar.rules(one.role(), other.role())) {
            if (rule.isStated(folded, one, other, end)) {
                for (int first : one.mentions()) {
                    for (int second : other.mentions()) {
                        stated.add(rule.fromFirst()
                                ? new Stated(rule.type(), first, second)
                                : new Stated(rule.type(), second, first));
                    }
                }
                return true;
            }
        }
        return false;
    }

    private boolean isCoordination(int from, int to) {
        if (to - from > grammar.reaches().coordination() || to == from) {
            return to == from;
        }
        int at = from;
        while (at < to) {
            int length = coordination(at);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return at == to;
    }

    private int coordination(int at) {
        int longest = 0;
        for (String word : grammar.words("coordination")) {
            if (word.length() > longest && folded.startsWith(word, at)) {
                longest = word.length();
            }
        }
        return longest;
    }

    private boolean isBroken(int from, int to) {
        return grammar.stands("break", folded, from, to);
    }
}
