package org.caseloom.search.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Section;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.search.http.PathRemainder;
import org.caseloom.search.markup.CodePointText;
import org.caseloom.search.markup.MarkedText;
import org.caseloom.search.pages.CasePage.Detail;
import org.caseloom.search.pages.CasePage.Grade;
import org.caseloom.search.pages.CasePage.Inference;
import org.caseloom.search.pages.CasePage.Kind;
import org.caseloom.search.pages.CasePage.Part;

/** Turns a structured document into what its page shows, in one language. */
final class CasePageBuilder {
    private final Wording wording;
    private final StructuredDocument document;
    private final CodePointText text;
    private final MarkedText marked;

    CasePageBuilder(Wording wording, StructuredDocument document) {
        this.wording = wording;
        this.document = document;
        this.text = CodePointText.of(document.text());
        this.marked = new MarkedText(text, document.mentions());
    }

    CasePage page() {
        String title = document.title() == null || document.title().isBlank() ? document.id() : document.title();
        MentionEntries entries = new MentionEntries(wording, document, text);
        return new CasePage(document.id(), title, document.lang().code(), properties(), parts(), types(),
                assertions(), entries.all(), wording.text("case.mentions.count", document.mentions().size()),
                recommendations(), refinements(), provenance(), "/api/cases/" + PathRemainder.encode(document.id()));
    }

    private List<String> properties() {
        List<String> properties = new ArrayList<>();
        properties.add(wording.text("kind." + document.kind().code()));
        properties.addAll(PatientWords.of(document.patient(), wording));
        document.outcomes()
                .stream()
                .filter(outcome -> outcome.mention() == null)
                .map(new OutcomeWords(wording, text)::of)
                .forEach(properties::add);
        Stream.of(document.source(), document.published()).filter(value -> value != null && !value.isBlank())
                .forEach(properties::add);
        return properties;
    }

    private String provenance() {
        return String.join(" · ", wording.text("case.revision", document.revision()),
                wording.text("case.release", document.release()), wording.text("case.pipeline", document.pipeline()));
    }

    /** Sections in text order; text outside of them too, so that nothing of the document is missing. */
    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Section section : document.sections().stream().sorted(Comparator.comparingInt(Section::start)).toList()) {
            int start = Math.max(at, section.start());
            int end = Math.min(text.length(), section.end());
            if (start < end) {
                add(parts, at, start, "");
                add(parts, start, end, start == section.start() && section.title() != null ? section.title() : "");
                at = end;
            }
        }
        add(parts, at, text.length(), "");
        return parts;
    }

    private void add(List<Part> parts, int start, int end, String title) {
        if (text.between(start, end).isBlank()) {
            return;
        }
        int heading = title.isBlank() || !text.between(start, end).startsWith(title)
                ? start
                : start + title.codePointCount(0, title.length());
        parts.add(new Part(marked.html(new Span(start, heading)).strip(),
                marked.html(new Span(heading, end)).strip()));
    }

    private List<Kind> types() {
        return Arrays.stream(MentionType.values())
                .flatMap(type -> kind(type.code(), "type.",
                        document.mentions().stream().filter(mention -> mention.type() == type).count()))
                .toList();
    }

    private List<Kind> assertions() {
        return Arrays.stream(Assertion.values())
                .flatMap(assertion -> kind(assertion.code(), "meaning.",
                        document.mentions().stream().filter(mention -> mention.assertion() == assertion).count()))
                .toList();
    }

    private Stream<Kind> kind(String code, String key, long count) {
        return count == 0
                ? Stream.empty()
                : Stream.of(new Kind(code, wording.text(key + code), wording.number(count)));
    }

    private List<Inference> refinements() {
        Map<String, String> words = document.mentions()
                .stream()
                .collect(Collectors.toMap(Mention::id, Mention::text));
        return document.refinements().stream().map(refinement -> {
            List<Detail> details = new ArrayList<>();
            MentionEntries.add(details, wording.text("case.refinements.of"), words.get(refinement.mention()));
            MentionEntries.add(details, wording.text("case.refinements.evidence"),
                    refinement.evidence().stream().map(words::get).distinct().collect(Collectors.joining(" · ")));
            MentionEntries.add(details, wording.text("mention.rule"), refinement.rule());
            Map<Language, String> label = refinement.concept().label();
            return new Inference(wording.label(label, refinement.concept().id()), wording.otherLabel(label), details);
        }).toList();
    }

    private List<Grade> recommendations() {
        return document.recommendations().stream().map(recommendation -> {
            List<Detail> details = new ArrayList<>();
            MentionEntries.add(details, wording.text("case.strength"), recommendation.strength());
            MentionEntries.add(details, wording.text("case.certainty"), recommendation.certainty());
            return new Grade(recommendation.text(), details);
        }).toList();
    }
}
