package org.caseloom.nlp.english;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.lexicon.match.WordForms;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Annotator;
import org.caseloom.nlp.engine.Reading;
import org.caseloom.nlp.types.Evidence;
import org.caseloom.nlp.types.Evidences;

/**
 * Reads the names that a document abbreviates in brackets, by the rule of Schwartz and Hearst (2003): the letters come in the name
 * from its end backwards, the first at the beginning of a word. A mention inside such a name becomes as long as the name; letters
 * that the document uses for something else are no mention of what the release knows under them.
 */
final class DefinedNameAnnotator implements Annotator {
    private static final int LONGEST_BRACKET = 40;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final int LONGEST_UNEXPLAINED = 3;
    private static final int SPARE_WORDS = 4;
    private static final int MOST_WORDS_BEHIND = 3;
    private static final Set<String> HEADS_OF_NAMES = Set.of("disease", "syndrome", "disorder");

    /** A name with its abbreviation, in the normalised text. */
    private record Defined(int start, int end, String abbreviation) {}

    @Override
    public void annotate(Reading reading) {
        NormalizedText text = reading.text();
        Set<String> foreign = new HashSet<>();
        Set<String> known = new HashSet<>();
        Set<String> defined = new HashSet<>();
        for (int open = text.folded().indexOf('('); open >= 0; open = text.folded().indexOf('(', open + 1)) {
            Defined definition = defined(text, open);
            if (definition != null) {
                (lengthen(definition, reading) ? known : foreign).add(definition.abbreviation());
                defined.add(definition.abbreviation());
            }
        }
        foreign.removeAll(known);
        removeForeign(foreign, reading);
        if (!defined.isEmpty()) {
            removeUnexplained(defined, reading);
        }
    }

    private static @Nullable Defined defined(NormalizedText text, int open) {
        String cased = text.cased();
        int close = cased.indexOf(')', open, Math.min(cased.length(), open + LONGEST_BRACKET + 1));
        if (close < 0) {
            return null;
        }
        int stop = open + 1;
        while (stop < close && ",;:=".indexOf(cased.charAt(stop)) < 0) {
            stop++;
        }
        String abbreviation = cased.substring(open + 1, stop).strip();
        if (!isAbbreviation(abbreviation)) {
            return null;
        }
        int end = open;
        while (end > 0 && cased.charAt(end - 1) == ' ') {
            end--;
        }
        int start = start(text.folded(), end, NormalizedText.fold(abbreviation));
        return start < 0 ? null : new Defined(start, end, abbreviation);
    }

    private static boolean isAbbreviation(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || !Character.isLetterOrDigit(word.charAt(0))) {
            return false;
        }
        boolean capital = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '/') {
                return false;
            }
            capital |= Character.isUpperCase(c);
        }
        return capital;
    }

    /** Where the name begins that an abbreviation stands for; -1 where the words before the bracket do not spell it. */
    private static int start(String folded, int end, String abbreviation) {
        int words = 0;
        int at = end - 1;
        int letter = abbreviation.length() - 1;
        int most = Math.min(abbreviation.length() * 2, abbreviation.length() + SPARE_WORDS);
        while (letter >= 0) {
            char wanted = abbreviation.charAt(letter);
            if (!Character.isLetterOrDigit(wanted)) {
                letter--;
                continue;
            }
            while (at >= 0
                    && (folded.charAt(at) != wanted || letter == 0 && at > 0 && isLetter(folded.charAt(at - 1)))) {
                char c = folded.charAt(at);
                words += c == ' ' ? 1 : 0;
                if (c == '.' || c == ';' || c == '\n' || c == '(' || c == ')' || words > most) {
                    return -1;
                }
                at--;
            }
            if (at < 0) {
                return -1;
            }
            letter--;
            at--;
        }
        return end - at - 1 > abbreviation.length() ? at + 1 : -1;
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** Makes the mention of a name as long as the name; false where the name is no mention. */
    private static boolean lengthen(Defined defined, Reading reading) {
        NormalizedText text = reading.text();
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        int begin = text.originalStart(defined.start());
        int end = text.originalEnd(defined.end());
        int named = -1;
        for (int i = 0; i < mentions.size() && mentions.get(i).begin() < end; i++) {
            Evidence mention = mentions.get(i);
            if (mention.end() > begin && mention.concept().type() != MentionType.ANATOMY) {
                named = i;
            }
        }
        if (named < 0) {
            return false;
        }
        Evidence mention = mentions.get(named);
        if (mention.end() > end) {
            return stands(mention, reading); // von Willebrand (VW) disease is one mention already
        }
        boolean disorder = isDisorder(mention);
        if (!disorder || mention.end() < end
                && isAnother(text.folded().substring(reading.normalized(mention.end()), defined.end()))) {
            return false;
        }
        if (disorder && (mention.begin() > begin || mention.end() < end)) {
            for (int i = named; i >= 0; i--) {
                if (mentions.get(i).begin() >= begin && mentions.get(i).end() <= end) {
                    evidences.remove(i);
                }
            }
            List<Concept> concepts = mention.concepts();
            evidences.add(Evidence.of(Math.min(begin, mention.begin()), end, concepts, mention.rule())
                    .qualified(mention.qualities()));
        }
        return true;
    }

    private static boolean stands(Evidence mention, Reading reading) {
        String folded = reading.text().folded();
        int end = reading.normalized(mention.end());
        int blank = folded.lastIndexOf(' ', end - 1);
        return blank >= 0 && HEADS_OF_NAMES.contains(folded.substring(blank + 1, end));
    }

    /** Whether the words behind a finding make something else of the whole, or say something else. */
    private static boolean isAnother(String behind) {
        String[] words = behind.strip().split(" +");
        return words.length > MOST_WORDS_BEHIND || EnglishFormation.isThing(WordForms.of(words[words.length - 1]))
                || behind.contains(" or ") || behind.contains(" and ");
    }

    private static boolean isDisorder(Evidence mention) {
        return mention.concept().type() == MentionType.FINDING || mention.concept().type() == MentionType.DISEASE;
    }

    /**
     * Who explains abbreviations explains all but the best known: two or three letters that are an abbreviation of some disease are
     * something else where the text neither defines them nor names the disease.
     */
    private static void removeUnexplained(Set<String> defined, Reading reading) {
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        Set<String> named = new HashSet<>();
        for (Evidence mention : mentions) {
            if (!isShort(written(mention, reading))) {
                named.add(mention.concept().id());
            }
        }
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            String written = written(mention, reading);
            if (isDisorder(mention) && isShort(written) && !defined.contains(written)
                    && !named.contains(mention.concept().id())) {
                evidences.remove(i);
            }
        }
    }

    private static boolean isShort(String written) {
        return written.length() >= SHORTEST && written.length() <= LONGEST_UNEXPLAINED
                && written.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static String written(Evidence mention, Reading reading) {
        return reading.document().text().substring(mention.begin(), mention.end());
    }

    private static void removeForeign(Set<String> foreign, Reading reading) {
        if (foreign.isEmpty()) {
            return;
        }
        Evidences evidences = reading.evidences();
        List<Evidence> mentions = evidences.all();
        for (int i = 0; i < mentions.size(); i++) {
            Evidence mention = mentions.get(i);
            String written = reading.document().text().substring(mention.begin(), mention.end());
            if (!isDisorder(mention)) {
                continue;
            }
            if (foreign.contains(written)
                    || written.endsWith("s") && foreign.contains(written.substring(0, written.length() - 1))) {
                evidences.remove(i);
            }
        }
    }
}
