package org.caseloom.standalone.data;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/** Another process that locks a data folder, announces itself there and waits to be killed. */
final class Holder {
    private Holder() {}

    /** Starts one and waits until it holds the folder. */
    static Process start(Path folder) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Holder.class.getName(),
                folder.toString()).redirectError(Redirect.INHERIT).start();
        assertThat(process.inputReader().readLine()).isEqualTo("held");
        return process;
    }

    public static void main(String[] arguments) throws InterruptedException {
        RunningInstance.announce(DataDirectory.lock(Path.of(arguments[0])), 8080, 9092, 9200, Instant.now());
        System.out.println("held");
        Thread.currentThread().join();
    }
}
