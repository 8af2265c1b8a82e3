package org.caseloom.nlp.section;

import java.util.List;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.SectionSpan;

/**
 * Divides a document of either language into sections, one a heading and one for what stands before the first.
 */
public final class SectionAnnotator implements Annotator {
    @Override
    public void annotate(Reading reading) {
        NormalizedText text = reading.text();
        List<Heading> headings = Headings.find(text.folded());
        int length = text.original().length();
        int first = headings.isEmpty() ? length : text.originalStart(headings.getFirst().start());
        if (!text.original().substring(0, first).isBlank()) {
            reading.sections().add(new SectionSpan(0, first, 0, beforeHeadings(reading.document().kind()), ""));
        }
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int begin = text.originalStart(heading.start());
            int end = i + 1 < headings.size() ? text.originalStart(headings.get(i + 1).start()) : length;
            String title = text.original()
                    .substring(text.originalStart(heading.titleStart()), text.originalEnd(heading.titleEnd()));
            reading.sections()
                    .add(new SectionSpan(begin, end, text.originalEnd(heading.end()), heading.type(), title));
        }
    }

    private static SectionType beforeHeadings(DocumentKind kind) {
        return switch (kind) {
            case CASE_REPORT, DISCHARGE, NOTE, VIGNETTE -> SectionType.CASE;
            case GUIDELINE -> SectionType.OTHER;
        };
    }
}
