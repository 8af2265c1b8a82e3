package org.caseloom.standalone.servers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a server wrote to its log since some moment, to tell a person why it failed. */
record LogTail(Path file, long from) {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int LONGEST_LINE = 400;
    private static final Pattern ERROR = Pattern.compile("\\b(ERROR|FATAL)\\b|^Error|Terminating due to");
    private static final Pattern TELLS_NOTHING = Pattern.compile("^\\s+(at |\\.\\.\\.)|\\b(INFO|DEBUG)\\b|^\\s*$");

    /** From here on. */
    static LogTail startingNow(Path file) throws IOException {
        return new LogTail(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** The last line that reports an error, else the last warning or plain output. */
    String lastUsefulLine() {
        try {
            List<String> lines = lines();
            return last(lines, line -> ERROR.matcher(line).find())
                    .or(() -> last(lines, line -> !TELLS_NOTHING.matcher(line).find()))
                    .orElse("its log does not say why");
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }

    private static Optional<String> last(List<String> lines, Predicate<String> wanted) {
        return lines.reversed()
                .stream()
                .filter(wanted)
                .findFirst()
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…");
    }

    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            // a log that was rolled over meanwhile begins anew
            long start = Math.max(channel.size() < from ? 0 : from, channel.size() - MOST_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - start));
            while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
                continue; // until all is read
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
