package org.caseloom.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.structured.Section;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;

/** Builds structured documents for tests: mentions are given by their words and found in the text. */
public final class DocumentBuilder {
    private static final Pattern SENTENCE = Pattern.compile("(?:[^。.\\n]|\\.(?=\\d))+[。.]?");
    private static final Pattern HEADING = Pattern.compile("【[^】]+】|(?m)^[A-Z][A-Za-z ]+:");

    private final String id;
    private final Language lang;
    private final String title;
    private final String text;
    private final List<Mention> mentions = new ArrayList<>();
    private DocumentKind kind = DocumentKind.CASE_REPORT;
    private String source = "日本内科学会";
    private String published = "2026-04-01";
    private Patient patient = new Patient(new Patient.Age(65, "a"), "male");

    private DocumentBuilder(String id, Language lang, String title, String text) {
        this.id = id;
        this.lang = lang;
        this.title = title;
        this.text = text;
    }

    public static DocumentBuilder ja(String id, String title, String text) {
        return new DocumentBuilder(id, Language.JA, title, text);
    }

    public static DocumentBuilder en(String id, String title, String text) {
        return new DocumentBuilder(id, Language.EN, title, text);
    }

    public DocumentBuilder about(int age, String sex, String from, String when) {
        patient = new Patient(new Patient.Age(age, "a"), sex);
        source = from;
        published = when;
        return this;
    }

    public DocumentBuilder kind(DocumentKind changed) {
        kind = changed;
        return this;
    }

    public DocumentBuilder with(String words, Concept concept, Assertion assertion) {
        return with(words, concept, assertion, null, null);
    }

    public DocumentBuilder with(String words, Concept concept, Assertion assertion, String cue, Quantity value) {
        int start = codePoint(text.indexOf(words));
        Cue found = cue == null
                ? null
                : new Cue(codePoint(text.indexOf(cue)), codePoint(text.indexOf(cue) + cue.length()),
                        lang.code() + "." + assertion.code() + ".sample");
        String rule = value == null ? "term:" + words : "quantity:fever-by-body-temperature";
        mentions.add(new Mention("m" + (mentions.size() + 1), start, start + words.codePointCount(0, words.length()),
                words, concept.type(), List.of(concept.reference()), assertion,
                assertion == Assertion.FAMILY ? "family:mother" : Mention.PATIENT, null, null, null, value, null, rule,
                found));
        return this;
    }

    /** A mention of somebody other than the patient. */
    public DocumentBuilder of(String experiencer, String words, Concept concept, Assertion assertion) {
        with(words, concept, assertion);
        Mention last = mentions.removeLast();
        mentions.add(new Mention(last.id(), last.start(), last.end(), words, last.type(), last.concepts(), assertion,
                "family:" + experiencer, null, null, null, null, null, last.rule(), null));
        return this;
    }

    /** A mention at given offsets, for shapes that words cannot say. */
    public DocumentBuilder at(int start, int end, MentionType type, Concept concept) {
        int from = text.offsetByCodePoints(0, start);
        mentions.add(new Mention("m" + (mentions.size() + 1), start, end,
                text.substring(from, text.offsetByCodePoints(from, end - start)), type, List.of(concept.reference()),
                Assertion.PRESENT, Mention.PATIENT, null, null, null, null, null, "term:test", null));
        return this;
    }

    public static Quantity celsius(String number) {
        return new Quantity(new BigDecimal(number), null, "°C", Comparator.EQUAL);
    }

    public StructuredDocument build() {
        return new StructuredDocument(id, 3, lang, kind, title, published, source, SampleRelease.ID, "0.1.0", text,
                patient, sections(), spans(SENTENCE), mentions, List.of(), List.of(), List.of());
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Span> headings = spans(HEADING);
        for (int i = 0; i < headings.size(); i++) {
            Span heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : codePoint(text.length());
            String name = text.substring(text.offsetByCodePoints(0, heading.start()),
                    text.offsetByCodePoints(0, heading.end()));
            sections.add(new Section(heading.start(), end, SectionType.OTHER, name));
        }
        return sections;
    }

    private List<Span> spans(Pattern pattern) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(codePoint(matcher.start()), codePoint(matcher.end())));
        }
        return spans;
    }

    private int codePoint(int utf16) {
        return text.codePointCount(0, utf16);
    }
}
