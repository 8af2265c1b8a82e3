package org.caseloom.ontology.diff;

import java.util.List;

import org.caseloom.contracts.documents.Language;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.words.Wording;
import org.caseloom.ontology.words.Words;

/**
 * Says a change in one sentence of each language: {@code 発熱: 同義語「熱発」を追加}, {@code fever: synonym "熱発" (ja)
 * added}. Stateless.
 */
public final class ChangeWords {
    static final Wording WORDING = Wording.beside(ChangeWords.class, "changes");
    /** Of a definition so many characters are enough to recognise it. */
    private static final int MOST_QUOTED = 80;

    private ChangeWords() {}

    public static String of(Change change, Language language) {
        return of(change).in(language);
    }

    public static Words of(Change change) {
        return switch (change) {
            case ConceptChange concept -> ConceptWords.of(concept);
            case SettingsChange settings -> SettingsWords.of(settings);
        };
    }

    static Words words(String key, Object... values) {
        return WORDING.words(key, List.of(values));
    }

    /** A concept that is not the subject of the sentence: its name with its id. */
    static Words named(Named concept) {
        return concept.name().equals(Words.same(concept.id()))
                ? concept.name()
                : words("concept", concept.name(), concept.id());
    }

    static Words named(List<Named> concepts) {
        List<Words> names = concepts.stream().map(ChangeWords::named).toList();
        return new Words(String.join("、", names.stream().map(Words::ja).toList()),
                String.join(", ", names.stream().map(Words::en).toList()));
    }

    static Words quoted(Label label) {
        return quoted(label.text(), label.lang());
    }

    /** A text in quotes, with its language where that is not the sentence's own. */
    static Words quoted(String text, String lang) {
        String shown = text.length() <= MOST_QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_QUOTED / 2)) + "…";
        Words foreign = words("quote.foreign", shown, lang);
        Words own = words("quote", shown);
        return new Words(lang.equals(Language.JA.code()) ? own.ja() : foreign.ja(),
                lang.equals(Language.EN.code()) ? own.en() : foreign.en());
    }
}
