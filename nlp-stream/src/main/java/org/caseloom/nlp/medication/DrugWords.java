package org.caseloom.nlp.medication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.caseloom.lexicon.match.PhraseScanner;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.engine.Table;

/**
 * The grammar of drug names in {@code words.tsv}: INN stems, nouns that make a drug of what stands before them, dose
 * forms, salts. Thread-safe; a damaged table is a fault in the build.
 */
public final class DrugWords {
    /** What a word does in the name of a drug. */
    enum Kind {
        /** The end of a name that tells its class. */
        STEM,
        /** Makes a drug of the words before it. */
        HEAD,
        /** As a head, and a drug without any words before it. */
        ALONE,
        /** As a head behind katakana, and part of any name that it follows. */
        FORM,
        /** Part of a name that it follows. */
        PART,
        /** Part of a name that follows it. */
        SALT,
        /** Where the words before a head begin. */
        STOP,
        /** What is done with a drug, behind its name: 投与. */
        ADMIN,
        /** What is done with drugs only: makes a drug of a name nobody listed. */
        TAKEN,
        /** Makes a drug of the 抗 before it where what is done with a drug stands behind. */
        ANTIBODY,
        /** Stands for a drug that was named before, or for any. */
        REFERENCE,
        /** A word of its own that is no drug, though it is taken or given. */
        OTHER,
        /** No drug, whatever it ends with. */
        NOT
    }

    /** @param concept the class of the drugs so named; of a kind that makes none, empty */
    record DrugWord(Kind kind, String text, String concept) {}

    private static final Map<String, List<DrugWord>> WORDS = words();
    private static final PhraseScanner<List<DrugWord>> SCANNER = new PhraseScanner<>(WORDS);

    private static final List<String> ADMINISTRATIONS = words(Kind.ADMIN);
    private static final List<String> TAKINGS = words(Kind.TAKEN);

    private DrugWords() {}

    private static List<String> words(Kind kind) {
        return WORDS.values()
                .stream()
                .flatMap(List::stream)
                .filter(word -> word.kind() == kind)
                .map(DrugWord::text)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether what is done with a drug is said here, of what ends here: 投与, を投与. */
    static boolean isGiven(String folded, int at) {
        return beginsOne(ADMINISTRATIONS, folded, at) || isTaken(folded, at);
    }

    /** Whether what is done with drugs only is said here, of what ends here: 内服, を内服. */
    static boolean isTaken(String folded, int at) {
        return beginsOne(TAKINGS, folded, at);
    }

    /** Whether this word is no drug, though it is taken or given. */
    static boolean isOther(String word) {
        return WORDS.getOrDefault(word, List.of()).stream().anyMatch(known -> known.kind() == Kind.OTHER);
    }

    private static boolean beginsOne(List<String> words, String folded, int at) {
        char link = Letters.at(folded, at);
        int from = link == 'を' || link == 'の' || link == ' ' ? at + 1 : at;
        for (String word : words) {
            if (folded.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }

    /** Where what is done with a drug begins at the end of these words: 2 in 酸素投与; -1 where nothing is. */
    static int administration(String words) {
        for (String administration : ADMINISTRATIONS) {
            if (words.length() > administration.length() && words.endsWith(administration)) {
                return words.length() - administration.length();
            }
        }
        return -1;
    }

    /** Reports the words of a normalised text. */
    static void scan(String folded, PhraseScanner.Hits<List<DrugWord>> hits) {
        SCANNER.scan(folded, hits);
    }

    /** The words that make a mention of this concept where the ontology lists no name; none for most. */
    public static List<String> wordsOf(String concept) {
        List<String> words = new ArrayList<>();
        for (List<DrugWord> alike : WORDS.values()) {
            for (DrugWord word : alike) {
                if (word.concept().equals(concept)) {
                    words.add(word.text());
                }
            }
        }
        words.sort(null);
        return words;
    }

    private static Map<String, List<DrugWord>> words() {
        Map<String, List<DrugWord>> words = new HashMap<>();
        for (List<String> row : Table.rows(DrugWords.class, "words.tsv", 3)) {
            Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            String concept = row.get(1).equals("-") ? "" : row.get(1);
            for (String text : row.get(2).split("\\|")) {
                String folded = NormalizedText.fold(text);
                words.computeIfAbsent(folded, _ -> new ArrayList<>(1)).add(new DrugWord(kind, folded, concept));
            }
        }
        words.replaceAll((_, alike) -> List.copyOf(alike));
        return words;
    }
}
