package org.caseloom.ontology.impact;

import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;

/** The words around a mention that a reader needs to judge it. */
final class Sentences {
    /** Longer sentences are cut around the mention. */
    private static final int LONGEST = 200;
    private static final int AROUND = 80;

    private Sentences() {}

    /** The sentence that holds a stretch of a document's text, without blanks at its ends. */
    static Span around(StructuredDocument document, Span stretch) {
        Span sentence = document.sentences()
                .stream()
                .filter(each -> each.start() <= stretch.start() && stretch.start() < each.end())
                .findFirst()
                .map(each -> new Span(each.start(), Math.max(each.end(), stretch.end())))
                .orElse(stretch);
        int length = document.text().codePointCount(0, document.text().length());
        if (sentence.equals(stretch) || sentence.end() - sentence.start() > LONGEST) {
            sentence = new Span(Math.max(sentence.equals(stretch) ? 0 : sentence.start(), stretch.start() - AROUND),
                    Math.min(sentence.equals(stretch) ? length : sentence.end(), stretch.end() + AROUND));
        }
        return sentence;
    }

    /** The words of a stretch. */
    static String words(String text, Span stretch) {
        int start = text.offsetByCodePoints(0, stretch.start());
        return text.substring(start, text.offsetByCodePoints(start, stretch.end() - stretch.start()));
    }
}
