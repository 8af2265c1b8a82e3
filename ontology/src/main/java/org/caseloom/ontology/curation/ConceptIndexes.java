package org.caseloom.ontology.curation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.draft.Change;
import org.caseloom.ontology.draft.ConceptEdit;
import org.caseloom.ontology.draft.DraftInfo;

/**
 * The index of the release in force and those of open drafts, each built when it is asked for the first time after a
 * change. Thread-safe: who asks while one is being built waits for it.
 */
final class ConceptIndexes {
    private final Curation curation;
    private final Map<String, OfDraft> drafts = new HashMap<>();
    private Ontology ontology = Ontology.EMPTY;
    private ConceptIndex inForce = ConceptIndex.EMPTY;

    private record OfDraft(Change change, ConceptIndex index) {}

    ConceptIndexes(Curation curation) {
        this.curation = curation;
    }

    /** That of the release in force. */
    synchronized ConceptIndex inForce() {
        Ontology now = curation.releases().inForce().ontology();
        if (now != ontology) {
            inForce = inForce.then(now.byId().values());
            ontology = now;
        }
        return inForce;
    }

    /** That of the concepts an open draft changes; an empty one where no draft is named. */
    synchronized ConceptIndex of(@Nullable String draft) {
        if (draft == null) {
            return ConceptIndex.EMPTY;
        }
        Change change = curation.drafts().change(draft);
        OfDraft known = drafts.get(draft);
        if (known == null) {
            drafts.keySet().retainAll(open());
        } else if (known.change == change) {
            return known.index;
        }
        ConceptIndex before = known == null ? ConceptIndex.EMPTY : known.index;
        ConceptIndex index = before.then(change.concepts().stream().map(ConceptEdit::after).toList());
        drafts.put(draft, new OfDraft(change, index));
        return index;
    }

    private Set<String> open() {
        return curation.drafts()
                .list()
                .stream()
                .filter(draft -> draft.state() == DraftInfo.State.OPEN)
                .map(DraftInfo::id)
                .collect(Collectors.toSet());
    }
}
