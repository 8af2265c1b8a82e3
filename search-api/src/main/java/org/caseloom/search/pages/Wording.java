package org.caseloom.search.pages;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.caseloom.contracts.documents.Language;

/** The words of the interface in one language. Immutable and thread-safe; an unknown key is a fault and throws. */
public final class Wording {
    private static final Map<Language, Wording> ALL = Map.of(Language.JA, new Wording(Language.JA), Language.EN,
            new Wording(Language.EN));

    private final Language language;
    private final Locale locale;
    private final ResourceBundle bundle;

    private Wording(Language language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language.code());
        this.bundle = ResourceBundle.getBundle(Wording.class.getPackageName() + ".wording", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words in this language. */
    public static Wording in(Language language) {
        return ALL.get(language);
    }

    /** The language of the interface. */
    public Language language() {
        return language;
    }

    /** The other language, to switch to. */
    public Language other() {
        return switch (language) {
            case JA -> Language.EN;
            case EN -> Language.JA;
        };
    }

    /** The text under a key. */
    public String text(String key) {
        return bundle.getString(key);
    }

    /** The text under a key with values filled in; numbers with the language's separators. */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The text under a key where there is one, what was given instead otherwise: for open sets of values. */
    public String textOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** Every key there is. */
    Set<String> keys() {
        return bundle.keySet();
    }

    /** The texts as they are written, whose keys start with one of these. */
    Map<String, String> startingWith(String... starts) {
        return keys().stream()
                .filter(key -> Arrays.stream(starts).anyMatch(key::startsWith))
                .collect(Collectors.toMap(Function.identity(), bundle::getString));
    }

    /** A number with the language's separators. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A label in this language, in the other one where it has none, the id where it has neither. */
    public String label(Map<Language, String> label, String id) {
        return Arrays.asList(label.get(language), label.get(other()), id).stream()
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(id);
    }

    /** The label in the other language, where it says more than the one in this language; empty otherwise. */
    public String otherLabel(Map<Language, String> label) {
        String other = label.get(other());
        return other == null || !label.containsKey(language) || other.equals(label.get(language)) ? "" : other;
    }
}
