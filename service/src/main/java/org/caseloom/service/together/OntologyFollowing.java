package org.caseloom.service.together;

import java.util.OptionalInt;

import jakarta.inject.Singleton;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.ontology.OntologyService;
import org.caseloom.search.cases.FollowingDocuments;

/** Lets search ask the ontology of this process, which it does not know, how many documents remain. Thread-safe. */
@Singleton
public final class OntologyFollowing implements FollowingDocuments {
    private final OntologyService ontology;

    public OntologyFollowing(OntologyService ontology) {
        this.ontology = ontology;
    }

    @Override
    public OptionalInt remaining() {
        try {
            return OptionalInt.of(ontology.documentsRemaining());
        } catch (CaseloomException _) {
            return OptionalInt.empty(); // not open yet: there is no number
        }
    }
}
