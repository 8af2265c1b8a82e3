package org.caseloom.search.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
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

    private SortedKeys(Builder<V> builder) {
        this.ranks = builder.ranks;
        this.texts = List.copyOf(builder.texts);
        this.values = List.copyOf(builder.values);
        long[] beginnings = new long[builder.count];
        Arrays.setAll(beginnings, key -> beginning(texts.get(builder.text[key]), builder.start[key]));
        Integer[] order = new Integer[builder.count];
        Arrays.setAll(order, key -> key);
        Arrays.sort(order, (one, other) -> {
            int difference = Long.compareUnsigned(beginnings[one], beginnings[other]);
            if (difference == 0) {
                difference = compare(texts.get(builder.text[one]), builder.start[one], texts.get(builder.text[other]),
                        builder.start[other]);
            }
            return difference != 0
                    ? difference
                    : ranks.compare(values.get(builder.text[one]), values.get(builder.text[other]));
        });
        this.text = new int[order.length];
        this.start = new char[order.length];
        for (int key = 0; key < order.length; key++) {
            text[key] = builder.text[order[key]];
            start[key] = builder.start[order[key]];
        }
    }

    /**
     * These keys without those of some values, and with others; they equal keys that are built from scratch. The keys
     * that stay are in order already, so that takes a hundredth of a second for 100,000 of them.
     */
    SortedKeys<V> changed(Predicate<V> gone, Builder<V> added) {
        Builder<V> all = new Builder<>(ranks);
        int[] places = new int[texts.size()];
        for (int place = 0; place < places.length; place++) {
            if (gone.test(values.get(place))) {
                places[place] = -1;
            } else {
                places[place] = all.text(texts.get(place), values.get(place));
            }
        }
        for (int key = 0; key < text.length; key++) {
            if (places[text[key]] >= 0) {
                all.key(places[text[key]], start[key]);
            }
        }
        int kept = all.texts.size();
        all.texts.addAll(added.texts);
        all.values.addAll(added.values);
        for (int key = 0; key < added.count; key++) {
            all.key(kept + added.text[key], added.start[key]);
        }
        return all.build();
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
            return new SortedKeys<>(this);
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
        int low = 0;
        int high = text.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (compare(keyAt(middle), start[middle], prefix, 0) < 0) {
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
