package org.caseloom.standalone.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * A server in a Java process of its own, on the Java that runs this program. The child prints {@code READY} on its
 * standard output when it serves and ends when its standard input does; this object holds that pipe, so the child ends
 * with this process even when that is killed. What it prints goes to its log. Thread-safe.
 */
final class ChildProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final String READY = "READY";
    /** How long an orderly end may take before it is forced. */
    private static final Duration GRACE = Duration.ofSeconds(20);
    /** What a start taught is written at the end. */
    private static final Duration GRACE_WHILE_RECORDING = Duration.ofMinutes(3);
    /** Ctrl-C in a terminal reaches the children as well, but it is the parent that ends them, and last. */
    private static final String SHELL = "trap '' INT HUP; exec \"$0\" \"$@\"";

    private final String name;
    private final Process process;
    private final LogTail log;
    private volatile boolean closing;

    private ChildProcess(String name, Process process, LogTail log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * What to run.
     *
     * @param name       for messages: Kafka, Elasticsearch
     * @param jars       folder whose jars are the class path
     * @param mainClass  in one of them
     * @param jvmOptions memory and such
     * @param arguments  of the main class
     * @param log        absolute path of the file that the server logs to
     */
    record Program(String name, Path jars, String mainClass, List<String> jvmOptions, List<String> arguments,
            Path log) {
        private List<String> command() {
            List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SHELL));
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvmOptions);
            command.addAll(List.of("-cp", jars + "/*", mainClass));
            command.addAll(arguments);
            return command;
        }
    }

    /**
     * Starts it and waits until it serves; CHILD_FAILED where it ends before that, or takes too long.
     *
     * @param whenEnded hears the program's name if it ends later although nobody closed it
     */
    static ChildProcess start(Program program, Duration patience, Consumer<String> whenEnded) {
        try {
            Files.createDirectories(program.log().getParent());
            LogTail log = LogTail.startingNow(program.log());
            Process process = new ProcessBuilder(program.command())
                    .directory(program.log().getParent().toFile())
                    .redirectError(Redirect.appendTo(program.log().toFile()))
                    .start();
            ChildProcess child = new ChildProcess(program.name(), process, log);
            child.awaitReady(patience);
            child.watch(whenEnded);
            return child;
        } catch (IOException e) {
            throw new CaseloomException(ErrorCode.CHILD_FAILED, program.name() + " cannot be started: " + e, e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to end, and makes it end where it does not; a second call does nothing. */
    @Override
    public void close() {
        closing = true;
        process.destroy();
        try {
            Duration grace = StartCache.isRecording() ? GRACE_WHILE_RECORDING : GRACE;
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void watch(Consumer<String> whenEnded) {
        process.onExit().thenAccept(ended -> {
            if (!closing) {
                LOG.error("{}", failure("ended with status " + ended.exitValue() + " by itself").getMessage());
                whenEnded.accept(name);
            }
        });
    }

    private void awaitReady(Duration patience) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        // a platform thread: reading a pipe holds a virtual thread's carrier for good, and two cores have two carriers
        Thread.ofPlatform().daemon().name(name + "-output").start(() -> follow(ready));
        process.onExit()
                .thenAccept(ended -> ready
                        .completeExceptionally(failure("ended with status " + ended.exitValue() + " while starting")));
        try {
            ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            close();
            throw e.getCause() instanceof CaseloomException known ? known : failure("failed: " + e.getCause());
        } catch (TimeoutException e) {
            close();
            throw failure("did not start within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw failure("was interrupted while starting");
        }
    }

    /** Reads standard output to its end, for a full pipe would stop the child. */
    private void follow(CompletableFuture<Void> ready) {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(READY)) {
                    ready.complete(null);
                } else {
                    Files.writeString(log.file(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
        } catch (IOException e) {
            if (!ready.completeExceptionally(e) && process.isAlive() && !closing) {
                throw new UncheckedIOException("the output of " + name + " cannot be read", e);
            }
        }
    }

    private CaseloomException failure(String what) {
        return new CaseloomException(ErrorCode.CHILD_FAILED,
                name + " " + what + ": " + log.lastUsefulLine() + " (log file: " + log.file() + ")");
    }
}
