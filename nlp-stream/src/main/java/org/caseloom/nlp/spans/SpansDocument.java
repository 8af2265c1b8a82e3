package org.caseloom.nlp.spans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.lexicon.text.NormalizedText;

/** A structured document in the flat form; its JSON is one line for the scorers. Immutable. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SpansDocument(String id, List<SpanEntry> spans, List<SpanRelation> relations) {
    private static final String COMPONENT = "component";
    private static final String STATE = "state";
    /** The rules of English words that state something normal, and so the absence of a finding: afebrile, "thickness is normal". */
    private static final Set<String> NORMAL = Set.of("en.absent.word", "en.result.normal", "en.result.normal-behind");

    /** A relation between two spans, by their ids. */
    public record SpanRelation(String type, String from, String to) {}

    /** The flat form in the words of every scorer: what is planned is conditional, for one of them knows no plans. */
    public static SpansDocument of(StructuredDocument document) {
        return of(document, false);
    }

    /**
     * The flat form.
     *
     * @param plans whether what is planned is written so
     */
    public static SpansDocument of(StructuredDocument document, boolean plans) {
        List<SpanEntry> spans = new ArrayList<>();
        for (Mention mention : document.mentions()) {
            if (isNormalState(mention)) {
                spans.add(state(mention));
            }
            spans.add(entry(mention, plans));
        }
        List<SpanRelation> relations = new ArrayList<>();
        List<SpanEntry> joined = JoinedExpressions.of(document, List.copyOf(spans));
        Set<String> components = components(joined);
        spans.replaceAll(span -> components.contains(span.id()) ? span.ofType(COMPONENT) : span);
        spans.addAll(joined);
        new PartEntries(document).addTo(spans, relations);
        return new SpansDocument(document.id(), spans, relations);
    }

    /** Whether the words state something normal: afebrile is a state that is there, and denies fever. */
    private static boolean isNormalState(Mention mention) {
        return mention.assertion() == Assertion.ABSENT && mention.cue() != null
                && NORMAL.contains(mention.cue().rule());
    }

    /** The normal state itself, which no concept of findings names. */
    private static SpanEntry state(Mention mention) {
        return new SpanEntry(mention.id() + STATE, mention.start(), mention.end(), mention.text(), STATE, List.of(),
                Assertion.PRESENT.code(), mention.experiencer(), null, null);
    }

    /** The drugs that a stroke or plus makes one treatment, which corpora mark as one: SOF／VEL, 5-FU＋CDDP. */
    private static Set<String> components(List<SpanEntry> joined) {
        Set<String> components = new HashSet<>();
        for (SpanEntry whole : joined) {
            String text = NormalizedText.fold(whole.text());
            if (whole.type().equals(MentionType.MEDICATION.code()) && whole.parts() != null
                    && (text.indexOf('/') >= 0 || text.indexOf('+') >= 0)) {
                components.addAll(whole.parts());
            }
        }
        return components;
    }

    private static SpanEntry entry(Mention mention, boolean plans) {
        return new SpanEntry(mention.id(), mention.start(), mention.end(), mention.text(), type(mention),
                mention.concepts().stream().map(SpansDocument::identifiers).flatMap(List::stream).distinct().toList(),
                assertion(mention.assertion(), plans), mention.experiencer(), mention.value(), mention.cue());
    }

    /**
     * The words "BT 39.2" are a test with its result, whatever finding a rule reads in them, and 同剤 is no name of a drug.
     */
    private static String type(Mention mention) {
        if (mention.rule().startsWith("reference:")) {
            return "reference";
        }
        return mention.value() != null && mention.rule().startsWith("quantity:")
                ? MentionType.TEST.code()
                : mention.type().code();
    }

    /** Where plans are not known: what is planned has not happened, and depends on what comes. */
    private static String assertion(Assertion assertion, boolean plans) {
        return switch (assertion) {
            case PLANNED -> plans ? assertion.code() : Assertion.CONDITIONAL.code();
            case PRESENT, ABSENT, POSSIBLE, CONDITIONAL, HISTORY, FAMILY -> assertion.code();
        };
    }

    private static List<String> identifiers(ConceptReference concept) {
        List<String> identifiers = new ArrayList<>(List.of(concept.id()));
        concept.codes().curies().forEach(identifiers::add);
        return identifiers;
    }
}
