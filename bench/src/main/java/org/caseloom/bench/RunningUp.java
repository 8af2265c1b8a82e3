package org.caseloom.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.caseloom.standalone.data.RunningInstance;
import org.caseloom.standalone.servers.Distribution;
import org.caseloom.standalone.servers.StartCache;

/**
 * {@code caseloom up} as its users run it: a process of its own, cold, with the flags that the script gives it, and the
 * servers below it. For one thread; it ends with this process in any case.
 */
final class RunningUp implements AutoCloseable {
    private static final String HEAP = "-Xmx" + System.getenv().getOrDefault("CASELOOM_HEAP", "1500m");
    private static final Pattern READY = Pattern.compile("READY (\\S+)");
    private static final long PATIENCE = 60;

    private final ProcessHandle process;
    private final Runnable stop;
    private final String url;
    private final double startSeconds;

    private RunningUp(ProcessHandle process, Runnable stop, String url, double startSeconds) {
        this.process = process;
        this.stop = stop;
        this.url = url;
        this.startSeconds = startSeconds;
    }

    /** Starts it on a data folder and waits until it says that it is ready; what it says goes to a file beside the data. */
    static RunningUp start(Path data) throws IOException {
        long began = System.nanoTime();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(StartCache.ofCaseloom().options());
        command.addAll(List.of(HEAP, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp",
                Distribution.find().home().resolve("lib/app") + "/*", "org.caseloom.standalone.Caseloom", "up",
                "--data=" + data, "--port=0"));
        Process process = new ProcessBuilder(command)
                .redirectError(Redirect.INHERIT)
                .start();
        Thread atExit = new Thread(process::destroy, "stop-up");
        Runtime.getRuntime().addShutdownHook(atExit);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            System.out.println("up: " + line);
            if (ready.find()) {
                double seconds = (System.nanoTime() - began) / 1e9;
                Thread.ofPlatform().daemon().name("output-of-up").start(() -> follow(output));
                return new RunningUp(process.toHandle(), () -> stop(process, atExit), ready.group(1), seconds);
            }
        }
        throw new IllegalStateException("caseloom up ended before it was ready; its log is below " + data);
    }

    /** The one that runs on a data folder already; closing leaves it running. */
    static RunningUp found(Path data) {
        RunningInstance instance = RunningInstance.find(data);
        return new RunningUp(ProcessHandle.of(instance.pid()).orElseThrow(), () -> {}, instance.url(), 0);
    }

    /** A full pipe would stop it. */
    private static void follow(BufferedReader output) {
        output.lines().forEach(line -> System.out.println("up: " + line));
    }

    /** The address of its pages. */
    String url() {
        return url;
    }

    /** From the start of its process to READY. */
    double startSeconds() {
        return startSeconds;
    }

    /** What its process and the servers below it have taken of the processors since they started. */
    double processorSeconds() {
        return processes().map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .mapToLong(Duration::toMillis)
                .sum() / 1e3;
    }

    private Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process), process.descendants());
    }

    /** The memory of the process and of the servers below it, now and at most. */
    List<Memory> memory() {
        return processes().map(Memory::of).toList();
    }

    /** Where it was started here, stops it as Ctrl-C does, and waits until it has ended. */
    @Override
    public void close() {
        stop.run();
    }

    private static void stop(Process process, Thread atExit) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("caseloom up did not stop within " + PATIENCE + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    /**
     * The resident memory of a process, as Linux counts it, in kB.
     *
     * @param name  of the class that runs in it
     * @param now   with the pages of files that it maps, which the system takes back when it needs them
     * @param own   without those
     * @param most  the most it was since the start, with those
     */
    record Memory(String name, long now, long own, long most) {
        private static final Pattern MAIN = Pattern.compile("org\\.caseloom\\.[a-z.]*([A-Z]\\w+)");

        static Memory of(ProcessHandle handle) {
            try {
                Path folder = Path.of("/proc", Long.toString(handle.pid()));
                Matcher main = MAIN.matcher(Files.readString(folder.resolve("cmdline")));
                List<String> status = Files.readAllLines(folder.resolve("status"));
                return new Memory(main.find() ? main.group(1) : "process " + handle.pid(), kilobytes(status, "VmRSS:"),
                        kilobytes(status, "RssAnon:"),
                        kilobytes(status, "VmHWM:"));
            } catch (IOException e) {
                throw new UncheckedIOException("memory is read on Linux only", e);
            }
        }

        private static long kilobytes(List<String> status, String key) {
            return status.stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %,d MB (%,d without mapped files; at most %,d)", name, now / 1024,
                    own / 1024, most / 1024);
        }
    }
}
