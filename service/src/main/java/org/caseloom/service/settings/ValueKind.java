package org.caseloom.service.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What values a setting takes. */
public sealed interface ValueKind {
    /** Whether the value is one. */
    boolean accepts(String value);

    /** What is accepted, so that «must be …» is a sentence. */
    String expected();

    /** Anything. */
    record Text() implements ValueKind {
        @Override
        public boolean accepts(String value) {
            return true;
        }

        @Override
        public String expected() {
            return "text";
        }
    }

    /** The address of an HTTP server. */
    record Url() implements ValueKind {
        @Override
        public boolean accepts(String value) {
            try {
                URI uri = new URI(value);
                return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
            } catch (URISyntaxException _) {
                return false;
            }
        }

        @Override
        public String expected() {
            return "an address that begins with http:// or https://";
        }
    }

    /** One or more servers. */
    record Servers() implements ValueKind {
        private static final Pattern SERVER = Pattern.compile("([\\w.-]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})");

        @Override
        public boolean accepts(String value) {
            return Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(Servers::isServer);
        }

        private static boolean isServer(String server) {
            var parts = SERVER.matcher(server);
            return parts.matches() && Port.isPort(Integer.parseInt(parts.group(2)));
        }

        @Override
        public String expected() {
            return "one or more host:port, separated by commas";
        }
    }

    /** A whole number. */
    record Whole(int least, int most) implements ValueKind {
        @Override
        public boolean accepts(String value) {
            try {
                int number = Integer.parseInt(value);
                return least <= number && number <= most;
            } catch (NumberFormatException _) {
                return false;
            }
        }

        @Override
        public String expected() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /** A port to listen on; 0 is any free one. */
    record Port() implements ValueKind {
        private static final int LAST = 65_535;

        static boolean isPort(int number) {
            return 0 < number && number <= LAST;
        }

        @Override
        public boolean accepts(String value) {
            return new Whole(0, LAST).accepts(value);
        }

        @Override
        public String expected() {
            return "a port: a whole number from 0 to " + LAST;
        }
    }

    /** One of some words. */
    record OneOf(List<String> words) implements ValueKind {
        public OneOf {
            words = List.copyOf(words);
        }

        static OneOf words(String... words) {
            return new OneOf(List.of(words));
        }

        @Override
        public boolean accepts(String value) {
            return words.contains(value);
        }

        @Override
        public String expected() {
            return words.size() == 1
                    ? words.getFirst()
                    : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
        }
    }

    /** A file that is there and may be read; it is looked at when the service starts. */
    record ReadableFile() implements ValueKind {
        @Override
        public boolean accepts(String value) {
            try {
                Path file = Path.of(value);
                return Files.isRegularFile(file) && Files.isReadable(file);
            } catch (InvalidPathException _) {
                return false;
            }
        }

        @Override
        public String expected() {
            return "a file that exists and may be read";
        }
    }

    /** A folder that may be written; made where it is not there. */
    record Folder() implements ValueKind {
        @Override
        public boolean accepts(String value) {
            try {
                Path folder = Path.of(value);
                return !Files.exists(folder) || Files.isDirectory(folder) && Files.isWritable(folder);
            } catch (InvalidPathException _) {
                return false;
            }
        }

        @Override
        public String expected() {
            return "a folder that may be written";
        }
    }
}
