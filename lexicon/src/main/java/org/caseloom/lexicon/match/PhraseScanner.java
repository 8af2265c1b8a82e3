package org.caseloom.lexicon.match;

import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Finds every occurrence of many phrases in one pass over a text. Immutable and thread-safe after building.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseScanner<V> {
    /** Takes one hit: a half-open stretch of the scanned text and what the phrase there stands for. */
    public interface Hits<V> {
        void hit(int start, int end, V value);
    }

    private final PhraseTrie trie;
    private final V[] values;

    /**
     * Builds the trie; about a second for a million phrases. Phrases are matched exactly: fold both sides before. An
     * empty phrase is refused.
     */
    public PhraseScanner(Map<String, ? extends V> phrases) {
        String[] sorted = phrases.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        trie = new PhraseTrie(sorted);
        values = values(sorted.length);
        for (int i = 0; i < sorted.length; i++) {
            values[i] = phrases.get(sorted[i]);
        }
    }

    @SuppressWarnings("unchecked") // never seen outside
    private static <V> V[] values(int size) {
        return (V[]) new Object[size];
    }

    /** Reports every hit, overlapping ones too, ordered by where they begin, the shorter first; in UTF-16 indexes. */
    public void scan(String text, Hits<? super V> hits) {
        trie.scan(text, (start, end, phrase) -> hits.hit(start, end, values[phrase]));
    }

    /** What this very phrase stands for; null where it is none of them. */
    public @Nullable V find(String phrase) {
        int found = trie.find(phrase);
        return found < 0 ? null : values[found];
    }

    /** As {@link #scan}, with the numbers of the phrases. */
    void scanNumbers(String text, PhraseTrie.Hits hits) {
        trie.scan(text, hits);
    }

    /** The number of a phrase; -1 where it is none of them. */
    int number(String phrase) {
        return trie.find(phrase);
    }

    V value(int number) {
        return values[number];
    }

    /** How many phrases there are. */
    public int size() {
        return trie.size();
    }

    /** What the trie takes in memory, in bytes; what the phrases stand for is not counted. */
    public long memory() {
        return trie.memory() + 4L * values.length;
    }
}
