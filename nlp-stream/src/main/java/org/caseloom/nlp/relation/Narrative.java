package org.caseloom.nlp.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.text.Characters;
import org.caseloom.nlp.relation.SentenceRelations.Stated;

/**
 * What the sentences of a document leave to those that follow: the problem that brought the patient, which is examined,
 * and the one that was found, which is treated (肺炎と診断した。セフトリアキソンを開始した); the examination that goes on in a
 * sentence without one; the drug that 同剤 means. For one document and thread, sentences in text order.
 */
final class Narrative {
    /** How many sentences a problem stays the one that is examined or treated. */
    private static final int LONGEST_TOPIC = 8;
    private static final String PARTICLES = "がをはもので、,にと";

    private record Topic(List<Integer> problems, int sentence) {}

    private final RelationGrammar grammar;
    private final String folded;
    private int number;
    /** Where the sentence begins. */
    private int begin;
    private @Nullable Topic examined;
    private @Nullable Topic treated;
    private @Nullable Integer drug;

    Narrative(RelationGrammar grammar, String folded) {
        this.grammar = grammar;
        this.folded = folded;
    }

    /**
     * What one sentence states together with those before it.
     *
     * @param groups    the mentions of the sentence, in text order
     * @param complaint whether the sentence says why the patient came
     * @param own       what the sentence states by itself
     */
    List<Stated> read(List<Group> groups, int sentenceEnd, boolean complaint, List<Stated> own) {
        number++;
        List<Stated> stated = new ArrayList<>();
        boolean treats = false;
        Set<Integer> related = new HashSet<>();
        for (Stated relation : own) {
            treats |= relation.type().equals("treats");
            if (!relation.type().equals("location_of")) {
                related.add(relation.from());
                related.add(relation.to());
            }
        }
        for (Group group : groups) {
            switch (group.role()) {
                case REFERENCE -> refer(group, stated);
                case DRUG -> {
                    drug = group.mentions().getLast();
                    if (!group.mentions().stream().anyMatch(related::contains) && isGiven(group, sentenceEnd)) {
                        treats |= relate(treated, "treats", group, stated);
                    }
                }
                case TEST -> {
                    if (examined != null && examined.sentence() != number) {
                        relate(examined, "examined_with", group, stated);
                    }
                }
                case PROBLEM -> settle(group, sentenceEnd, complaint);
                case PROCEDURE, SITE, NONE -> {
                }
            }
        }
        begin = sentenceEnd;
        if (treats) {
            examined = null; // what is examined from here on is how the treatment worked
        }
        return stated;
    }

    private void refer(Group references, List<Stated> stated) {
        if (drug != null && has("same", references.start(), references.end())) {
            references.mentions().forEach(reference -> stated.add(new Stated("refers_to", reference, drug)));
        }
    }

    private boolean relate(@Nullable Topic topic, String type, Group group, List<Stated> stated) {
        if (topic == null || number - topic.sentence() > LONGEST_TOPIC) {
            return false;
        }
        for (int problem : topic.problems()) {
            for (int mention : group.mentions()) {
                stated.add(type.equals("treats")
                        ? new Stated(type, mention, problem)
                        : new Stated(type, problem, mention));
            }
        }
        return true;
    }

    private void settle(Group problem, int sentenceEnd, boolean complaint) {
        if (!problem.affirmed()) {
            return;
        }
        int reach = Math.min(sentenceEnd, problem.end() + grammar.reaches().cue());
        int lead = Math.max(begin, problem.start() - grammar.reaches().cue());
        boolean diagnosed = has("diagnosed", problem.end(), reach) || has("diagnosed-before", lead, problem.start());
        if (diagnosed) {
            treated = new Topic(problem.mentions(), number);
        }
        int visit = Math.min(sentenceEnd, problem.end() + grammar.reaches().visit());
        boolean brought = complaint || has("brought-before", lead, problem.start())
                || isSubject(problem.end()) && has("brought", problem.end(), reach)
                        && has("visit", problem.end(), visit);
        if (brought && (diagnosed || examined == null || examined.sentence() < number)) {
            examined = new Topic(problem.mentions(), number);
        }
        if (brought && (treated == null || treated.sentence() < number)) {
            treated = new Topic(problem.mentions(), number);
        }
    }

    /** Whether the clause is about what ends here: 紅斑が, not 瘙痒 of 瘙痒ある紅斑が. */
    private boolean isSubject(int end) {
        return end < folded.length() && PARTICLES.indexOf(folded.charAt(end)) >= 0;
    }

    private boolean isGiven(Group group, int sentenceEnd) {
        int reach = Math.min(sentenceEnd, group.end() + grammar.reaches().given());
        int lead = Math.max(begin, group.start() - grammar.reaches().given());
        return (has("given", group.end(), reach) || has("given-before", lead, group.start()) || isDosed(group.end()))
                && !has("withdrawn", group.end(), reach) && !has("withdrawn-before", lead, group.start());
    }

    private boolean isDosed(int end) {
        int at = end;
        while (at < folded.length() && at < end + 2 && " (".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return at < folded.length() && Characters.isDigit(folded.charAt(at));
    }

    private boolean has(String words, int from, int to) {
        return grammar.stands(words, folded, from, to);
    }
}
