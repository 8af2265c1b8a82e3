package org.caseloom.lexicon.match;

/**
 * A set of hashes that sometimes claims to hold what it does not, one bit each: small enough for the processor's cache.
 * Thread-safe once nothing is added any more.
 */
final class BitFilter {
    private final long[] bits;
    private final int shift;

    /**
     * @param hashes  how many different ones will be added
     * @param bitsFor each of them; one in so many others passes by chance, or fewer
     */
    BitFilter(int hashes, int bitsFor) {
        int address = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(Long.SIZE, hashes * bitsFor));
        shift = Integer.SIZE - address;
        bits = new long[1 << (address - 6)];
    }

    void add(int hash) {
        int bit = hash >>> shift;
        bits[bit >>> 6] |= 1L << bit;
    }

    boolean has(int hash) {
        int bit = hash >>> shift;
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    long memory() {
        return 8L * bits.length;
    }
}
