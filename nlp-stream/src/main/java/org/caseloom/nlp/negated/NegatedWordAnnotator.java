package org.caseloom.nlp.negated;

import java.util.ArrayList;
import java.util.List;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidence.CueSpan;
import org.caseloom.nlp.types.Evidences;

/** Adds an absent mention for every negated word, in the place of whatever term was found inside it. */
public final class NegatedWordAnnotator extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
        Reading reading = Reading.current();
        List<Evidence> found = new ArrayList<>();
        reading.lexicon().negatedWords().find(reading.text(), hit -> {
            int begin = reading.text().originalStart(hit.start());
            int end = reading.text().originalEnd(hit.end());
            found.add(Evidence.of(begin, end, hit.concepts(), "term:" + hit.term())
                    .asserted(Assertion.ABSENT, new CueSpan(begin, end, hit.rule())));
        });
        if (found.isEmpty()) {
            return;
        }
        Evidences evidences = Evidences.of(cas);
        List<Evidence> mentions = evidences.all();
        for (Evidence negated : found) {
            if (mentions.stream().noneMatch(mention -> overlap(mention, negated) && isLonger(mention, negated))) {
                for (int i = 0; i < mentions.size(); i++) {
                    if (overlap(mentions.get(i), negated)) {
                        evidences.remove(i);
                    }
                }
                evidences.add(negated);
            }
        }
    }

    private static boolean overlap(Evidence one, Evidence other) {
        return one.begin() < other.end() && other.begin() < one.end();
    }

    private static boolean isLonger(Evidence one, Evidence other) {
        return one.end() - one.begin() > other.end() - other.begin();
    }
}
