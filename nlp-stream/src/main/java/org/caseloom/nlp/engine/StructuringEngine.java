package org.caseloom.nlp.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.cas.CasWriter;
import org.caseloom.nlp.cas.TypeSystems;
import org.caseloom.nlp.english.CtakesTokens;
import org.caseloom.nlp.english.EnglishPipeline;
import org.caseloom.nlp.japanese.JapanesePipeline;
import org.caseloom.nlp.medication.DosingAnnotator;
import org.caseloom.nlp.outcome.OutcomeAnnotator;
import org.caseloom.nlp.recommendation.RecommendationAnnotator;
import org.caseloom.nlp.refinement.RefinementAnnotator;
import org.caseloom.nlp.relation.RelationAnnotator;
import org.caseloom.nlp.speaker.SpeakerAnnotator;
import org.caseloom.nlp.time.TimelineAnnotator;
import org.caseloom.nlp.types.DocumentReader;

/**
 * Structures documents of both languages: the same text, language and release always give the same result. Not
 * thread-safe: one engine to a thread; a language's annotators are made when it first occurs, and a CAS (about 15 MB)
 * when {@link #annotate} first needs it. A document that cannot be structured is a
 * {@link CaseloomException}, and the engine stays usable for the next one.
 */
public final class StructuringEngine implements AutoCloseable {
    /** Those that say more about mentions and leave each as it is, but for its place and its speaker. */
    private static final Set<Class<? extends Annotator>> BEYOND_MENTIONS = Set.of(DosingAnnotator.class,
            TimelineAnnotator.class, SpeakerAnnotator.class, RelationAnnotator.class, OutcomeAnnotator.class,
            RecommendationAnnotator.class, RefinementAnnotator.class);

    private final Map<Language, List<Annotator>> pipelines = new EnumMap<>(Language.class);
    private final Map<Language, List<Annotator>> mentionSteps = new EnumMap<>(Language.class);
    private @Nullable JCas cas;
    private @Nullable CtakesTokens tokens;

    /** The version of the structuring code, as it stands in every document it makes. */
    public static String pipelineVersion() {
        return PipelineVersion.VALUE;
    }

    /**
     * Structures one document with one release.
     *
     * @throws CaseloomException where it cannot be structured, whatever the reason
     */
    public StructuredDocument structure(SourceDocument document, ReleaseLexicon lexicon) {
        return safely(document, () -> DocumentReader.read(read(document, lexicon), PipelineVersion.VALUE));
    }

    /**
     * Finds one document's mentions for less: each is what {@link #structure} makes of it, but for its place in the story
     * and its speaker, which are left out, as is everything that is not a mention, a section or a sentence.
     *
     * @throws CaseloomException where they cannot be found, whatever the reason
     */
    public StructuredDocument mentions(SourceDocument document, ReleaseLexicon lexicon) {
        return safely(document, () -> {
            Reading reading = Reading.of(document, lexicon);
            mentionSteps.computeIfAbsent(document.lang(), this::mentionSteps).forEach(each -> each.annotate(reading));
            return DocumentReader.read(reading, PipelineVersion.VALUE);
        });
    }

    /** A fault in the code ends one document, told by its id, and not who structures many. */
    private static StructuredDocument safely(SourceDocument document, Supplier<StructuredDocument> work) {
        try {
            return work.get();
        } catch (CaseloomException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new CaseloomException(ErrorCode.STRUCTURING_FAILED, "document " + document.id() + ": " + e, e);
        }
    }

    /**
     * Annotates one document for consumers of UIMA: sections, sentences and mentions are cTAKES's types in both
     * languages, Caseloom's own beside them, and English has cTAKES's tokens. The CAS is the engine's and holds the document until the next one.
     */
    public JCas annotate(SourceDocument document, ReleaseLexicon lexicon) {
        JCas written = cas();
        CasWriter.whole(read(document, lexicon), written);
        if (document.lang() == Language.EN) {
            tokens().addTo(written);
        }
        return written;
    }

    private Reading read(SourceDocument document, ReleaseLexicon lexicon) {
        Reading reading = Reading.of(document, lexicon);
        for (Annotator annotator : steps(document.lang())) {
            annotator.annotate(reading);
        }
        return reading;
    }

    private List<Annotator> steps(Language language) {
        return pipelines.computeIfAbsent(language, this::pipeline);
    }

    private List<Annotator> mentionSteps(Language language) {
        return steps(language).stream().filter(each -> !BEYOND_MENTIONS.contains(each.getClass())).toList();
    }

    private List<Annotator> pipeline(Language language) {
        return switch (language) {
            case JA -> JapanesePipeline.annotators();
            case EN -> EnglishPipeline.annotators();
        };
    }

    private JCas cas() {
        JCas made = cas == null ? TypeSystems.newCas() : cas;
        cas = made;
        return made;
    }

    private CtakesTokens tokens() {
        CtakesTokens made = tokens == null ? new CtakesTokens() : tokens;
        tokens = made;
        return made;
    }

    @Override
    public void close() {
        if (tokens != null) {
            tokens.close();
            tokens = null;
        }
        pipelines.values().forEach(annotators -> annotators.forEach(Annotator::close));
        pipelines.clear();
        mentionSteps.clear();
    }
}
