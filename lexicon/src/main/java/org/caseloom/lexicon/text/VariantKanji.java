package org.caseloom.lexicon.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The table of variant kanji beside this class, with its sources. A damaged table is a fault in the build. */
final class VariantKanji {
    private VariantKanji() {}

    /** Variants, each with the form it is read as. */
    static Map<Character, Character> table() {
        Map<Character, Character> table = new HashMap<>();
        try (InputStream stream = VariantKanji.class.getResourceAsStream("variant-kanji.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                for (String pair : line.split(" ")) {
                    if (pair.length() != 2 || table.put(pair.charAt(0), pair.charAt(1)) != null) {
                        throw new IllegalStateException("variant-kanji.txt: \"" + pair + "\" is not a new pair");
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
