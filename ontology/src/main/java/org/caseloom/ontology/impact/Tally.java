package org.caseloom.ontology.impact;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;

/** Counts what becomes of documents, one after the other. Thread-safe. */
final class Tally {
    /** How many concepts a report lists. */
    private static final int MOST_CONCEPTS = 200;

    private final Sum documents = new Sum();
    private final Map<ChangeKind, Sum> mentions = new EnumMap<>(ChangeKind.class);
    private final Map<String, OfConcept> concepts = new HashMap<>();
    private final ExampleChoice examples = new ExampleChoice();
    private int examined;
    private int failed;

    private static final class OfConcept {
        private final Sum documents = new Sum();
        private final Sum gained = new Sum();
        private final Sum lost = new Sum();
        private final Sum changed = new Sum();
        private Map<Language, String> label = Map.of();
    }

    /** Counts of one concept in one document. */
    private static final class InDocument {
        private int gained;
        private int lost;
        private int changed;
    }

    /** Takes what one document, which has these mentions, would become. */
    void add(List<Mention> before, StructuredDocument after) {
        List<MentionChange> changes = MentionChanges.between(before, after.mentions());
        synchronized (this) {
            examined++;
            if (!changes.isEmpty()) {
                count(changes);
                changes.forEach(change -> examples.offer(example(change, after)));
            }
        }
    }

    /** Takes a document that could not be structured. */
    synchronized void addFailed() {
        examined++;
        failed++;
    }

    private void count(List<MentionChange> changes) {
        documents.add(1);
        Map<ChangeKind, Integer> kinds = new EnumMap<>(ChangeKind.class);
        Map<String, InDocument> inDocument = new HashMap<>();
        for (MentionChange change : changes) {
            kinds.merge(change.kind(), 1, Integer::sum);
            Set<String> old = ids(change.before());
            Set<String> fresh = ids(change.after());
            old.forEach(id -> {
                InDocument counts = inDocument.computeIfAbsent(id, _ -> new InDocument());
                if (fresh.contains(id)) {
                    counts.changed++;
                } else {
                    counts.lost++;
                }
            });
            fresh.stream()
                    .filter(id -> !old.contains(id))
                    .forEach(id -> inDocument.computeIfAbsent(id, _ -> new InDocument()).gained++);
        }
        kinds.forEach((kind, count) -> mentions.computeIfAbsent(kind, _ -> new Sum()).add(count));
        inDocument.forEach((id, counts) -> {
            OfConcept total = concepts.computeIfAbsent(id, _ -> new OfConcept());
            total.documents.add(1);
            total.gained.add(counts.gained);
            total.lost.add(counts.lost);
            total.changed.add(counts.changed);
        });
    }

    /** The ids a mention names; on the way the labels are noted, the newest last. */
    private Set<String> ids(@Nullable Mention mention) {
        Set<String> ids = new HashSet<>();
        if (mention != null) {
            for (ConceptReference concept : mention.concepts()) {
                ids.add(concept.id());
                concepts.computeIfAbsent(concept.id(), _ -> new OfConcept()).label = concept.label();
            }
        }
        return ids;
    }

    private static Example example(MentionChange change, StructuredDocument document) {
        Mention mention = change.shown();
        Span sentence = Sentences.around(document, mention.span());
        return new Example(change.kind(), document.id(), document.title(), document.lang(),
                Sentences.words(document.text(), sentence), mention.start() - sentence.start(),
                mention.end() - sentence.start(), change.before(), change.after());
    }

    /** How many documents were taken so far. */
    synchronized int examined() {
        return examined;
    }

    /** The report, where the documents taken are all the candidates or were drawn from them at random. */
    synchronized ImpactReport report(TermChanges changes, int corpus, int candidates, long milliseconds) {
        Comparator<ConceptImpact> most = Comparator
                .<ConceptImpact>comparingLong(concept -> -concept.documents().number())
                .thenComparing(ConceptImpact::id);
        List<ConceptImpact> impacts = concepts.entrySet()
                .stream()
                .map(entry -> impact(entry.getKey(), entry.getValue(), candidates))
                .sorted(most)
                .limit(MOST_CONCEPTS)
                .toList();
        return new ImpactReport(changes.from(), changes.to(), corpus, candidates, examined, examined == candidates,
                failed, documents.count(examined, candidates), of(ChangeKind.GAINED, candidates),
                of(ChangeKind.LOST, candidates), of(ChangeKind.CHANGED, candidates),
                of(ChangeKind.RELABELLED, candidates), impacts, concepts.size(), examples.chosen(), milliseconds);
    }

    private Count of(ChangeKind kind, int candidates) {
        return mentions.getOrDefault(kind, new Sum()).count(examined, candidates);
    }

    private ConceptImpact impact(String id, OfConcept total, int candidates) {
        return new ConceptImpact(id, total.label, total.documents.count(examined, candidates),
                total.gained.count(examined, candidates), total.lost.count(examined, candidates),
                total.changed.count(examined, candidates));
    }
}
