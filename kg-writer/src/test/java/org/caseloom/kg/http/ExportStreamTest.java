package org.caseloom.kg.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExportStreamTest {
    private static final byte[] CONTENT = content();

    @Test
    void anotherThreadMayReadEachPiece() throws Exception {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (ExportStream stream = ExportStream.of("test", target -> target.file("a", out -> out.write(CONTENT)));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int read = 0; read >= 0; read = threads.submit(() -> stream.read(buffer)).get()) {
                received.write(buffer, 0, read);
            }
        }

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(received.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("a");
            assertThat(zip.readAllBytes()).isEqualTo(CONTENT);
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void anExportThatBreaksOffIsAFailureAndNoEnd() {
        ExportStream stream = ExportStream.of("test", target -> target.file("a", out -> {
            out.write(CONTENT);
            throw new IOException("the topic is gone");
        }));

        assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class)
                .hasMessageContaining("the topic is gone");
    }

    private static byte[] content() {
        byte[] content = new byte[5_000_000];
        new Random(3).nextBytes(content);
        return content;
    }
}
