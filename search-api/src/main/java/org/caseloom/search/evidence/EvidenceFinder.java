package org.caseloom.search.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.search.evidence.Evidence.CueWords;
import org.caseloom.search.evidence.Evidence.ForWords;
import org.caseloom.search.evidence.Evidence.InSentence;
import org.caseloom.search.evidence.Evidence.Reason;
import org.caseloom.search.markup.CodePointText;
import org.caseloom.search.markup.Snippet;
import org.caseloom.search.query.AskedConcept;
import org.caseloom.search.query.Meaning;
import org.caseloom.search.query.UnderstoodQuery;

/** Finds in a document what makes it an answer to one query. Immutable and thread-safe. */
public final class EvidenceFinder {
    /** Sentences shown even where one would do; the case page has the rest. */
    private static final int SENTENCES = 2;

    private final List<AskedConcept> asked;

    public EvidenceFinder(UnderstoodQuery query) {
        this.asked = query.concepts().stream().filter(concept -> concept.meaning() != Meaning.EXCLUDED).toList();
    }

    /** Sentences that show every concept at least once, in text order, then passages with the words. */
    public List<Evidence> in(StructuredDocument document, List<String> highlights) {
        CodePointText text = CodePointText.of(document.text());
        List<Evidence> found = new ArrayList<>(
                chosen(reasons(document, text)).entrySet().stream().map(entry -> shown(entry, text)).toList());
        highlights.forEach(html -> found.add(new ForWords(html)));
        return found;
    }

    private Map<Span, List<Reason>> reasons(StructuredDocument document, CodePointText text) {
        Map<Span, List<Reason>> bySentence = new LinkedHashMap<>();
        for (Mention mention : document.mentions()) {
            for (AskedConcept concept : asked) {
                fitting(concept, mention).ifPresent(named -> bySentence
                        .computeIfAbsent(sentence(document, mention), _ -> new ArrayList<>())
                        .add(reason(concept, mention, named, text)));
            }
        }
        return bySentence;
    }

    /** Those that show most of what was asked first, until each concept is shown and there are a few. */
    private static Map<Span, List<Reason>> chosen(Map<Span, List<Reason>> bySentence) {
        Map<Span, List<Reason>> chosen = new LinkedHashMap<>();
        Set<String> shown = new HashSet<>();
        bySentence.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> -entry.getValue().stream().map(Reason::asked).distinct().count()))
                .forEach(entry -> {
                    boolean adds = shown.addAll(entry.getValue().stream().map(Reason::asked).toList());
                    if (adds || chosen.size() < SENTENCES) {
                        chosen.put(entry.getKey(), entry.getValue());
                    }
                });
        Map<Span, List<Reason>> inTextOrder = new LinkedHashMap<>();
        chosen.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().start()))
                .forEach(entry -> inTextOrder.put(entry.getKey(), entry.getValue()));
        return inTextOrder;
    }

    private static Evidence shown(Map.Entry<Span, List<Reason>> entry, CodePointText text) {
        List<Span> marked = entry.getValue().stream().map(reason -> new Span(reason.start(), reason.end())).toList();
        return new InSentence(entry.getKey(), Snippet.html(text, entry.getKey(), marked), entry.getValue());
    }

    /** What a donor or a relative has is no fact about the patient; only {@code family} asks for relatives. */
    private static Optional<ConceptReference> fitting(AskedConcept asked, Mention mention) {
        boolean counts = mention.assertion() == Assertion.FAMILY || mention.experiencer().equals(Mention.PATIENT);
        return counts && asked.meaning().assertions().contains(mention.assertion())
                ? mention.concepts().stream().filter(concept -> asked.expanded().contains(concept.id())).findFirst()
                : Optional.empty();
    }

    private static Span sentence(StructuredDocument document, Mention mention) {
        return document.sentences().stream()
                .filter(sentence -> sentence.start() <= mention.start() && mention.start() < sentence.end())
                .map(sentence -> new Span(sentence.start(), Math.max(sentence.end(), mention.end())))
                .findFirst()
                .orElse(mention.span());
    }

    private static Reason reason(AskedConcept asked, Mention mention, ConceptReference concept, CodePointText text) {
        Cue cue = mention.cue();
        return new Reason(asked.text(), mention.id(), mention.start(), mention.end(), mention.text(), concept,
                mention.assertion(), mention.experiencer().equals(Mention.PATIENT) ? null : mention.experiencer(),
                mention.value(), mention.rule(), cue == null
                        ? null
                        : new CueWords(cue.start(), cue.end(), text.between(cue.start(), cue.end()), cue.rule()));
    }
}
