package org.caseloom.ontology.curation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.concept.ConceptVersion;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.diff.ChangeWords;
import org.caseloom.ontology.diff.OntologyDiff;
import org.caseloom.ontology.draft.ConceptEdit;
import org.caseloom.ontology.draft.Draft;
import org.caseloom.ontology.draft.DraftEntry;

/** Refuses an edit of a concept that somebody else is changing or has changed, and shows what they did. */
final class OtherChanges {
    private OtherChanges() {}

    /** Whoever edits must have seen the concept as it is now. */
    static void requireSeen(Draft draft, Ontology view, InForce inForce, String concept, String seen) {
        Optional<OntologyConcept> now = view.concept(concept);
        if (now.isEmpty() || ConceptVersion.of(now.get()).equals(seen)) {
            return;
        }
        for (DraftEntry entry : draft.entries()) {
            for (ConceptEdit edit : entry.change().concepts()) {
                if (edit.after().id().equals(concept) && edit.before() != null
                        && ConceptVersion.of(edit.before()).equals(seen)) {
                    throw refused(concept + " was changed by " + entry.author() + ": "
                            + words(edit.before(), now.get()));
                }
            }
        }
        throw refused(concept + " was changed since; it is now as release " + inForce.info().id() + " by "
                + inForce.info().author() + " or this draft has it");
    }

    /** A concept is in one open draft at a time. */
    static void requireFree(List<Draft> open, Draft own, Set<String> concepts) {
        for (Draft other : open) {
            if (other == own) {
                continue;
            }
            for (String id : concepts) {
                Optional<ConceptEdit> edit = other.touched(id);
                if (edit.isPresent()) {
                    throw refused(id + " is being changed in draft " + other.info().id() + " (" + other.info().title()
                            + ", " + other.info().author() + "): " + words(edit.get().before(), edit.get().after()));
                }
            }
        }
    }

    /** What a draft changes must still be as it was when the draft first touched it. */
    static void requireCurrent(Draft draft, InForce inForce) {
        List<ConceptEdit> overtaken = draft.overtaken(inForce.ontology());
        if (!overtaken.isEmpty()) {
            String changes = overtaken.stream()
                    .limit(5)
                    .map(edit -> edit.after().id() + ": "
                            + words(edit.before(), inForce.ontology().byId().get(edit.after().id())))
                    .collect(Collectors.joining("; "));
            throw refused("release " + inForce.info().id() + " by " + inForce.info().author() + " changed "
                    + overtaken.size() + " concepts of draft " + draft.info().id() + ": " + changes
                    + " Revert them in the draft and edit them as they are now.");
        }
    }

    private static String words(@Nullable OntologyConcept before, @Nullable OntologyConcept after) {
        Ontology old = of(before);
        Ontology now = of(after);
        return OntologyDiff.between(old, now)
                .stream()
                .map(change -> ChangeWords.of(change, Language.EN))
                .collect(Collectors.joining("; "));
    }

    private static Ontology of(@Nullable OntologyConcept concept) {
        return Ontology.of(concept == null ? List.of() : List.of(Objects.requireNonNull(concept)),
                OntologySettings.EMPTY);
    }

    private static CaseloomException refused(String message) {
        return new CaseloomException(ErrorCode.CONCEPT_CHANGED, message);
    }
}
