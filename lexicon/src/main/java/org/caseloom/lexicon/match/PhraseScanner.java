package org.caseloom.lexicon.match;

import java.util.Map;
import java.util.TreeMap;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;

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

    private final AhoCorasickDoubleArrayTrie<V> trie = new AhoCorasickDoubleArrayTrie<>();
    private final boolean empty;

    /** Builds the trie; about a second for 50,000 phrases. Phrases are matched exactly: fold both sides before. */
    public PhraseScanner(Map<String, ? extends V> phrases) {
        empty = phrases.isEmpty();
        if (!empty) {
            trie.build(new TreeMap<String, V>(phrases));
        }
    }

    /** Reports every hit, overlapping ones too, ordered by where they end. */
    public void scan(String text, Hits<? super V> hits) {
        if (!empty && !text.isEmpty()) {
            trie.parseText(text, hits::hit);
        }
    }

    /** How many phrases there are. */
    public int size() {
        return empty ? 0 : trie.size();
    }
}
