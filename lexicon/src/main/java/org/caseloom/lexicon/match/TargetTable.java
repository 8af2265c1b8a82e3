package org.caseloom.lexicon.match;

import java.util.Arrays;

/**
 * Numbers of 24 bits by keys of 39, one long each: a hash table with open addressing, at most half full. Thread-safe
 * once nothing is put into it any more.
 */
final class TargetTable {
    /** What is found under a key that was never put. */
    static final int NONE = -1;

    private static final long FREE = -1;
    private static final int TARGET_BITS = 24;
    private static final int TARGET_MASK = (1 << TARGET_BITS) - 1;
    /** The golden ratio as a fraction of 2^64: spreads neighbours over the table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] entries = new long[32];
    private int count;

    TargetTable() {
        Arrays.fill(entries, FREE);
    }

    int find(long key) {
        int mask = entries.length - 1;
        for (int slot = slot(key) & mask;; slot = slot + 1 & mask) {
            long entry = entries[slot];
            if (entry >>> TARGET_BITS == key) {
                return (int) entry & TARGET_MASK;
            }
            if (entry == FREE) {
                return NONE;
            }
        }
    }

    /** What stands in the first place where a key may be. */
    long first(long key) {
        return entries[slot(key) & entries.length - 1];
    }

    /** As {@link #find(long)}, by one who has looked at the {@link #first} place already. */
    int find(long key, long first) {
        if (first >>> TARGET_BITS == key) {
            return (int) first & TARGET_MASK;
        }
        return first == FREE ? NONE : find(key);
    }

    /** Puts a target under a key that has none. */
    void put(long key, int target) {
        if (++count * 2 > entries.length) {
            long[] old = entries;
            entries = new long[old.length * 2];
            Arrays.fill(entries, FREE);
            for (long entry : old) {
                if (entry != FREE) {
                    insert(entry);
                }
            }
        }
        insert(key << TARGET_BITS | target);
    }

    long memory() {
        return 8L * entries.length;
    }

    private void insert(long entry) {
        int mask = entries.length - 1;
        int slot = slot(entry >>> TARGET_BITS) & mask;
        while (entries[slot] != FREE) {
            slot = slot + 1 & mask;
        }
        entries[slot] = entry;
    }

    private static int slot(long key) {
        return (int) (key * SPREAD >>> Integer.SIZE);
    }
}
