package org.caseloom.nlp.english;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.caseloom.lexicon.match.WordForms;

/**
 * An English text or term as words in one form ({@link WordForms}), and what stands between them as far as it parts phrases:
 * blanks, hyphens and strokes do not, every other sign is a word of its own. An abbreviation in brackets inside of a name is left
 * out. A number behind type, stage or grade is written in
 * Arabic. Immutable but for its making; made in linear time.
 */
final class Words {
    private static final Set<String> COUNTED = Set.of("type", "stage", "grade", "class", "phase", "factor", "group",
            "level", "complex");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi",
            "xii", "xiii");

    private static final int LONGEST_ABBREVIATION = 8;

    private final String text;
    private int[] starts;
    private int[] ends;
    private String[] forms;
    /** Whether an abbreviation in brackets before a word was left out. */
    private boolean[] bracketed;
    private int size;

    private Words(String text) {
        this.text = text;
        int expected = text.length() / 5 + 4;
        this.starts = new int[expected];
        this.ends = new int[expected];
        this.forms = new String[expected];
        this.bracketed = new boolean[expected];
    }

    /** The words of a text in normalised form and lower case. */
    static Words of(String folded) {
        Words words = new Words(folded);
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                at = words.addWord(at);
            } else {
                if (c > ' ' && c != '-' && c != '/' && c != '\'') {
                    words.add(at, at + 1, String.valueOf(c));
                }
                at++;
            }
        }
        return words;
    }

    /** Adds the word that begins here; gives where to go on. */
    private int addWord(int start) {
        int end = start;
        int joined = start;
        StringBuilder parts = null;
        while (true) {
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || isDecimal(end))) {
                end++;
            }
            boolean prefix = end + 1 < text.length() && text.charAt(end) == '-'
                    && Character.isLetter(text.charAt(end + 1)) && WordForms.isPrefix(text.substring(joined, end));
            if (!prefix) {
                break;
            }
            parts = parts == null ? new StringBuilder(32) : parts;
            parts.append(text, joined, end);
            end++;
            joined = end;
        }
        String word = parts == null ? text.substring(start, end) : parts.append(text, joined, end).toString();
        boolean genitive = text.startsWith("'s", end) && !isLetter(end + 2);
        boolean behindBracket = leaveOutBracket(start, word);
        add(start, genitive ? end + 2 : end, form(word));
        bracketed[size - 1] = behindBracket;
        return genitive ? end + 2 : end;
    }

    /** Takes the abbreviation away that stands in brackets inside of a name: von Willebrand (VW) disease. */
    private boolean leaveOutBracket(int start, String word) {
        if (size < 4 || !forms[size - 1].equals(")") || !forms[size - 3].equals("(")
                || !EnglishFormation.isBare(WordForms.of(word)) || start - ends[size - 1] > 1
                || ends[size - 2] - starts[size - 2] > LONGEST_ABBREVIATION || !isWord(size - 4)) {
            return false;
        }
        size -= 3;
        return true;
    }

    private String form(String word) {
        return size > 0 && COUNTED.contains(forms[size - 1]) ? arabic(word) : WordForms.of(word);
    }

    /** III as 3, IIIb as 3b. */
    private static String arabic(String word) {
        int roman = ROMAN.indexOf(word);
        if (roman >= 0) {
            return Integer.toString(roman + 1);
        }
        char part = word.charAt(word.length() - 1);
        int whole = part >= 'a' && part <= 'c' ? ROMAN.indexOf(word.substring(0, word.length() - 1)) : -1;
        return whole >= 0 ? Integer.toString(whole + 1) + part : word;
    }

    private boolean isDecimal(int at) {
        return text.charAt(at) == '.' && at > 0 && Character.isDigit(text.charAt(at - 1)) && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    private boolean isLetter(int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }

    private void add(int start, int end, String form) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            forms = Arrays.copyOf(forms, size * 2);
            bracketed = Arrays.copyOf(bracketed, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        forms[size] = form;
        size++;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    /** Behind the word and the s of its genitive. */
    int end(int word) {
        return ends[word];
    }

    String form(int word) {
        return forms[word];
    }

    /** Whether it is a word and no sign. */
    boolean isWord(int word) {
        return word >= 0 && word < size && Character.isLetterOrDigit(forms[word].charAt(0));
    }

    /** Whether nothing but a blank or a hyphen stands before a word. */
    boolean follows(int word) {
        return isWord(word - 1) && isWord(word) && bracketed[word] || isWord(word - 1) && isWord(word)
                && starts[word] <= ends[word - 1] + 1
                && (starts[word] == ends[word - 1] || text.charAt(ends[word - 1]) != '/');
    }

    /** The text of some words. */
    String text(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }
}
