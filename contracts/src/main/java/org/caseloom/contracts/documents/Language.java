package org.caseloom.contracts.documents;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** A language Caseloom can structure; its code is the ISO 639-1 one. */
public enum Language {
    JA,
    EN;

    /** The ISO 639-1 code in lower case, as it stands in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a tag such as {@code ja}, {@code EN} or {@code en-GB}; empty where it is another one. */
    public static Optional<Language> ofTag(String tag) {
        return switch (Locale.forLanguageTag(tag.strip()).getLanguage()) {
            case "ja" -> Optional.of(JA);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    /** An unmodifiable copy in the order of the languages, so that it is written the same in every run. */
    public static <V> Map<Language, V> ordered(Map<Language, V> byLanguage) {
        return byLanguage instanceof Ordered<V> ordered ? ordered : new Ordered<>(byLanguage);
    }

    /** Told apart from other maps, so that a copy of a copy costs nothing: each mention names its concept so. */
    private static final class Ordered<V> extends AbstractMap<Language, V> {
        private final Map<Language, V> ordered;

        Ordered(Map<Language, V> byLanguage) {
            Map<Language, V> copy = new EnumMap<>(Language.class);
            copy.putAll(byLanguage);
            ordered = Collections.unmodifiableMap(copy);
        }

        @Override
        public @Nullable V get(Object language) {
            return ordered.get(language);
        }

        @Override
        public Set<Entry<Language, V>> entrySet() {
            return ordered.entrySet();
        }
    }

    @JsonCreator
    static Language ofCode(String code) {
        return ofTag(code).orElseThrow(() -> new IllegalArgumentException("unknown language: " + code));
    }
}
