package org.caseloom.service.together;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.StructuringService;
import org.caseloom.nlp.engine.StructuringEngine;
import org.caseloom.nlp.preview.Trial;
import org.caseloom.nlp.preview.TrialStructuring;
import org.caseloom.ontology.impact.Structuring;

/** Lets the ontology ask the annotators of this process, which it does not know. Thread-safe. */
@Singleton
public final class EngineStructuring implements Structuring {
    private final TrialStructuring trials;

    @Inject
    public EngineStructuring(StructuringService service) {
        this.trials = service.trials();
    }

    /** With trials of one's own, where no service runs. */
    public EngineStructuring(TrialStructuring trials) {
        this.trials = trials;
    }

    @Override
    public Reader under(TermRelease release) {
        return reader(trials.under(release));
    }

    @Override
    public Reader under(TermRelease base, TermRelease release) {
        return reader(trials.under(base, release));
    }

    @Override
    public String pipeline() {
        return StructuringEngine.pipelineVersion();
    }

    @Override
    public Set<String> wordsDependingOn(String form) {
        return trials.wordsDependingOn(form);
    }

    private static Reader reader(Trial trial) {
        return new Reader() {
            @Override
            public StructuredDocument mentions(SourceDocument document) {
                return trial.mentions(document);
            }

            @Override
            public Optional<ConceptReference> reference(String concept) {
                return trial.reference(concept);
            }

            @Override
            public void close() {
                // the engines belong to the annotators, and the lexicon to whoever still looks at it
            }
        };
    }
}
