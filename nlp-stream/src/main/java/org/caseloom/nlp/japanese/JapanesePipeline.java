package org.caseloom.nlp.japanese;

import java.util.List;

import org.caseloom.nlp.context.ContextAnnotator;
import org.caseloom.nlp.engine.Stage;
import org.caseloom.nlp.medication.DosingAnnotator;
import org.caseloom.nlp.medication.DrugNameAnnotator;
import org.caseloom.nlp.mention.MentionAnnotator;
import org.caseloom.nlp.negated.NegatedWordAnnotator;
import org.caseloom.nlp.patient.PatientAnnotator;
import org.caseloom.nlp.quantity.QuantityAnnotator;
import org.caseloom.nlp.recommendation.RecommendationAnnotator;
import org.caseloom.nlp.relation.RelationAnnotator;
import org.caseloom.nlp.section.SectionAnnotator;
import org.caseloom.nlp.time.TimeAnnotator;

/** The stages a Japanese document goes through, in order. */
public final class JapanesePipeline {
    private JapanesePipeline() {}

    /** Descriptions of the stages; each engine makes its own instances. */
    public static List<Stage> stages() {
        return List.of(Stage.of(SectionAnnotator::new), Stage.of(JapaneseSentenceAnnotator::new),
                Stage.of(PatientAnnotator::new), Stage.of(MentionAnnotator::new),
                Stage.of(NegatedWordAnnotator::new), Stage.of(DrugNameAnnotator::new),
                Stage.of(QuantityAnnotator::new), Stage.of(DosingAnnotator::new),
                Stage.of(ContextAnnotator::new), Stage.of(TimeAnnotator::new),
                Stage.of(RelationAnnotator::new), Stage.of(RecommendationAnnotator::new));
    }
}
