package org.caseloom.nlp.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** The version of the structuring code as the build stamped it; goes into every structured document. */
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
        return properties.getProperty("version");
    }
}
