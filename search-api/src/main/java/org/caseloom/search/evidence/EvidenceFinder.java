package org.caseloom.search.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.search.evidence.Evidence.CueWords;
import org.caseloom.search.evidence.Evidence.ForConcept;
import org.caseloom.search.evidence.Evidence.ForWords;
import org.caseloom.search.evidence.Evidence.Reason;
import org.caseloom.search.markup.CodePointText;
import org.caseloom.search.markup.Snippet;
import org.caseloom.search.query.AskedConcept;
import org.caseloom.search.query.Meaning;
import org.caseloom.search.query.UnderstoodQuery;

/** Finds in a document what makes it an answer to one query. Immutable and thread-safe. */
public final class EvidenceFinder {
    /** Sentences shown for one concept; the case page has the rest. */
    private static final int SENTENCES = 2;

    private final UnderstoodQuery query;

    public EvidenceFinder(UnderstoodQuery query) {
        this.query = query;
    }

    /** Evidence for each concept in the order of the query, then for the words. */
    public List<Evidence> in(StructuredDocument document, List<String> highlights) {
        List<Evidence> found = new ArrayList<>();
        CodePointText text = CodePointText.of(document.text());
        for (AskedConcept asked : query.concepts()) {
            if (asked.meaning() != Meaning.EXCLUDED) {
                found.addAll(sentences(asked, document, text));
            }
        }
        highlights.forEach(html -> found.add(new ForWords(html)));
        return found;
    }

    private static List<Evidence> sentences(AskedConcept asked, StructuredDocument document, CodePointText text) {
        Map<Span, List<Reason>> bySentence = new LinkedHashMap<>();
        for (Mention mention : document.mentions()) {
            Optional<ConceptReference> concept = fitting(asked, mention);
            if (concept.isPresent()) {
                Span sentence = sentence(document, mention);
                if (bySentence.containsKey(sentence) || bySentence.size() < SENTENCES) {
                    bySentence.computeIfAbsent(sentence, _ -> new ArrayList<>())
                            .add(reason(mention, concept.get(), text));
                }
            }
        }
        List<Evidence> found = new ArrayList<>();
        bySentence.forEach((sentence, reasons) -> found.add(new ForConcept(asked.text(), sentence,
                Snippet.html(text, sentence,
                        reasons.stream().map(reason -> new Span(reason.start(), reason.end())).toList()),
                reasons)));
        return found;
    }

    private static Optional<ConceptReference> fitting(AskedConcept asked, Mention mention) {
        return asked.meaning().assertions().contains(mention.assertion())
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

    private static Reason reason(Mention mention, ConceptReference concept, CodePointText text) {
        Cue cue = mention.cue();
        return new Reason(mention.id(), mention.start(), mention.end(), mention.text(), concept, mention.assertion(),
                mention.experiencer().equals(Mention.PATIENT) ? null : mention.experiencer(), mention.value(),
                mention.rule(), cue == null
                        ? null
                        : new CueWords(cue.start(), cue.end(), text.between(cue.start(), cue.end()), cue.rule()));
    }
}
