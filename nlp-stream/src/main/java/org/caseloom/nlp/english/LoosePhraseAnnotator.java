package org.caseloom.nlp.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.lexicon.match.ContentWords;
import org.caseloom.lexicon.match.ContentWords.Gap;
import org.caseloom.lexicon.match.ContentWords.Word;
import org.caseloom.lexicon.match.TermEntry;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Finds findings and diseases that a text says in other words than a term of the release does: "pain in his right
 * knee", "her speech was slurred". Takes the place of the mentions inside of such a phrase (pain, chest); leaves alone
 * what a longer mention or a test covers.
 */
public final class LoosePhraseAnnotator implements Annotator {
    /** Behind a phrase they make something else of it: loss of the hearing aid, pain in the chest tube. */
    private static final Set<String> TURNS = Set.of("aid", "tube", "test", "exam", "examination", "device", "implant",
            "prosthesis", "clinic", "specialist", "doctor", "service", "unit", "ward", "brace", "catheter", "drain",
            "monitor", "machine", "medication", "drug", "therapy", "treatment", "score", "scale", "radiograph", "film",
            "scan", "x", "ct", "pill", "tablet", "cream", "drop", "diary", "center", "centre", "wall", "protector");

    private static final String COMPOSED = "composed:";

    /** A phrase in the text and what it names. */
    private record Phrase(int begin, int end, List<TermEntry> entries) {}

    @Override
    public void annotate(Reading reading) {
        EnglishDictionary dictionary = reading.lexicon().english();
        nameComposed(reading, dictionary);
        List<Phrase> phrases = phrases(ContentWords.of(reading.document().text().toLowerCase(Locale.ROOT)), dictionary);
        if (phrases.isEmpty()) {
            return;
        }
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        int next = 0;
        for (Phrase phrase : phrases) {
            while (next < mentions.size() && mentions.get(next).end() <= phrase.begin()) {
                next++;
            }
            int behind = next;
            boolean free = !specify(phrase, mentions, next, evidences);
            while (free && behind < mentions.size() && mentions.get(behind).begin() < phrase.end()) {
                free &= isPart(mentions.get(behind), phrase);
                behind++;
            }
            if (free) {
                for (int i = next; i < behind; i++) {
                    evidences.remove(i);
                }
                evidences.add(Evidence.of(phrase.begin(), phrase.end(), Evidence.concepts(phrase.entries()),
                        "term:" + phrase.entries().getFirst().term().text()));
                next = behind;
            }
        }
    }

    /** Names the mentions of whose words only the last had a name by what all of them, or the last ones, are called elsewhere. */
    private static void nameComposed(Reading reading, EnglishDictionary dictionary) {
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            String rule = mention.rule();
            if (rule.startsWith(COMPOSED) && rule.indexOf(' ') < 0 && rule.indexOf('-') < 0) {
                List<Word> words = ContentWords.of(
                        reading.document().text().substring(mention.begin(), mention.end()).toLowerCase(Locale.ROOT));
                boolean joined = words.stream().skip(1).anyMatch(word -> word.before() == Gap.BREAK);
                List<TermEntry> named = List.of();
                for (int from = 0; !joined && named.isEmpty() && from + 1 < words.size(); from++) {
                    named = dictionary.family(words.subList(from, words.size()), false);
                }
                if (!named.isEmpty()) {
                    evidences.replace(i, mention.naming(Evidence.concepts(named)));
                }
            }
        }
    }

    /** Gives the name to a mention made of these words, or ending with them, of whose words only the last had one. */
    private static boolean specify(Phrase phrase, List<Evidence> mentions, int from, Evidences evidences) {
        for (int i = from; i < mentions.size() && mentions.get(i).begin() <= phrase.begin(); i++) {
            Evidence mention = mentions.get(i);
            if (mention.end() == phrase.end() && mention.rule().startsWith(COMPOSED)) {
                evidences.replace(i, mention.naming(Evidence.concepts(phrase.entries())));
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(Evidence mention, Phrase phrase) {
        boolean smaller = mention.begin() > phrase.begin() || mention.end() < phrase.end();
        return mention.begin() >= phrase.begin() && mention.end() <= phrase.end() && smaller
                && mention.concept().type() != MentionType.TEST;
    }

    /** The phrases, leftmost and then longest, never overlapping. */
    private static List<Phrase> phrases(List<Word> words, EnglishDictionary dictionary) {
        List<Phrase> found = new ArrayList<>();
        boolean[] loose = new boolean[words.size()];
        boolean[] family = new boolean[words.size()];
        for (int i = 0; i < loose.length; i++) {
            String form = words.get(i).form();
            loose[i] = words.get(i).side() || dictionary.hasLoose(form);
            family[i] = dictionary.hasFamily(WordFamilies.root(form));
        }
        for (int i = 0; i < words.size(); i++) {
            int lastLoose = lastOfRun(loose, words, i);
            int lastFamily = lastOfRun(family, words, i);
            for (int end = Math.max(lastLoose, lastFamily); end > i; end--) {
                List<Word> window = words.subList(i, end + 1);
                if (isOther(words, i, end)) {
                    continue;
                }
                List<TermEntry> entries = end <= lastLoose ? entries(window, dictionary) : List.of();
                if (entries.isEmpty() && end <= lastFamily && isWhole(words, i, end)) {
                    entries = dictionary.family(window, true);
                }
                if (!entries.isEmpty()) {
                    found.add(new Phrase(words.get(name(words, i, end, entries)).start(), window.getLast().end(),
                            entries));
                    i = end;
                    break;
                }
            }
        }
        return found;
    }

    /** The last word that may be in one phrase with a word. */
    private static int lastOfRun(boolean[] known, List<Word> words, int first) {
        int last = first;
        while (known[first] && last + 1 < known.length && known[last + 1] && last - first < LoosePhrases.MOST_WORDS
                && words.get(last + 1).before() != Gap.BREAK) {
            last++;
        }
        return last;
    }

    /** Whether some words cannot be a phrase, or are one of something else with the word behind them. */
    private static boolean isOther(List<Word> words, int first, int last) {
        return words.get(first).side() || words.get(last).side()
                || last + 1 < words.size() && words.get(last + 1).before() == Gap.NONE
                        && TURNS.contains(words.get(last + 1).form());
    }

    /** Where the name begins in a phrase that says more than a name does, as {@link TermAnnotator} reads terms. */
    private static int name(List<Word> words, int first, int last, List<TermEntry> entries) {
        boolean measured = EnglishFormation.isMeasure(words.get(first).form())
                && entries.getFirst().concept().type() == MentionType.FINDING;
        boolean caused = EnglishFormation.isCausing(words.get(first + 1).form());
        int name = caused ? first + 2 : measured ? first + 1 : first;
        return name > last || EnglishFormation.isBare(words.get(name).form()) ? first : name;
    }

    /** Whether some words can be a noun phrase of their own: no predicate in them, and no noun behind the last. */
    private static boolean isWhole(List<Word> words, int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (words.get(i).before() == Gap.COPULA) {
                return false;
            }
        }
        boolean ends = last + 1 == words.size() || words.get(last + 1).before() != Gap.NONE;
        return last > first && (ends || ContentWords.isAbnormality(words.get(last).form()));
    }

    private static List<TermEntry> entries(List<Word> window, EnglishDictionary dictionary) {
        List<TermEntry> whole = dictionary.loose(ContentWords.key(window));
        if (!whole.isEmpty()) {
            return whole;
        }
        if (window.stream().skip(1).anyMatch(word -> word.before() == Gap.COPULA)) {
            whole = dictionary.loose(ContentWords.inOrder(window));
        }
        if (whole.isEmpty() && window.stream().anyMatch(Word::side)) {
            List<Word> sideless = withoutSides(window);
            return sideless.size() < LoosePhrases.FEWEST_WORDS ? List.of() : entries(sideless, dictionary);
        }
        return whole;
    }

    /** What stood before a side stands before the word behind it. */
    private static List<Word> withoutSides(List<Word> window) {
        List<Word> words = new ArrayList<>(window.size());
        Gap gap = Gap.NONE;
        for (Word word : window) {
            Gap before = gap.compareTo(word.before()) >= 0 ? gap : word.before();
            if (word.side()) {
                gap = before;
            } else {
                words.add(new Word(word.start(), word.end(), word.form(), false, before));
                gap = Gap.NONE;
            }
        }
        return words;
    }
}
