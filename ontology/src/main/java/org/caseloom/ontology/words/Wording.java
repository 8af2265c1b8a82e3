package org.caseloom.ontology.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.caseloom.contracts.documents.Language;

/**
 * The sentences of one subject, by key, with places {@code {0}}, {@code {1}} for what they speak of. Immutable and
 * thread-safe. A key that a file lacks is a fault of the program and ends in an {@link IllegalStateException}.
 */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Properties japanese;
    private final Properties english;

    private Wording(Properties japanese, Properties english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** Reads {@code NAME_ja.properties} and {@code NAME_en.properties} beside a class. */
    public static Wording beside(Class<?> owner, String name) {
        return new Wording(read(owner, name + "_ja.properties"), read(owner, name + "_en.properties"));
    }

    /** The sentence of a key; a value is {@link Words} where it differs between the languages, or else any object. */
    public Words words(String key, List<?> values) {
        return new Words(filled(japanese, Language.JA, key, values), filled(english, Language.EN, key, values));
    }

    /** The sentence of a key without places. */
    public Words words(String key) {
        return words(key, List.of());
    }

    /** Every key of either language. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(japanese.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        return keys;
    }

    private static String filled(Properties sentences, Language language, String key, List<?> values) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalStateException("no wording for " + key + " in " + language.code());
        }
        return PLACE.matcher(sentence).replaceAll(place -> {
            Object value = values.get(Integer.parseInt(place.group(1)));
            return Matcher.quoteReplacement(value instanceof Words words ? words.in(language) : value.toString());
        });
    }

    private static Properties read(Class<?> owner, String file) {
        try (InputStream bytes = owner.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar lacks " + file);
            }
            try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                Properties sentences = new Properties();
                sentences.load(text);
                return sentences;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
