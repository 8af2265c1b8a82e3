package org.caseloom.nlp.relation;

import java.util.ArrayList;
import java.util.List;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.relation.SentenceRelations.Stated;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.SentenceSpan;
import org.caseloom.nlp.types.StatedRelation;

/**
 * Relates the mentions of a text, sentence by sentence and with what the sentences before left. What is said of
 * relatives states nothing.
 */
public final class RelationAnnotator implements Annotator {
    /** The words BT 39.2 are an examination, whatever finding a rule reads in them. */
    private static final String MEASURED = "quantity:";
    private static final String REFERENCE = "reference:";

    @Override
    public void annotate(Reading reading) {
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        if (mentions.size() < 2) {
            return;
        }
        String folded = reading.text().folded();
        RelationGrammar grammar = RelationGrammar.of(reading.document().lang());
        Narrative narrative = new Narrative(grammar, folded);
        int next = 0;
        for (SentenceSpan sentence : reading.sentences()) {
            int sentenceEnd = reading.normalized(sentence.end());
            var related = new SentenceRelations(grammar, folded, sentenceEnd);
            while (next < mentions.size() && mentions.get(next).begin() < sentence.end()) {
                Evidence mention = mentions.get(next);
                int end = reading.normalized(mention.end());
                Role role = role(mention, grammar, folded, end);
                if (role != Role.NONE) {
                    related.add(role, isAffirmed(mention), reading.normalized(mention.begin()), end, next);
                }
                next++;
            }
            List<Stated> own = related.stated();
            List<Stated> stated = new ArrayList<>(own);
            stated.addAll(narrative.read(related.groups(), sentenceEnd, isComplaint(sentence), own));
            for (Stated relation : stated) {
                reading.relations().add(new StatedRelation(sentence.begin(), sentence.end(), relation.type(),
                        relation.from(), relation.to()));
            }
        }
    }

    private static boolean isComplaint(SentenceSpan sentence) {
        return sentence.section() == SectionType.CHIEF_COMPLAINT;
    }

    private static boolean isAffirmed(Evidence mention) {
        Assertion assertion = mention.assertion();
        return assertion == null || assertion == Assertion.PRESENT || assertion == Assertion.POSSIBLE;
    }

    private static Role role(Evidence mention, RelationGrammar grammar, String folded, int end) {
        if (mention.assertion() == Assertion.FAMILY) {
            return Role.NONE;
        }
        if (mention.rule().startsWith(REFERENCE)) {
            return Role.REFERENCE;
        }
        if (mention.value() != null && mention.rule().startsWith(MEASURED)) {
            return Role.TEST;
        }
        Role role = Role.of(mention.concept().type());
        if (role == Role.SITE && isOther(grammar, folded, end)) {
            return Role.NONE;
        }
        return role == Role.PROCEDURE && isExamination(grammar, folded, end) ? Role.TEST : role;
    }

    private static boolean isExamination(RelationGrammar grammar, String folded, int end) {
        for (String word : grammar.words("examination")) {
            if (folded.startsWith(word, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of the body names a size or a way here: 爪甲大, 全身投与. */
    private static boolean isOther(RelationGrammar grammar, String folded, int end) {
        return grammar.words("no-place").stream().anyMatch(word -> folded.startsWith(word, end));
    }
}
