package org.caseloom.nlp.english;

import java.util.List;

import org.apache.ctakes.core.ae.SentenceDetector;
import org.apache.ctakes.core.ae.TokenizerAnnotatorPTB;
import org.apache.ctakes.core.config.ConfigParameterConstants;
import org.apache.ctakes.dictionary.lookup2.ae.DefaultJCasTermAnnotator;
import org.apache.ctakes.dictionary.lookup2.ae.JCasTermAnnotator;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.nlp.cas.CasWriter;
import org.caseloom.nlp.cas.TypeSystems;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.SentenceSpan;

/**
 * cTAKES's part of reading an English document: sentences, tokens, and the lookup of the release's terms, which
 * {@link ReleaseTermConsumer} makes mentions. Its annotators find the document in the CAS and the release in
 * {@link Reading#current}. Not thread-safe.
 */
final class CtakesAnnotator implements Annotator {
    private static final String LOOKUP = "org/caseloom/nlp/english/lookup.xml";
    /** cTAKES leaves out terms below three characters; two-letter abbreviations count, with their case. */
    private static final int SHORTEST_TERM = 2;

    private final JCas cas;
    private final List<AnalysisEngine> engines;

    CtakesAnnotator(JCas cas) {
        this.cas = cas;
        this.engines = List.of(engine(SentenceDetector.class), engine(TokenizerAnnotatorPTB.class),
                engine(DefaultJCasTermAnnotator.class, ConfigParameterConstants.PARAM_LOOKUP_XML, LOOKUP,
                        JCasTermAnnotator.PARAM_MIN_SPAN_KEY, SHORTEST_TERM));
    }

    @Override
    public void annotate(Reading reading) {
        CasWriter.begin(reading, cas);
        reading.during(() -> {
            engines.forEach(engine -> process(engine, reading));
            return reading;
        });
        for (Sentence sentence : cas.getAnnotationIndex(Sentence.class)) {
            reading.sentences().add(new SentenceSpan(sentence.getBegin(), sentence.getEnd(), null));
        }
    }

    private void process(AnalysisEngine engine, Reading reading) {
        try {
            engine.process(cas);
        } catch (AnalysisEngineProcessException e) {
            throw new CaseloomException(ErrorCode.STRUCTURING_FAILED,
                    "document " + reading.document().id() + ": " + cause(e), e);
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

    /** @param parameters names and values in turn */
    private static AnalysisEngine engine(Class<? extends AnalysisComponent> annotator, Object... parameters) {
        try {
            return AnalysisEngineFactory.createEngine(annotator, TypeSystems.description(), parameters);
        } catch (ResourceInitializationException e) {
            throw new CaseloomException(ErrorCode.INTERNAL,
                    annotator.getSimpleName() + " cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        engines.forEach(AnalysisEngine::destroy);
    }
}
