package org.caseloom.nlp.english;

import java.util.List;

import org.caseloom.contracts.structured.SectionType;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.SectionSpan;
import org.caseloom.nlp.types.SentenceSpan;

/** Notes the sentences of every section; a heading is a sentence of its own. */
final class EnglishSentenceAnnotator implements Annotator {
    @Override
    public void annotate(Reading reading) {
        String text = reading.text().original();
        for (SectionSpan section : reading.sections()) {
            add(reading.sentences(), text, section.begin(), section.headingEnd(), section.type());
            for (int from = section.headingEnd(); from < section.end();) {
                int end = EnglishSentenceEnds.next(text, from, section.end());
                add(reading.sentences(), text, from, end, section.type());
                from = end;
            }
        }
    }

    /** Adds the sentence without the blanks around it; nothing where only blanks are left. */
    private static void add(List<SentenceSpan> sentences, String text, int from, int to, SectionType section) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            sentences.add(new SentenceSpan(begin, end, section));
        }
    }
}
