package org.caseloom.ingest.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.caseloom.contracts.documents.Language;

/**
 * One form that an identifier has. Where the form names a group {@code id}, that is replaced and the label before it
 * stays; otherwise the whole match is. Every repetition is bounded, so no text makes a rule slow. Immutable.
 */
record Rule(Identifier identifier, Pattern form, boolean labelled) {
    /** A form that is unmistakable by itself. */
    static Rule whole(Identifier identifier, String form) {
        return new Rule(identifier, Pattern.compile(form), false);
    }

    /** A form that is an identifier because of the label before it. */
    static Rule labelled(Identifier identifier, String label, String id) {
        return new Rule(identifier, Pattern.compile(label + "(?<id>" + id + ")"), true);
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
