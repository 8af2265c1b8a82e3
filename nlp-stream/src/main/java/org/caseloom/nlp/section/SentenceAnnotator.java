package org.caseloom.nlp.section;

import java.util.List;

import org.caseloom.contracts.structured.SectionType;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.SectionSpan;
import org.caseloom.nlp.types.SentenceSpan;

/** Notes the sentences of every section, as the language at hand ends them; a heading is a sentence of its own. */
public final class SentenceAnnotator implements Annotator {
    /** Where sentences end in a language. */
    public interface Ends {
        /** The offset behind the sentence that begins at {@code from}. */
        int next(String text, int from, int limit);
    }

    private final Ends ends;

    public SentenceAnnotator(Ends ends) {
        this.ends = ends;
    }

    @Override
    public void annotate(Reading reading) {
        String text = reading.text().original();
        for (SectionSpan section : reading.sections()) {
            add(reading.sentences(), text, section.begin(), section.headingEnd(), section.type());
            for (int from = section.headingEnd(); from < section.end();) {
                int end = ends.next(text, from, section.end());
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
