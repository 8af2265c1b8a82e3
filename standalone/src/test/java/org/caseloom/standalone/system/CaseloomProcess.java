package org.caseloom.standalone.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.standalone.Caseloom;
import org.caseloom.standalone.data.RunningInstance;
import org.caseloom.standalone.servers.Distribution;

/** A command of Caseloom in a process of its own, as a user's shell starts it; it can be killed. */
final class CaseloomProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;

    private CaseloomProcess(Process process) {
        this.process = process;
    }

    /** The whole system, ready; to close it is to kill it, with no time to finish anything. */
    static CaseloomSystem up(Path data) {
        Process process = start(Redirect.to(data.resolveSibling("up.log").toFile()),
                List.of("-Xmx1g"), "up", "--port=0", "--data=" + data);
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(CaseloomException.class)
                    .until(() -> !process.isAlive() || RunningInstance.find(data).pid() == process.pid());
            return new CaseloomSystem(data, RunningInstance.find(data).url(), () -> kill(process));
        } catch (RuntimeException e) {
            kill(process);
            throw e;
        }
    }

    /** Begins a short command. */
    static CaseloomProcess command(String... arguments) {
        return new CaseloomProcess(start(Redirect.PIPE, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"), arguments));
    }

    /** Waits for the command's end. */
    CaseloomSystem.Result result() {
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new CaseloomSystem.Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void kill(Process process) {
        List<ProcessHandle> servers = process.children().toList();
        process.destroyForcibly(); // kill -9
        process.onExit().join();
        // they see it and end; only then may their folder be deleted
        servers.forEach(server -> server.onExit().join());
    }

    private static Process start(Redirect output, List<String> flags, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8", "-Dcaseloom.home=" + Distribution.find().home(),
                "-cp", System.getProperty("java.class.path"), Caseloom.class.getName()));
        Stream.of(arguments).forEach(command::add);
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
