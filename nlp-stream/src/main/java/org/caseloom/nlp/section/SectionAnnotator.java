package org.caseloom.nlp.section;

import java.util.List;

import org.apache.ctakes.typesystem.type.textspan.Segment;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;

import org.caseloom.contracts.structured.SectionType;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Reading;

/**
 * Divides a document of either language into cTAKES segments, one a heading and one for what stands before the first.
 * A segment's id is its section type, its preferred text the title, its tag text the heading with brackets or colon.
 */
public final class SectionAnnotator extends JCasAnnotator_ImplBase {
    @Override
    public void process(JCas cas) {
        NormalizedText text = Reading.current().text();
        List<Heading> headings = Headings.find(text.folded());
        int length = cas.getDocumentText().length();
        int first = headings.isEmpty() ? length : text.originalStart(headings.getFirst().start());
        if (!cas.getDocumentText().substring(0, first).isBlank()) {
            add(cas, 0, first, beforeHeadings(), "", "");
        }
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int begin = text.originalStart(heading.start());
            int end = i + 1 < headings.size() ? text.originalStart(headings.get(i + 1).start()) : length;
            String title = text.original()
                    .substring(text.originalStart(heading.titleStart()), text.originalEnd(heading.titleEnd()));
            String tag = text.original().substring(begin, text.originalEnd(heading.end()));
            add(cas, begin, end, heading.type(), title, tag);
        }
    }

    private static SectionType beforeHeadings() {
        return switch (Reading.current().document().kind()) {
            case CASE_REPORT, DISCHARGE, NOTE, VIGNETTE -> SectionType.CASE;
            case GUIDELINE -> SectionType.OTHER;
        };
    }

    private static void add(JCas cas, int begin, int end, SectionType type, String title, String tag) {
        Segment segment = new Segment(cas, begin, end);
        segment.setId(type.name());
        segment.setPreferredText(title);
        segment.setTagText(tag);
        segment.addToIndexes();
    }
}
