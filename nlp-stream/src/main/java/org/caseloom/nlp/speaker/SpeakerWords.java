package org.caseloom.nlp.speaker;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.documents.Language;
import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;

/** The phrases that say who speaks, from the table beside this class. Immutable and thread-safe. */
final class SpeakerWords {
    private static final Map<Language, PhraseScanner<Voice>> BY_LANGUAGE = load();

    private SpeakerWords() {}

    /**
     * What a phrase says.
     *
     * @param before whether it stands before what is said
     */
    record Voice(String speaker, boolean before) {}

    static PhraseScanner<Voice> of(Language language) {
        return BY_LANGUAGE.get(language);
    }

    private static Map<Language, PhraseScanner<Voice>> load() {
        Map<Language, Map<String, Voice>> phrases = new EnumMap<>(Language.class);
        for (List<String> row : Table.rows(SpeakerWords.class, "words.tsv", 4)) {
            Map<String, Voice> own = phrases.computeIfAbsent(Language.ofTag(row.get(0)).orElseThrow(),
                    _ -> new HashMap<>());
            Voice voice = new Voice(row.get(2), row.get(1).equals("before"));
            for (String phrase : row.get(3).split("\\|")) {
                own.put(NormalizedText.fold(phrase), voice);
            }
        }
        Map<Language, PhraseScanner<Voice>> scanners = new EnumMap<>(Language.class);
        phrases.forEach((language, own) -> scanners.put(language, new PhraseScanner<>(own)));
        return scanners;
    }
}
