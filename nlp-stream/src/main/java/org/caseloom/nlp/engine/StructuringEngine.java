package org.caseloom.nlp.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.jcas.JCas;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.english.EnglishPipeline;
import org.caseloom.nlp.japanese.JapanesePipeline;
import org.caseloom.nlp.types.DocumentReader;
import org.caseloom.nlp.types.TypeSystems;

/**
 * Structures documents of both languages: the same text, language and release always give the same result. Not
 * thread-safe: one engine to a thread, about 15 MB each; a language's annotators are made when it first occurs. A
 * document that cannot be structured is a {@link CaseloomException}, and the engine stays usable for the next one.
 */
public final class StructuringEngine implements AutoCloseable {
    private final JCas cas = TypeSystems.newCas();
    private final Map<Language, List<Step>> pipelines = new EnumMap<>(Language.class);

    /** The version of the structuring code, as it stands in every document it makes. */
    public static String pipelineVersion() {
        return PipelineVersion.VALUE;
    }

    /** Structures one document with one release. */
    public StructuredDocument structure(SourceDocument document, ReleaseLexicon lexicon) {
        return Reading.of(document, lexicon).during(this::structureCurrent);
    }

    private StructuredDocument structureCurrent() {
        Reading reading = Reading.current();
        SourceDocument document = reading.document();
        try {
            cas.reset();
            cas.setDocumentText(document.text());
            cas.setDocumentLanguage(document.lang().code());
            for (Step stage : pipelines.computeIfAbsent(document.lang(), StructuringEngine::pipeline)) {
                stage.process(cas);
            }
            return DocumentReader.read(cas, reading, PipelineVersion.VALUE);
        } catch (AnalysisEngineProcessException e) {
            throw new CaseloomException(ErrorCode.STRUCTURING_FAILED, "document " + document.id() + ": " + cause(e), e);
        }
    }

    private static List<Step> pipeline(Language language) {
        List<Stage> stages = switch (language) {
            case JA -> JapanesePipeline.stages();
            case EN -> EnglishPipeline.stages();
        };
        return stages.stream().map(Stage::step).toList();
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
        pipelines.values().forEach(stages -> stages.forEach(Step::close));
        pipelines.clear();
    }
}
