package org.caseloom.ontology.check;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.OntologyConcept;

import static org.caseloom.ontology.check.Severity.ERROR;
import static org.caseloom.ontology.check.Severity.WARN;

/** The characters and the language tag of a text: what cannot be stored as it is, or hardly is what anybody meant. */
final class LabelTextCheck implements ConceptCheck {
    /** No name of a disease is longer: in HPO, MONDO and the Japanese masters the longest has about 300 characters. */
    private static final int LONGEST = 400;
    /** A tag that readers of sources use is used a hundred thousand times; there are few of them. */
    private static final Map<String, Boolean> TAGS = new ConcurrentHashMap<>();
    private static final int MOST_TAGS = 1_000;

    @Override
    public void check(OntologyConcept concept, @Nullable OntologyConcept previous, OntologyView view,
            Consumer<Finding> found) {
        for (Label label : concept.labels()) {
            characters(concept.id(), label.text(), found);
            if (!label.text().equals(label.text().strip())) {
                found.accept(Finding.of(Check.LABEL_TEXT, WARN, "blanks", concept.id(), label.text()));
            }
            if (label.text().length() > LONGEST && label.text().codePointCount(0, label.text().length()) > LONGEST) {
                found.accept(Finding.of(Check.LABEL_TEXT, WARN, "long", concept.id(), beginning(label.text()),
                        label.text().codePointCount(0, label.text().length()), LONGEST));
            }
            tag(concept.id(), label.lang(), label.text(), found);
        }
        for (Definition definition : concept.definitions()) {
            tag(concept.id(), definition.lang(), beginning(definition.text()), found);
        }
    }

    private static void characters(String id, String text, Consumer<Finding> found) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                found.accept(Finding.of(Check.LABEL_TEXT, ERROR, "surrogate", id, visible(text)));
                return;
            } else if (c == '\t' || c == '\n' || c == '\r') {
                found.accept(Finding.of(Check.LABEL_TEXT, WARN, "line", id, visible(text)));
                return;
            } else if (Character.isISOControl(c)) {
                found.accept(Finding.of(Check.LABEL_TEXT, ERROR, "control", id, visible(text), hexadecimal(c)));
                return;
            }
        }
    }

    private static void tag(String id, String tag, String text, Consumer<Finding> found) {
        if (!isTag(tag)) {
            found.accept(Finding.of(Check.LANGUAGE_TAG, ERROR, "tag", id, text, tag));
        }
    }

    /** Whether everything said about a concept can be written as RDF, which knows well-formed tags only. */
    static boolean hasTags(OntologyConcept concept) {
        return concept.labels().stream().allMatch(label -> isTag(label.lang()))
                && concept.definitions().stream().allMatch(definition -> isTag(definition.lang()));
    }

    private static boolean isTag(String tag) {
        if (TAGS.size() > MOST_TAGS) {
            TAGS.clear();
        }
        return TAGS.computeIfAbsent(tag, LabelTextCheck::wellFormed);
    }

    private static boolean wellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isBlank();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** A text that can be shown: what cannot be is written as its number. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        beginning(text).codePoints().forEach(c -> {
            if (Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                shown.append("[U+").append(hexadecimal(c)).append(']');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static String hexadecimal(int c) {
        return String.format(Locale.ROOT, "%04X", c);
    }

    private static String beginning(String text) {
        int end = 60;
        return text.length() <= end ? text : text.substring(0, text.offsetByCodePoints(0, end / 2)) + "…";
    }
}
