package org.caseloom.lexicon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of an English phrase that carry its meaning, so that "swelling of her right knee" and "swelling of the knees",
 * "pain in the chest" and "chest pain", "his speech was slurred" and "slurred speech" are one. Words such as articles,
 * possessives and degrees are left out; endings are cut so far that number and tense do not matter. Stateless and
 * thread-safe.
 */
public final class ContentWords {
    private static final Set<String> DROPPED = Set.of("the", "a", "an", "his", "her", "their", "its", "my", "your",
            "our", "him", "them", "me", "this", "these", "some", "any", "very", "so", "really", "quite", "rather",
            "slightly", "mildly", "markedly", "severely", "extremely", "somewhat", "bit", "little", "too", "more",
            "much", "now", "still", "again", "often", "always", "constantly", "continually", "up", "been", "being",
            "be", "has", "have", "had");
    private static final Set<String> LINKS = Set.of("of", "in", "on", "at", "from", "over", "around", "with", "to",
            "through", "inside", "across", "behind", "by", "when", "while", "during");
    private static final Set<String> COPULAS = Set.of("is", "are", "was", "were", "feel", "felt", "look", "looked",
            "become", "became", "remain", "remained", "appear", "appeared", "seem", "seemed", "get", "got", "stay",
            "stayed", "kept", "keep", "turn", "turned", "feeling", "getting", "becoming", "looking", "remaining");
    private static final Set<String> SIDES = Set.of("left", "right", "both", "bilateral", "either", "one");
    /** Different words for one thing that grammar knows. */
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("can't", "cannot"),
            Map.entry("couldn't", "cannot"), Map.entry("unable", "cannot"), Map.entry("inability", "cannot"),
            Map.entry("trouble", "difficulty"), Map.entry("problem", "difficulty"));
    /** What only says that a place is not as it should be; one stands for another, so none can be demanded of a text. */
    private static final Set<String> ABNORMALITIES = Set.of("abnormality", "abnormal", "anomaly", "anomalou",
            "anomalous", "malformation", "malform", "deformity", "deform",
            "morphology", "morphological", "defect", "involvement");
    /** Singular as well as plural. */
    private static final Set<String> INVARIABLE = Set.of("caries", "facies", "rabies", "scabies", "series", "species");
    /** An abnormality of the endocrine system is an endocrine abnormality. */
    private static final String SYSTEM = "system";
    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_PLURAL = 3;

    private ContentWords() {}

    /** What stands between a word and the one before it. */
    public enum Gap {
        /** Nothing, or words that carry no meaning. */
        NONE,
        /** A preposition: what follows says of what or where. */
        LINK,
        /** A verb of being: what follows says how it is. */
        COPULA,
        /** A sentence mark or a conjunction: another phrase begins. */
        BREAK
    }

    /**
     * A word of a phrase.
     *
     * @param start where it begins in the text that was read
     * @param form  without its ending
     * @param side  whether it only says on which side
     */
    public record Word(int start, int end, String form, boolean side, Gap before) {}

    /** The words that carry meaning, in the order of a lower-case text. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Gap gap = Gap.BREAK;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!isLetter(c)) {
                gap = c == ' ' || c == '-' ? gap : Gap.BREAK;
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && (isLetter(text.charAt(end)) || isApostrophe(text, end))) {
                end++;
            }
            String word = singular(text.substring(at, end));
            if (word.equals("and") || word.equals("or") || word.equals("but")) {
                gap = Gap.BREAK;
            } else if (COPULAS.contains(word)) {
                gap = stronger(gap, Gap.COPULA);
            } else if (LINKS.contains(word)) {
                boolean infinitive = !words.isEmpty() && gap == Gap.NONE && SAME.containsValue(words.getLast().form());
                gap = infinitive ? gap : stronger(gap, Gap.LINK); // unable to hear, difficulty in hearing
            } else if (!DROPPED.contains(word)) {
                words.add(new Word(at, end, stem(SAME.getOrDefault(word, word)), SIDES.contains(word), gap));
                gap = Gap.NONE;
            }
            at = end;
        }
        return List.copyOf(words);
    }

    /** The words in the order of a noun phrase: what is said behind a preposition or a verb of being comes first. */
    public static String key(List<Word> words) {
        StringBuilder key = new StringBuilder();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (i > 0 && (word.before() == Gap.LINK || word.before() == Gap.COPULA)) {
                key.insert(0, part);
                part.setLength(0);
            }
            part.append(word.form()).append(' ');
        }
        return key.insert(0, part).toString();
    }

    /** The words as they follow one another. */
    public static String inOrder(List<Word> words) {
        StringBuilder key = new StringBuilder();
        words.forEach(word -> key.append(word.form()).append(' '));
        return key.toString();
    }

    /** Whether the form of a word only says that a place is not as it should be. */
    public static boolean isAbnormality(String form) {
        return ABNORMALITIES.contains(form);
    }

    /** Whether the form of a word only says that many organs are meant together. */
    public static boolean isSystem(String form) {
        return form.equals(SYSTEM);
    }

    /** Whether a phrase may stand in a text without this word of it. */
    static boolean isDispensable(String word) {
        String form = singular(word);
        if (ABNORMALITIES.contains(stem(form)) || form.equals(SYSTEM)) {
            return true;
        }
        return DROPPED.contains(form) || LINKS.contains(form) || COPULAS.contains(form) || SIDES.contains(form)
                || SAME.containsKey(form) || SAME.containsValue(form);
    }

    /** What all forms of a word have at their beginning. */
    static String form(String word) {
        return stem(singular(word));
    }

    private static Gap stronger(Gap one, Gap other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String singular(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (bare.length() > SHORTEST_STEM + 1 && bare.endsWith("ies") && !INVARIABLE.contains(bare)) {
            return bare.substring(0, bare.length() - 3) + "y";
        }
        boolean plural = bare.length() > SHORTEST_PLURAL && bare.endsWith("s") && !bare.endsWith("ss")
                && !bare.endsWith("us") && !bare.endsWith("is");
        return plural ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String stem(String word) {
        if (word.endsWith("ing") && word.length() - 3 >= SHORTEST_STEM) {
            return word.substring(0, word.length() - 3);
        }
        return word.endsWith("ed") && word.length() - 2 >= SHORTEST_STEM ? word.substring(0, word.length() - 2) : word;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isApostrophe(String text, int at) {
        return text.charAt(at) == '\'' && at + 1 < text.length() && isLetter(text.charAt(at + 1));
    }
}
