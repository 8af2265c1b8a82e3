package org.caseloom.nlp.engine;

import java.util.function.Supplier;

import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.resource.ResourceInitializationException;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.nlp.types.TypeSystems;

/** One annotator of a pipeline: makes the running annotator of one thread. */
public sealed interface Stage {
    /**
     * An annotator of cTAKES, with its parameters, run by UIMA.
     *
     * @param parameters names and values in turn
     */
    record Configured(Class<? extends AnalysisComponent> annotator, Object[] parameters) implements Stage {
        @Override
        public Step step() {
            return engine(annotator, parameters);
        }
    }

    /**
     * An annotator without parameters, called directly: what UIMA does around each call (statistics, traces) took a tenth
     * of the time of a Japanese document.
     */
    record Direct(Supplier<? extends JCasAnnotator_ImplBase> annotator) implements Stage {
        @Override
        public Step step() {
            return new Step.Component(annotator.get());
        }
    }

    static Stage of(Class<? extends AnalysisComponent> annotator, Object... parameters) {
        return new Configured(annotator, parameters);
    }

    static Stage of(Supplier<? extends JCasAnnotator_ImplBase> annotator) {
        return new Direct(annotator);
    }

    /** The annotator, for one thread. */
    Step step();

    private static Step engine(Class<? extends AnalysisComponent> annotator, Object[] parameters) {
        try {
            AnalysisEngine engine = AnalysisEngineFactory.createEngine(annotator, TypeSystems.description(),
                    parameters);
            return new Step.Engine(engine);
        } catch (ResourceInitializationException e) {
            throw new CaseloomException(ErrorCode.INTERNAL,
                    annotator.getSimpleName() + " cannot be made: " + e.getMessage(), e);
        }
    }
}
