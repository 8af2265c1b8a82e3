package org.caseloom.service.together;

import jakarta.inject.Singleton;

import org.caseloom.kg.export.Vocabulary;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.curation.InForce;

/** The vocabulary of the release that is in force in this process. Thread-safe. */
@Singleton
public final class PublishedVocabulary implements Vocabulary.Source {
    private final OntologyService ontology;

    public PublishedVocabulary(OntologyService ontology) {
        this.ontology = ontology;
    }

    @Override
    public Vocabulary current() {
        return OpenVocabulary.of(inForce());
    }

    InForce inForce() {
        return ontology.curation().releases().inForce();
    }
}
