package org.caseloom.standalone.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process that started both servers and was killed when they served. */
final class KilledParent {
    private KilledParent() {}

    /** Starts it and kills it; gives the servers, which may still be closing their files. */
    static List<ProcessHandle> orphans(Path folder) {
        try {
            Process parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-Dcaseloom.home=" + Distribution.find().home(), "-cp", System.getProperty("java.class.path"),
                    Parent.class.getName(), folder.toString()).redirectError(Redirect.INHERIT).start();
            try (var output = parent.inputReader()) {
                return Stream.of(output.readLine().split(" "))
                        .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                        .toList();
            } finally {
                parent.destroyForcibly(); // kill -9
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
