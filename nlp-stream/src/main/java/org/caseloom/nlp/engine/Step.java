package org.caseloom.nlp.engine;

import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;

/** A running annotator. Not thread-safe. */
public sealed interface Step extends AutoCloseable {
    void process(JCas cas) throws AnalysisEngineProcessException;

    @Override
    void close();

    /** Run by UIMA. */
    record Engine(AnalysisEngine engine) implements Step {
        @Override
        public void process(JCas cas) throws AnalysisEngineProcessException {
            engine.process(cas);
        }

        @Override
        public void close() {
            engine.destroy();
        }
    }

    /** Called directly. */
    record Component(JCasAnnotator_ImplBase annotator) implements Step {
        @Override
        public void process(JCas cas) throws AnalysisEngineProcessException {
            annotator.process(cas);
        }

        @Override
        public void close() {
            annotator.destroy();
        }
    }
}
