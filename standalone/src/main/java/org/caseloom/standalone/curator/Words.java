package org.caseloom.standalone.curator;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** The language of a terminal: texts that come in both languages, in the one the person reads. */
record Words(boolean japanese) {
    /** The language asked for, or that of the environment. */
    static Words of(String lang) {
        return new Words(lang.equals("auto")
                ? Locale.getDefault().getLanguage().equals("ja")
                : lang.equals("ja"));
    }

    /** {@code {"ja":…,"en":…}} in this language, or in the other where it has none. */
    String of(JsonNode both) {
        String first = both.path(japanese ? "ja" : "en").asText("");
        return first.isEmpty() || first.equals("null") ? both.path(japanese ? "en" : "ja").asText("") : first;
    }

    /** One of two texts. */
    String of(String ja, String en) {
        return japanese ? ja : en;
    }
}
