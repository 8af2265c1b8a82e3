package org.caseloom.search.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What keys stand for, found by a key or by what it begins with. A text can be several keys: itself, and itself from
 * later places on, which cost six bytes each; a map of strings took six times the memory for 370,000 surface forms.
 * Immutable and thread-safe.
 */
final class SortedKeys<V> {
    private final Comparator<V> ranks;
    private final List<String> texts;
    private final List<V> values;
    /** By key: which text, and where in it the key begins. */
    private final int[] text;
    private final char[] start;

    private SortedKeys(Comparator<V> ranks, List<String> texts, List<V> values, int[] text, char[] start) {
        this.ranks = ranks;
        this.texts = texts;
        this.values = values;
        this.text = text;
        this.start = start;
    }

    private static <V> SortedKeys<V> sorted(Builder<V> keys) {
        long[] beginnings = new long[keys.count];
        Arrays.setAll(beginnings, key -> beginning(keys.texts.get(keys.text[key]), keys.start[key]));
        Integer[] order = new Integer[keys.count];
        Arrays.setAll(order, key -> key);
        Arrays.sort(order, (one, other) -> {
            int difference = Long.compareUnsigned(beginnings[one], beginnings[other]);
            if (difference == 0) {
                difference = compare(keys.texts.get(keys.text[one]), keys.start[one], keys.texts.get(keys.text[other]),
                        keys.start[other]);
            }
            return difference != 0
                    ? difference
                    : keys.ranks.compare(keys.values.get(keys.text[one]), keys.values.get(keys.text[other]));
        });
        int[] text = new int[order.length];
        char[] start = new char[order.length];
        for (int key = 0; key < order.length; key++) {
            text[key] = keys.text[order[key]];
            start[key] = keys.start[order[key]];
        }
        return new SortedKeys<>(keys.ranks, List.copyOf(keys.texts), List.copyOf(keys.values), text, start);
    }

    /**
     * These keys without those of some values, and with others; they equal keys that are built from scratch. Nothing is
     * sorted but what is added, so that takes milliseconds for 100,000 keys.
     */
    SortedKeys<V> changed(Predicate<V> gone, Builder<V> added) {
        SortedKeys<V> more = added.build();
        Builder<V> all = new Builder<>(ranks);
        int[] places = new int[texts.size()];
        for (int place = 0; place < places.length; place++) {
            places[place] = gone.test(values.get(place)) ? -1 : all.text(texts.get(place), values.get(place));
        }
        int kept = all.texts.size();
        all.texts.addAll(more.texts);
        all.values.addAll(more.values);
        int from = 0;
        for (int key = 0; key < more.text.length; key++) {
            int before = firstAfter(more.keyAt(key), more.start[key], more.values.get(more.text[key]));
            keep(from, before, places, all);
            from = Math.max(from, before);
            all.key(kept + more.text[key], more.start[key]);
        }
        keep(from, text.length, places, all);
        return new SortedKeys<>(ranks, List.copyOf(all.texts), List.copyOf(all.values),
                Arrays.copyOf(all.text, all.count), Arrays.copyOf(all.start, all.count));
    }

    private void keep(int from, int to, int[] places, Builder<V> all) {
        for (int key = from; key < to; key++) {
            if (places[text[key]] >= 0) {
                all.key(places[text[key]], start[key]);
            }
        }
    }

    /** Collects texts with what they stand for. Of one key what ranks first comes first, then what was added first. */
    static final class Builder<V> {
        private final Comparator<V> ranks;
        private final List<String> texts = new ArrayList<>();
        private final List<V> values = new ArrayList<>();
        private int[] text = new int[64];
        private char[] start = new char[64];
        private int count;

        Builder(Comparator<V> ranks) {
            this.ranks = ranks;
        }

        /** A text as a key. */
        Builder<V> add(String key, V value) {
            text(key, value);
            return from(0);
        }

        /** The text that was added last is a key also from this place on. */
        Builder<V> from(int place) {
            if (place < texts.getLast().length() && place <= Character.MAX_VALUE) {
                key(texts.size() - 1, (char) place);
            }
            return this;
        }

        private int text(String next, V value) {
            texts.add(next);
            values.add(value);
            return texts.size() - 1;
        }

        private void key(int of, char from) {
            if (count == text.length) {
                text = Arrays.copyOf(text, count * 2);
                start = Arrays.copyOf(start, count * 2);
            }
            text[count] = of;
            start[count++] = from;
        }

        SortedKeys<V> build() {
            return sorted(this);
        }
    }

    /** A key: the end of a text from a place on. */
    record Key(String text, int start) {
        int length() {
            return text.length() - start;
        }
    }

    /** What this key stands for. */
    List<V> get(String key) {
        List<V> found = new ArrayList<>();
        startingWith(key, (next, value) -> next.length() == key.length() && found.add(value));
        return found;
    }

    /** Keys that begin so with what they stand for, in the order of the keys, until one is not wanted any more. */
    void startingWith(String prefix, BiPredicate<Key, V> more) {
        for (int key = first(prefix); key < text.length && keyAt(key).startsWith(prefix, start[key]); key++) {
            if (!more.test(new Key(keyAt(key), start[key]), values.get(text[key]))) {
                return;
            }
        }
    }

    private int first(String prefix) {
        return search(key -> compare(keyAt(key), start[key], prefix, 0) < 0);
    }

    /** The place behind all keys that come before this one or equal it. */
    private int firstAfter(String other, int otherStart, V value) {
        return search(key -> {
            int difference = compare(keyAt(key), start[key], other, otherStart);
            return difference < 0 || difference == 0 && ranks.compare(values.get(text[key]), value) <= 0;
        });
    }

    /** The first key that is not before; by halves. */
    private int search(IntPredicate before) {
        int low = 0;
        int high = text.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (before.test(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String keyAt(int key) {
        return texts.get(text[key]);
    }

    /** The first four letters as one number, which orders most keys without a look at their texts. */
    private static long beginning(String text, int start) {
        long letters = 0;
        for (int i = start; i < start + Long.BYTES / Character.BYTES; i++) {
            letters = letters << Character.SIZE | (i < text.length() ? text.charAt(i) : 0);
        }
        return letters;
    }

    private static int compare(String one, int start, String other, int otherStart) {
        int length = Math.min(one.length() - start, other.length() - otherStart);
        for (int i = 0; i < length; i++) {
            int difference = one.charAt(start + i) - other.charAt(otherStart + i);
            if (difference != 0) {
                return difference;
            }
        }
        return one.length() - start - (other.length() - otherStart);
    }
}
