package org.caseloom.lexicon.match;

import java.util.Arrays;

import org.caseloom.lexicon.match.PhraseTrie.Hits;

/**
 * Walks through a trie from several places of one text at a time, a step of each after a step of each: no step waits for
 * another's memory then, and waiting for memory is most of what a walk costs. Belongs to one scan.
 */
final class PhraseWalks {
    /** How many walks go side by side; more do not wait less. */
    private static final int MOST = 32;
    private static final int NONE = TargetTable.NONE;
    /** Bits of a place that say how a walk begins. */
    private static final int KINDS = 2;
    private static final int KIND = (1 << KINDS) - 1;

    private final PhraseTrie trie;
    private final char[] text;
    private final Hits hits;

    /** The places in text order, each with its kind. */
    private final int[] places = new int[MOST];
    private int count;
    /** The walks that go on, and where each stands. */
    private final int[] walks = new int[MOST];
    private final int[] targets = new int[MOST];
    private final int[] depths = new int[MOST];
    private final int[] leafWalks = new int[MOST];
    private final int[] leafPhrases = new int[MOST];
    private final long[] keys = new long[MOST];
    private final long[] loaded = new long[MOST];

    /** What was found: a chain for each walk, the shorter first. */
    private final int[] first = new int[MOST];
    private final int[] last = new int[MOST];
    private int[] phrases = new int[2 * MOST];
    private int[] next = new int[2 * MOST];
    private int found;

    /** How much of a text a walk may take: one char, two, or any number. */
    enum Kind {
        SINGLE,
        PAIR,
        LONGER
    }

    PhraseWalks(PhraseTrie trie, char[] text, Hits hits) {
        this.trie = trie;
        this.text = text;
        this.hits = hits;
    }

    /** Begins a walk at a place; of one place the shorter kinds first. */
    void add(int start, Kind kind) {
        if (count == MOST) {
            go();
        }
        places[count++] = start << KINDS | kind.ordinal();
    }

    /** Ends all walks and reports what they found, in the order of places, the shorter first. */
    void go() {
        int going = begin();
        while (going > 0) {
            going = step(going);
        }
        for (int walk = 0; walk < count; walk++) {
            int start = places[walk] >>> KINDS;
            for (int hit = first[walk]; hit != NONE; hit = next[hit]) {
                hits.hit(start, start + trie.length(phrases[hit]), phrases[hit]);
            }
        }
        count = 0;
        found = 0;
    }

    private int begin() {
        for (int walk = 0; walk < count; walk++) {
            int start = places[walk] >>> KINDS;
            targets[walk] = (places[walk] & KIND) == Kind.SINGLE.ordinal()
                    ? trie.opening(text[start])
                    : trie.opening(text[start], text[start + 1]);
            walks[walk] = walk;
            first[walk] = NONE;
        }
        return count;
    }

    /** One step of each walk; those that go on move up. */
    private int step(int going) {
        int leaves = 0;
        int inner = 0;
        for (int i = 0; i < going; i++) {
            int target = targets[i];
            if (target == NONE) {
                continue;
            }
            if (PhraseTrie.isPhrase(target)) {
                leafWalks[leaves] = walks[i];
                leafPhrases[leaves++] = PhraseTrie.phrase(target);
            } else {
                walks[inner] = walks[i];
                targets[inner++] = target;
            }
        }
        for (int i = 0; i < leaves; i++) {
            if (trie.isAt(text, places[leafWalks[i]] >>> KINDS, leafPhrases[i])) {
                note(leafWalks[i], leafPhrases[i]);
            }
        }
        return branch(inner);
    }

    /** From nodes to where their branches lead. */
    private int branch(int inner) {
        // what is only loaded here, without a decision in between, is waited for once and not for each
        for (int i = 0; i < inner; i++) {
            depths[i] = trie.depth(targets[i]);
        }
        int on = 0;
        for (int i = 0; i < inner; i++) {
            int walk = walks[i];
            int node = targets[i];
            int start = places[walk] >>> KINDS;
            int ending = trie.ending(node);
            if (ending != NONE) {
                if (!trie.isCompared(node) && !trie.isAt(text, start, ending)) {
                    continue;
                }
                note(walk, ending);
            }
            int at = start + depths[i];
            if ((places[walk] & KIND) == Kind.LONGER.ordinal() && at < text.length) {
                keys[on] = trie.key(node, text[at]);
                walks[on++] = walk;
            }
        }
        for (int i = 0; i < on; i++) {
            loaded[i] = trie.firstBranch(keys[i]);
        }
        for (int i = 0; i < on; i++) {
            targets[i] = trie.branch(keys[i], loaded[i]);
        }
        return on;
    }

    private void note(int walk, int phrase) {
        if (found == phrases.length) {
            phrases = Arrays.copyOf(phrases, 2 * found);
            next = Arrays.copyOf(next, 2 * found);
        }
        phrases[found] = phrase;
        next[found] = NONE;
        if (first[walk] == NONE) {
            first[walk] = found;
        } else {
            next[last[walk]] = found;
        }
        last[walk] = found;
        found++;
    }
}
