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
        return List.of(Stage.of(SectionAnnotator.class), Stage.of(JapaneseSentenceAnnotator.class),
                Stage.of(PatientAnnotator.class), Stage.of(MentionAnnotator.class),
                Stage.of(NegatedWordAnnotator.class), Stage.of(DrugNameAnnotator.class),
                Stage.of(QuantityAnnotator.class), Stage.of(DosingAnnotator.class),
                Stage.of(ContextAnnotator.class), Stage.of(TimeAnnotator.class),
                Stage.of(RelationAnnotator.class), Stage.of(RecommendationAnnotator.class));
    }
}
