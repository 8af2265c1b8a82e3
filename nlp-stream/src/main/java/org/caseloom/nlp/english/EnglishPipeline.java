package org.caseloom.nlp.english;

import java.util.List;

import org.caseloom.nlp.abbreviation.AbbreviationAnnotator;
import org.caseloom.nlp.context.ContextAnnotator;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.medication.DosingAnnotator;
import org.caseloom.nlp.negated.NegatedWordAnnotator;
import org.caseloom.nlp.outcome.OutcomeAnnotator;
import org.caseloom.nlp.patient.PatientAnnotator;
import org.caseloom.nlp.quantity.QuantityAnnotator;
import org.caseloom.nlp.recommendation.RecommendationAnnotator;
import org.caseloom.nlp.refinement.RefinementAnnotator;
import org.caseloom.nlp.relation.RelationAnnotator;
import org.caseloom.nlp.section.SectionAnnotator;
import org.caseloom.nlp.section.SentenceAnnotator;
import org.caseloom.nlp.speaker.SpeakerAnnotator;
import org.caseloom.nlp.time.TimeAnnotator;
import org.caseloom.nlp.time.TimelineAnnotator;

/** The annotators an English document goes through, in order. */
public final class EnglishPipeline {
    private EnglishPipeline() {}

    /** New annotators, for one engine. */
    public static List<Annotator> annotators() {
        WordsOfText words = new WordsOfText();
        return List.of(new SectionAnnotator(), new SentenceAnnotator(EnglishSentenceEnds::next), new PatientAnnotator(),
                new TermAnnotator(words),
                new LoosePhraseAnnotator(), new CoordinationAnnotator(), new SeverityRanges(), new PlacedFindings(),
                new DefinedNameAnnotator(),
                new AbbreviationAnnotator(),
                new FurtherNames(), new NarrowerNames(), new AttributeAnnotator(words), new OperationAnnotator(words),
                new QualityAnnotator(), new NegatedWordAnnotator(),
                new QuantityAnnotator(), new DosingAnnotator(), new ContextAnnotator(), new TimeAnnotator(),
                new TimelineAnnotator(), new SpeakerAnnotator(), new RelationAnnotator(), new OutcomeAnnotator(),
                new RecommendationAnnotator(), new RefinementAnnotator());
    }
}
