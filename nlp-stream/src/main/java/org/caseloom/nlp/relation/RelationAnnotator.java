package org.caseloom.nlp.relation;

import java.util.List;

import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;
import org.caseloom.nlp.types.Relations;
import org.caseloom.nlp.types.StatedRelation;

/** Relates the mentions of a Japanese text, sentence by sentence. What is said of relatives states nothing. */
public final class RelationAnnotator extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
        Evidences evidences = Evidences.of(cas);
        List<Evidence> mentions = evidences.all();
        if (mentions.size() < 2) {
            return;
        }
        Reading reading = Reading.current();
        Relations relations = Relations.of(cas);
        int next = 0;
        for (Annotation sentence : cas.getAnnotationIndex(Sentence.class)) {
            var related = new SentenceRelations(reading.text().folded(), reading.normalized(sentence.getEnd()));
            int first = next;
            while (next < mentions.size() && mentions.get(next).begin() < sentence.getEnd()) {
                Evidence mention = mentions.get(next);
                Role role = role(mention);
                if (role != Role.NONE) {
                    related.add(role, reading.normalized(mention.begin()), reading.normalized(mention.end()), next);
                }
                next++;
            }
            if (next - first > 1) {
                for (SentenceRelations.Stated stated : related.stated()) {
                    relations.add(evidences, new StatedRelation(sentence.getBegin(), sentence.getEnd(), stated.type(),
                            stated.from(), stated.to()));
                }
            }
        }
    }

    private static Role role(Evidence mention) {
        return mention.assertion() == Assertion.FAMILY ? Role.NONE : Role.of(mention.concept().type());
    }
}
