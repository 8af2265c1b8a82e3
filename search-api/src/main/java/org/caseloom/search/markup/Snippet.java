package org.caseloom.search.markup;

import java.util.List;

import org.caseloom.contracts.structured.Span;

/** A sentence with some stretches marked; a long one is cut around what is marked. */
public final class Snippet {
    /** A sentence up to this many code points is shown whole: about three lines on a phone. */
    private static final int LONGEST = 180;
    /** Code points shown around what is marked in a longer one. */
    private static final int AROUND = 60;

    private Snippet() {}

    /** HTML: the sentence escaped, the stretches in {@code <mark>}, … where something was cut. */
    public static String html(CodePointText text, Span sentence, List<Span> marked) {
        Span shown = shown(sentence, marked);
        StringBuilder html = new StringBuilder();
        if (shown.start() > sentence.start()) {
            html.append('…');
        }
        int at = shown.start();
        for (Span mark : marked.stream().sorted(MarkedText.IN_TEXT_ORDER).toList()) {
            int start = Math.max(mark.start(), at);
            int end = Math.min(mark.end(), shown.end());
            if (start < end) {
                Html.escapeTo(html, text.between(at, start));
                html.append("<mark>");
                Html.escapeTo(html, text.between(start, end));
                html.append("</mark>");
                at = end;
            }
        }
        Html.escapeTo(html, text.between(at, shown.end()));
        if (shown.end() < sentence.end()) {
            html.append('…');
        }
        return html.toString().strip();
    }

    private static Span shown(Span sentence, List<Span> marked) {
        if (sentence.end() - sentence.start() <= LONGEST || marked.isEmpty()) {
            return sentence;
        }
        int first = marked.stream().mapToInt(Span::start).min().orElse(sentence.start());
        int last = marked.stream().mapToInt(Span::end).filter(end -> end - first <= LONGEST).max()
                .orElse(first + LONGEST);
        return new Span(Math.max(sentence.start(), first - AROUND), Math.min(sentence.end(), last + AROUND));
    }
}
