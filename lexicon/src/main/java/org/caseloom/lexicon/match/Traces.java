package org.caseloom.lexicon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.lexicon.inflection.Inflection;
import org.caseloom.lexicon.text.NormalizedText;

/**
 * The traces that terms leave in texts. A Japanese term leaves itself as one run. English is matched word by word,
 * whatever stands between the words, and a word may be inflected: so each that carries meaning leaves its beginning. A Japanese predicate
 * leaves what its forms share. Stateless and thread-safe.
 */
public final class Traces {
    /** A word up to this long is demanded whole. */
    private static final int SHORT_WORD = 4;
    /** How much of a longer word's end an inflection may change: -ies, -ing, -ses. */
    private static final int ENDING = 3;
    /** Longer endings that English has others for: retardation, retarded; impairment, impaired. The longer first. */
    private static final List<String> LONG_ENDINGS = List.of("ification", "ation", "ition", "ment");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    /** One may stand for the other in a folded text, so neither can be demanded: type II, stage 3b. */
    private static final Pattern NUMERAL = Pattern.compile("(?:[ivx]+|1?[0-9])[abc]?");

    private Traces() {}

    /** The trace of a term; empty for a kana reading, which is never looked for in running text. */
    public static Optional<Trace> of(Term term) {
        if (term.kind() == Kind.READING || StopForms.key(term.text()).isEmpty()) {
            return Optional.empty();
        }
        if (term.isInflected()) {
            return Optional.of(inflected(term.text()));
        }
        boolean wordByWord = term.kind() != Kind.QUANTITY_SYMBOL
                && (term.lang() == Language.EN || term.kind() == Kind.ABBREVIATION);
        return Optional.of(wordByWord ? words(term.text()) : run(term.text()));
    }

    /** The traces of a concept's terms, without repetition: a text that matches one of its terms holds one of them. */
    public static List<Trace> of(Concept concept) {
        return concept.terms().stream().flatMap(term -> all(term).stream()).distinct().toList();
    }

    /**
     * The traces of which a text that matches the term holds one: where an English name has a word for a part of the body, one with
     * each other word for that part, too.
     */
    public static List<Trace> all(Term term) {
        List<Trace> traces = new ArrayList<>(of(term).stream().toList());
        boolean phrase = term.lang() == Language.EN && term.text().indexOf(' ') > 0 && !term.isInflected();
        for (String word : phrase ? BETWEEN_WORDS.split(term.text()) : new String[0]) {
            String form = ContentWords.form(NormalizedText.fold(word).strip());
            for (String same : PlaceWords.same(form)) {
                if (!same.equals(form)) {
                    traces.add(words(term.text().replace(word, same)));
                }
            }
        }
        return List.copyOf(traces);
    }

    /** The trace of a form that is matched as it is written, with or without a final long-vowel mark. */
    public static Trace run(String form) {
        return new Trace(LongVowels.common(StopForms.key(form)));
    }

    /** What all inflected forms, in all their spellings, share. */
    private static Trace inflected(String dictionaryForm) {
        List<String> forms = Inflection.forms(dictionaryForm)
                .stream()
                .flatMap(form -> LongVowels.spellings(form.text()).stream())
                .toList();
        return new Trace(Inflection.common(dictionaryForm)
                .stream()
                .flatMap(part -> LongVowels.common(part).stream())
                .filter(part -> forms.stream().allMatch(form -> form.contains(part)))
                .distinct()
                .toList());
    }

    private static Trace words(String text) {
        List<String> parts = new ArrayList<>();
        List<String> dispensable = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text)) {
            String folded = NormalizedText.fold(word).strip();
            if (!folded.isEmpty() && !NUMERAL.matcher(folded).matches()) {
                (ContentWords.isDispensable(folded) ? dispensable : parts).addAll(stems(folded));
            }
        }
        return new Trace((parts.isEmpty() ? dispensable : parts).stream().distinct().toList());
    }

    /** What all forms of a word hold: those that content words make one, and those that number and spelling make. */
    private static List<String> stems(String word) {
        if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return List.of(word);
        }
        List<String> parts = WordForms.common(word);
        String last = parts.getLast();
        String form = ContentWords.form(last);
        int ending = LONG_ENDINGS.stream().filter(word::endsWith).mapToInt(String::length).findFirst().orElse(ENDING);
        int lasting = (word.startsWith(last) ? word : last).length() - ending;
        String stem = form.length() > SHORT_WORD
                ? form.substring(0, Math.max(SHORT_WORD, Math.min(form.length(), lasting)))
                : form;
        List<String> stems = new ArrayList<>(parts.subList(0, parts.size() - 1));
        stems.add(stem);
        stems.removeIf(part -> part.length() < 2 && word.length() > 1);
        return stems;
    }
}
