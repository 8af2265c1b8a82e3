package org.caseloom.bench.ctakes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.ctakes.assertion.medfacts.cleartk.ConditionalCleartkAnalysisEngine;
import org.apache.ctakes.assertion.medfacts.cleartk.GenericCleartkAnalysisEngine;
import org.apache.ctakes.assertion.medfacts.cleartk.HistoryCleartkAnalysisEngine;
import org.apache.ctakes.assertion.medfacts.cleartk.PolarityCleartkAnalysisEngine;
import org.apache.ctakes.assertion.medfacts.cleartk.SubjectCleartkAnalysisEngine;
import org.apache.ctakes.assertion.medfacts.cleartk.UncertaintyCleartkAnalysisEngine;
import org.apache.ctakes.chunker.ae.Chunker;
import org.apache.ctakes.chunker.ae.adjuster.ChunkAdjuster;
import org.apache.ctakes.context.tokenizer.ae.ContextDependentTokenizerAnnotator;
import org.apache.ctakes.core.ae.SentenceDetector;
import org.apache.ctakes.core.ae.SimpleSegmentAnnotator;
import org.apache.ctakes.core.ae.TokenizerAnnotatorPTB;
import org.apache.ctakes.dependency.parser.ae.ClearNLPDependencyParserAE;
import org.apache.ctakes.dependency.parser.ae.ClearNLPSemanticRoleLabelerAE;
import org.apache.ctakes.dictionary.lookup2.ae.DefaultJCasTermAnnotator;
import org.apache.ctakes.postagger.POSTagger;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.UIMAException;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;

/**
 * The steps of cTAKES's DefaultFastPipeline, in its order, over notes and with terms that another program wrote: {@code
 * TEXTS LOOKUP WARM-UP}. TEXTS holds the notes with U+001E between them, LOOKUP is the specification of a dictionary, WARM-UP
 * the number of notes that are run and not counted. Prints {@code NOTES SECONDS MENTIONS}, seconds of processor time of its one thread.
 */
public final class DefaultPipeline {
    private DefaultPipeline() {}

    public static void main(String[] arguments) throws IOException, UIMAException {
        List<String> notes = List.of(new String(Files.readAllBytes(Path.of(arguments[0])), "UTF-8").split("\u001e"));
        int warmUp = Integer.parseInt(arguments[2]);
        List<AnalysisEngine> engines = new ArrayList<>();
        for (AnalysisEngineDescription each : pipeline(arguments[1])) {
            engines.add(AnalysisEngineFactory.createEngine(each));
        }
        JCas cas = JCasFactory.createJCas();
        run(notes.subList(0, Math.min(warmUp, notes.size())), engines, cas);
        List<String> counted = notes.subList(Math.min(warmUp, notes.size()), notes.size());
        long began = cpuTime();
        long mentions = run(counted, engines, cas);
        System.out.printf(Locale.ROOT, "%d %.3f %d%n", counted.size(), (cpuTime() - began) / 1e9, mentions);
    }

    private static List<AnalysisEngineDescription> pipeline(String lookup) throws UIMAException {
        return List.of(AnalysisEngineFactory.createEngineDescription(SimpleSegmentAnnotator.class),
                SentenceDetector.createAnnotatorDescription(), TokenizerAnnotatorPTB.createAnnotatorDescription(),
                ContextDependentTokenizerAnnotator.createAnnotatorDescription(), POSTagger.createAnnotatorDescription(),
                Chunker.createAnnotatorDescription(),
                ChunkAdjuster.createAnnotatorDescription(new String[]{"NP", "NP"}, 1),
                ChunkAdjuster.createAnnotatorDescription(new String[]{"NP", "PP", "NP"}, 2),
                AnalysisEngineFactory.createEngineDescription(DefaultJCasTermAnnotator.class, "LookupXml", lookup),
                ClearNLPDependencyParserAE.createAnnotatorDescription(),
                ClearNLPSemanticRoleLabelerAE.createAnnotatorDescription(),
                PolarityCleartkAnalysisEngine.createAnnotatorDescription(),
                UncertaintyCleartkAnalysisEngine.createAnnotatorDescription(),
                HistoryCleartkAnalysisEngine.createAnnotatorDescription(),
                ConditionalCleartkAnalysisEngine.createAnnotatorDescription(),
                GenericCleartkAnalysisEngine.createAnnotatorDescription(),
                SubjectCleartkAnalysisEngine.createAnnotatorDescription());
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long run(List<String> notes, List<AnalysisEngine> engines, JCas cas) throws UIMAException {
        long mentions = 0;
        for (String note : notes) {
            cas.reset();
            cas.setDocumentText(note);
            for (AnalysisEngine engine : engines) {
                engine.process(cas);
            }
            mentions += JCasUtil.select(cas, IdentifiedAnnotation.class).size();
        }
        return mentions;
    }
}
