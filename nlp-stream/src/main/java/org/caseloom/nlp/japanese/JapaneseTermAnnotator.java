package org.caseloom.nlp.japanese;

import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;

import org.caseloom.lexicon.match.TermMatch;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/** Writes a mention for every term of the release that the text names. */
public final class JapaneseTermAnnotator extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
        Reading reading = Reading.current();
        NormalizedText text = reading.text();
        Evidences evidences = Evidences.of(cas);
        int free = 0;
        for (TermMatch match : reading.lexicon().matcher().match(text)) {
            int begin = text.originalStart(match.head());
            int end = text.originalEnd(match.end());
            // one original char may be several normalised ones (㎎), so neighbours could share it
            if (begin >= free) {
                evidences.add(Evidence.of(begin, end,
                        Evidence.concepts(match.entries()),
                        "term:" + match.entries().getFirst().term().text()));
                free = end;
            }
        }
    }
}
