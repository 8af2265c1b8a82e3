package org.caseloom.lexicon.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The English words of one part of the body, noun and adjectives: kidney and renal, heart and cardiac. By {@code places.tsv}, in the
 * forms of {@link ContentWords}. Stateless and thread-safe.
 */
public final class PlaceWords {
    private static final Map<String, List<String>> WORDS = load();

    private PlaceWords() {}

    /** The word that stands for all words of the same part of the body; null where the form is of none. */
    public static @Nullable String root(String form) {
        List<String> words = WORDS.get(form);
        return words == null ? null : words.getFirst();
    }

    /** The same, and the form itself where it is of none. */
    public static String rootOrForm(String form) {
        String root = root(form);
        return root == null ? form : root;
    }

    /** All words of the same part of the body; none where the form is of none. */
    static List<String> same(String form) {
        return WORDS.getOrDefault(form, List.of());
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> words = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(PlaceWords.class.getResourceAsStream("places.tsv"),
                "places.tsv is missing from the build");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> row = Stream.of(line.split("\\|")).map(ContentWords::form).distinct().toList();
                row.forEach(word -> words.put(word, row));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
