package org.caseloom.nlp.english;

import java.util.List;

import org.apache.ctakes.core.ae.SentenceDetector;
import org.apache.ctakes.core.ae.TokenizerAnnotatorPTB;
import org.apache.ctakes.core.config.ConfigParameterConstants;
import org.apache.ctakes.dictionary.lookup2.ae.DefaultJCasTermAnnotator;
import org.apache.ctakes.dictionary.lookup2.ae.JCasTermAnnotator;

import org.caseloom.nlp.context.ContextAnnotator;
import org.caseloom.nlp.engine.Stage;
import org.caseloom.nlp.negated.NegatedWordAnnotator;
import org.caseloom.nlp.patient.PatientAnnotator;
import org.caseloom.nlp.quantity.QuantityAnnotator;
import org.caseloom.nlp.section.SectionAnnotator;

/** The stages an English document goes through, in order. */
public final class EnglishPipeline {
    private static final String LOOKUP = "org/caseloom/nlp/english/lookup.xml";
    /** cTAKES leaves out terms below three characters; two-letter abbreviations count, with their case. */
    private static final int SHORTEST_TERM = 2;

    private EnglishPipeline() {}

    /** Descriptions of the stages; each engine makes its own instances. */
    public static List<Stage> stages() {
        return List.of(Stage.of(SectionAnnotator::new), Stage.of(SentenceDetector.class),
                Stage.of(TokenizerAnnotatorPTB.class), Stage.of(PatientAnnotator::new),
                Stage.of(DefaultJCasTermAnnotator.class, ConfigParameterConstants.PARAM_LOOKUP_XML, LOOKUP,
                        JCasTermAnnotator.PARAM_MIN_SPAN_KEY, SHORTEST_TERM),
                Stage.of(NegatedWordAnnotator::new), Stage.of(QuantityAnnotator::new),
                Stage.of(ContextAnnotator::new));
    }
}
