package org.caseloom.nlp.english;

import org.apache.ctakes.core.ae.TokenizerAnnotatorPTB;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.nlp.cas.TypeSystems;

/**
 * cTAKES's tokens of Penn Treebank for consumers of UIMA, in a CAS that has sentences; structuring itself needs none. Not
 * thread-safe.
 */
public final class CtakesTokens implements AutoCloseable {
    private final AnalysisEngine tokenizer;

    public CtakesTokens() {
        try {
            tokenizer = AnalysisEngineFactory.createEngine(TokenizerAnnotatorPTB.class, TypeSystems.description());
        } catch (ResourceInitializationException e) {
            throw new CaseloomException(ErrorCode.INTERNAL, "cTAKES's tokenizer cannot be made: " + e.getMessage(), e);
        }
    }

    /** Adds the tokens of every segment to the CAS. */
    public void addTo(JCas cas) {
        try {
            tokenizer.process(cas);
        } catch (AnalysisEngineProcessException e) {
            throw new CaseloomException(ErrorCode.STRUCTURING_FAILED, "tokens: " + cause(e), e);
        }
    }

    /** UIMA wraps what an annotator throws, several times; the innermost says what happened. */
    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    @Override
    public void close() {
        tokenizer.destroy();
    }
}
