package org.caseloom.ontology.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.ontology.corpus.CorpusEntry;
import org.caseloom.ontology.corpus.FootprintScanner;

/**
 * The mentions that documents have, where those are what structuring under a release would find once more: the same code
 * made them, and that release, or an earlier one since which nothing changed that can touch the document. Thread-safe.
 */
final class StandingMentions {
    private final String release;
    private final String pipeline;
    private final ReleaseHistory history;
    private final Function<String, Optional<ConceptReference>> references;

    /**
     * @param pipeline   the code that structures now
     * @param changes    what changed from the release before to the one of that id
     * @param dependents see {@link Structuring#wordsDependingOn}
     * @param references the concepts of the release by id
     */
    StandingMentions(String release, String pipeline, Function<String, Optional<TermChanges>> changes,
            Function<String, Set<String>> dependents, Function<String, Optional<ConceptReference>> references) {
        this.release = release;
        this.pipeline = pipeline;
        this.history = new ReleaseHistory(release, changes, dependents);
        this.references = references;
    }

    /** The document's mentions under the release; empty where only structuring can tell. */
    Optional<List<Mention>> of(CorpusEntry entry) {
        return stands(entry) ? named(entry.mentions()) : Optional.empty();
    }

    private boolean stands(CorpusEntry entry) {
        return pipeline.equals(entry.pipeline())
                && (release.equals(entry.release()) || !since(entry.release()).touches(entry));
    }

    private FootprintScanner since(String earlier) {
        synchronized (history) {
            return history.since(earlier);
        }
    }

    private Optional<List<Mention>> named(List<Mention> mentions) {
        List<Mention> named = new ArrayList<>(mentions.size());
        for (Mention mention : mentions) {
            List<ConceptReference> concepts = new ArrayList<>(mention.concepts().size());
            for (ConceptReference concept : mention.concepts()) {
                Optional<ConceptReference> known = references.apply(concept.id());
                if (known.isEmpty()) {
                    return Optional.empty();
                }
                concepts.add(known.get());
            }
            named.add(MentionChanges.copy(mention, concepts, mention.rule()));
        }
        return Optional.of(named);
    }
}
