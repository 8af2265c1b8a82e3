package org.caseloom.nlp.engine;

import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.resource.ResourceInitializationException;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.nlp.types.TypeSystems;

/**
 * One annotator of a pipeline with its parameters.
 *
 * @param parameters names and values in turn
 */
public record Stage(Class<? extends AnalysisComponent> annotator, Object[] parameters) {
    public static Stage of(Class<? extends AnalysisComponent> annotator, Object... parameters) {
        return new Stage(annotator, parameters);
    }

    /** An engine of this stage, for one thread. */
    AnalysisEngine engine() {
        try {
            return AnalysisEngineFactory.createEngine(annotator, TypeSystems.description(), parameters);
        } catch (ResourceInitializationException e) {
            throw new CaseloomException(ErrorCode.INTERNAL,
                    annotator.getSimpleName() + " cannot be made: " + e.getMessage(), e);
        }
    }
}
