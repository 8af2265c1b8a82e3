package org.caseloom.nlp.relation;

import java.util.List;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.SentenceSpan;
import org.caseloom.nlp.types.StatedRelation;

/** Relates the mentions of a Japanese text, sentence by sentence. What is said of relatives states nothing. */
public final class RelationAnnotator implements Annotator {
    @Override
    public void annotate(Reading reading) {
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        if (mentions.size() < 2) {
            return;
        }
        int next = 0;
        for (SentenceSpan sentence : reading.sentences()) {
            var related = new SentenceRelations(reading.text().folded(), reading.normalized(sentence.end()));
            int first = next;
            while (next < mentions.size() && mentions.get(next).begin() < sentence.end()) {
                Evidence mention = mentions.get(next);
                Role role = role(mention);
                if (role != Role.NONE) {
                    related.add(role, reading.normalized(mention.begin()), reading.normalized(mention.end()), next);
                }
                next++;
            }
            if (next - first > 1) {
                for (SentenceRelations.Stated stated : related.stated()) {
                    reading.relations().add(new StatedRelation(sentence.begin(), sentence.end(), stated.type(),
                            stated.from(), stated.to()));
                }
            }
        }
    }

    private static Role role(Evidence mention) {
        return mention.assertion() == Assertion.FAMILY ? Role.NONE : Role.of(mention.concept().type());
    }
}
