package org.caseloom.ingest.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.caseloom.contracts.documents.Language;

/**
 * One form that an identifier has. Where the form names a group {@code id}, that is replaced and the label before it
 * stays; otherwise the whole match is. Every repetition is bounded, so no text makes a rule slow. Immutable.
 *
 * @param signs a text without any of these, in lower case, does not have the form; none where there is no such sign
 */
record Rule(Identifier identifier, List<String> signs, Pattern form, boolean labelled) {
    /** A form that is unmistakable by itself. */
    static Rule whole(Identifier identifier, List<String> signs, String form) {
        return new Rule(identifier, signs, Pattern.compile(form), false);
    }

    /** A form that is an identifier because of the label before it. */
    static Rule labelled(Identifier identifier, List<String> signs, String label, String id) {
        return new Rule(identifier, signs, Pattern.compile(label + "(?<id>" + id + ")"), true);
    }

    /** Whether the form can be in a text at all, given the text in lower case; most texts are done with that. */
    boolean mayBeIn(String lowerCase) {
        return signs.isEmpty() || signs.stream().anyMatch(lowerCase::contains);
    }

    /** The text with every identifier of this form replaced. */
    String apply(String text, Language language) {
        Matcher found = form.matcher(text);
        if (!found.find()) {
            return text;
        }
        String placeholder = identifier.placeholder(language);
        StringBuilder replaced = new StringBuilder(text.length());
        int copied = 0;
        do {
            replaced.append(text, copied, labelled ? found.start("id") : found.start()).append(placeholder);
            copied = labelled ? found.end("id") : found.end();
        } while (found.find());
        return replaced.append(text, copied, text.length()).toString();
    }
}
