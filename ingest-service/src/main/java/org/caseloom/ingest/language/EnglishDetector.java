package org.caseloom.ingest.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;

import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Whether a text in Latin letters is English, by OpenNLP's model of 103 languages. Clinical shorthand is unlike any
 * language's prose, so English is presumed, and another language must be clearly more probable to be believed.
 * Thread-safe. The model (10 MB, 0.7 s to load, then about 40 MB of heap) is loaded when first needed.
 */
final class EnglishDetector {
    private static final String MODEL = "/langdetect-183.bin";
    /**
     * How many times more probable than English another language must be. Of 10,000 English sentences from notes,
     * examinations and case reports about one in a thousand passes 1.5 for a neighbour; lists of laboratory values
     * come to 2.1 for Romanian. Sentences of French, German or Dutch of 35 letters have 1.7 to 12.
     */
    private static final double NEIGHBOUR = 1.5;
    private static final double OTHER = 3;
    /** Languages that documents sent here by mistake are most probably in (ISO 639-3). */
    private static final Set<String> NEIGHBOURS = Set.of("fra", "deu", "spa", "ita", "por", "nld", "swe", "dan", "nob",
            "pol", "ces");

    /** Loaded by the first detector that asks. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = EnglishDetector.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the language model " + MODEL + " is not on the class path");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean isEnglish(String text) {
        var languages = new LanguageDetectorME(Model.LOADED).predictLanguages(text);
        double english = Arrays.stream(languages)
                .filter(language -> language.getLang().equals("eng"))
                .mapToDouble(language -> language.getConfidence())
                .findFirst()
                .orElse(0);
        return Arrays.stream(languages)
                .filter(language -> !language.getLang().equals("eng"))
                .noneMatch(language -> language.getConfidence() > english
                        * (NEIGHBOURS.contains(language.getLang()) ? NEIGHBOUR : OTHER));
    }
}
