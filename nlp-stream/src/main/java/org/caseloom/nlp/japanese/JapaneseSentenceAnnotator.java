package org.caseloom.nlp.japanese;

import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;

/** Writes the sentences of every section; a heading is a sentence of its own. */
public final class JapaneseSentenceAnnotator extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
        String text = cas.getDocumentText();
        int number = 0;
        for (Annotation annotation : cas.getAnnotationIndex(Segment.class)) {
            Segment segment = (Segment) annotation;
            int body = segment.getBegin() + segment.getTagText().length();
            number += add(cas, text, segment.getBegin(), body, segment.getId(), number);
            for (int from = body; from < segment.getEnd();) {
                int end = SentenceEnds.next(text, from, segment.getEnd());
                number += add(cas, text, from, end, segment.getId(), number);
                from = end;
            }
        }
    }

    /** Adds the sentence without the blanks around it; nothing where only blanks are left. */
    private static int add(JCas cas, String text, int from, int to, String segment, int number) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin == end) {
            return 0;
        }
        Sentence sentence = new Sentence(cas, begin, end);
        sentence.setSegmentId(segment);
        sentence.setSentenceNumber(number);
        sentence.addToIndexes();
        return 1;
    }
}
