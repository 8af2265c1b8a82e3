package org.caseloom.lexicon.text;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.caseloom.lexicon.text.ContextFolding.Fold;

/**
 * A text in which spellings that mean the same are equal: NFKC, one kind of hyphen, middle dot, quote and blank, one
 * form of each kanji, Greek letters, Roman numerals where something is counted, folded case. Every char knows which
 * stretch of the original it came from. Immutable and thread-safe; time and memory are linear in the text.
 */
public final class NormalizedText {
    private final String original;
    private final String cased;
    private final String folded;
    /** Where each char begins and ends in the original; null where every char stands for one char. */
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;
    /** The reverse of {@link #starts}, made when it is first asked for; two threads may both make it, and the same. */
    private int @Nullable [] indexes;

    private NormalizedText(String original, String cased, String folded, int @Nullable [] starts,
            int @Nullable [] ends) {
        this.original = original;
        this.cased = cased;
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    /** Normalises a text; any string is accepted, lone surrogates stay as they are. */
    public static NormalizedText of(String original) {
        char[] chars = charByChar(original);
        return chars == null ? bySegments(original) : folded(original, chars, null, null);
    }

    /** Each char normalised on its own, which is all that most texts need; null where that is not enough. */
    private static char @Nullable [] charByChar(String original) {
        char[] chars = original.toCharArray();
        boolean inContext = false;
        for (int at = 0; at < chars.length; at++) {
            char c = chars[at];
            if (!CharacterFolding.isPlain(c)) {
                char single = CharacterFolding.compatible(c);
                if (single == 0 || at > 0 && !CharacterFolding.startsSegment(c)) {
                    return null;
                }
                chars[at] = CharacterFolding.unify(single);
                inContext |= ContextFolding.mayBegin(chars[at]);
            }
        }
        for (int at = 0; inContext && at < chars.length; at++) {
            if (ContextFolding.mayBegin(chars[at])) {
                Fold fold = ContextFolding.at(chars, at, chars, chars.length, at);
                if (fold != null && (fold.length() != 1 || fold.replacement().length() != 1)) {
                    return null;
                }
                chars[at] = fold == null ? chars[at] : fold.replacement().charAt(0);
            }
        }
        return chars;
    }

    private static NormalizedText bySegments(String original) {
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

    /** With the case folded as well. */
    private static NormalizedText folded(String original, char[] cased, int @Nullable [] starts,
            int @Nullable [] ends) {
        char[] folded = null;
        for (int i = 0; i < cased.length; i++) {
            char c = cased[i];
            char fold = CharacterFolding.isPlain(c) ? c : CharacterFolding.fold(c);
            if (fold != c) {
                folded = folded == null ? cased.clone() : folded;
                folded[i] = fold;
            }
        }
        String text = new String(cased);
        return new NormalizedText(original, text, folded == null ? text : new String(folded), starts, ends);
    }

    /** The folded form of a short string, for keys and queries. */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!CharacterFolding.isPlain(text.charAt(i))) {
                return of(text).folded;
            }
        }
        return text;
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
        if (index >= folded.length()) {
            return original.length();
        }
        return starts == null ? index : starts[index];
    }

    /** Where a stretch of the normalised text that ends before this index ends in the original, in UTF-16 units. */
    public int originalEnd(int end) {
        return end == 0 || ends == null ? end : ends[end - 1];
    }

    /** The first index whose char begins at this offset of the original or behind it; the reverse of originalStart. */
    public int indexOf(int offset) {
        if (starts == null) {
            return offset;
        }
        int[] known = indexes;
        if (known == null) {
            known = indexes(starts, original.length());
            indexes = known;
        }
        return known[offset];
    }

    private static int[] indexes(int[] starts, int length) {
        int[] indexes = new int[length + 1];
        int index = 0;
        for (int offset = 0; offset <= length; offset++) {
            while (index < starts.length && starts[index] < offset) {
                index++;
            }
            indexes[offset] = index;
        }
        return indexes;
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
            int first = 0;
            while (first < length && foldAt(this, first, first) == null) {
                first++;
            }
            if (first == length) {
                return this;
            }
            Builder folded = new Builder(length);
            folded.addAll(this, first);
            for (int at = first; at < length;) {
                Fold fold = foldAt(folded, folded.length, at);
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

        /** What begins at a place; null for the char itself. */
        private @Nullable Fold foldAt(Builder folded, int done, int at) {
            return ContextFolding.mayBegin(cased[at])
                    ? ContextFolding.at(folded.cased, done, cased, length, at)
                    : null;
        }

        private void addAll(Builder other, int count) {
            System.arraycopy(other.cased, 0, cased, 0, count);
            System.arraycopy(other.starts, 0, starts, 0, count);
            System.arraycopy(other.ends, 0, ends, 0, count);
            length = count;
        }

        NormalizedText build(String original) {
            return folded(original, Arrays.copyOf(cased, length), Arrays.copyOf(starts, length),
                    Arrays.copyOf(ends, length));
        }
    }
}
