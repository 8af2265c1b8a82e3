package org.caseloom.nlp.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * The version of the structuring code as the build stamped it, and a fingerprint of that code: goes into every structured
 * document, so that those of one code can be told from those of another.
 */
final class PipelineVersion {
    static final String VALUE = read();

    private PipelineVersion() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream stream = PipelineVersion.class.getResourceAsStream("pipeline.properties")) {
            if (stream == null) {
                throw new CaseloomException(ErrorCode.INTERNAL, "pipeline.properties is missing from the build");
            }
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version") + "+" + code();
    }

    private static String code() {
        try {
            return CodeFingerprint.of(StructuringEngine.class, NormalizedText.class, StructuredDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the code that structures cannot be read", e);
        }
    }
}
