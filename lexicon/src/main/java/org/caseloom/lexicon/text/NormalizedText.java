package org.caseloom.lexicon.text;

import java.util.Arrays;

import org.caseloom.lexicon.text.ContextFolding.Fold;

/**
 * A text in which spellings that mean the same are equal: NFKC, one kind of hyphen, middle dot, quote and blank, one
 * form of each kanji, Greek letters, Roman numerals where something is counted, folded case. Every char knows which stretch of the original it came from. Immutable and thread-safe; time and
 * memory are linear in the text.
 */
public final class NormalizedText {
    private final String original;
    private final String cased;
    private final String folded;
    private final int[] starts;
    private final int[] ends;

    private NormalizedText(String original, String cased, String folded, int[] starts, int[] ends) {
        this.original = original;
        this.cased = cased;
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    /** Normalises a text; any string is accepted, lone surrogates stay as they are. */
    public static NormalizedText of(String original) {
        Builder builder = new Builder(original.length());
        int at = 0;
        while (at < original.length()) {
            int next = at + 1;
            while (next < original.length() && !CharacterFolding.startsSegment(original.charAt(next))) {
                next++;
            }
            char single = next == at + 1 ? CharacterFolding.compatible(original.charAt(at)) : 0;
            if (single != 0) {
                builder.add(CharacterFolding.unify(single), at, next);
            } else {
                String segment = CharacterFolding.compatible(original.substring(at, next));
                for (int i = 0; i < segment.length(); i++) {
                    builder.add(CharacterFolding.unify(segment.charAt(i)), at, next);
                }
            }
            at = next;
        }
        return builder.inContext().build(original);
    }

    /** The folded form of a short string, for keys and queries. */
    public static String fold(String text) {
        return of(text).folded;
    }

    /** The text before normalisation. */
    public String original() {
        return original;
    }

    /** Normalised with its case kept; char by char parallel to {@link #folded()}. */
    public String cased() {
        return cased;
    }

    /** Normalised and in lower case: what is matched. */
    public String folded() {
        return folded;
    }

    /** Where the char at this index of the normalised text begins in the original, in UTF-16 units. */
    public int originalStart(int index) {
        return index < starts.length ? starts[index] : original.length();
    }

    /** Where a stretch of the normalised text that ends before this index ends in the original, in UTF-16 units. */
    public int originalEnd(int end) {
        return end == 0 ? 0 : ends[end - 1];
    }

    /** The first index whose char begins at this offset of the original or behind it; the reverse of originalStart. */
    public int indexOf(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static final class Builder {
        private char[] cased;
        private int[] starts;
        private int[] ends;
        private int length;

        Builder(int expected) {
            cased = new char[expected + 8];
            starts = new int[expected + 8];
            ends = new int[expected + 8];
        }

        void add(char c, int start, int end) {
            if (length == cased.length) {
                cased = Arrays.copyOf(cased, length * 2);
                starts = Arrays.copyOf(starts, length * 2);
                ends = Arrays.copyOf(ends, length * 2);
            }
            cased[length] = c;
            starts[length] = start;
            ends[length] = end;
            length++;
        }

        /** The same with what only its neighbours tell; every char of a fold covers all that it was made of. */
        Builder inContext() {
            Builder folded = new Builder(length);
            for (int at = 0; at < length;) {
                Fold fold = ContextFolding.at(folded.cased, folded.length, cased, length, at);
                if (fold == null) {
                    folded.add(cased[at], starts[at], ends[at]);
                    at++;
                } else {
                    int next = at + fold.length();
                    for (int i = 0; i < fold.replacement().length(); i++) {
                        folded.add(fold.replacement().charAt(i), starts[at], ends[next - 1]);
                    }
                    at = next;
                }
            }
            return folded;
        }

        NormalizedText build(String original) {
            char[] folded = new char[length];
            for (int i = 0; i < length; i++) {
                folded[i] = CharacterFolding.fold(cased[i]);
            }
            return new NormalizedText(original, new String(cased, 0, length), new String(folded),
                    Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }
    }
}
