package org.caseloom.kg.statistics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Sets of cases by what they have in common. Not thread-safe: {@link CaseCounts} guards it. */
final class CaseSets<K> {
    private static final RoaringBitmap NONE = new RoaringBitmap();

    private final Map<K, RoaringBitmap> sets = new HashMap<>();

    void add(@Nullable K key, int number) {
        if (key != null) {
            sets.computeIfAbsent(key, _ -> new RoaringBitmap()).add(number);
        }
    }

    void remove(@Nullable K key, int number) {
        RoaringBitmap set = key == null ? null : sets.get(key);
        if (set != null) {
            set.remove(number);
            if (set.isEmpty()) {
                sets.remove(key);
            }
        }
    }

    RoaringBitmap get(K key) {
        return sets.getOrDefault(key, NONE);
    }

    Set<K> keys() {
        return sets.keySet();
    }

    /** How many of these cases each set holds, without those that hold none. */
    Map<String, Integer> within(RoaringBitmap cases) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (K key : sets.keySet().stream().sorted().toList()) {
            int count = RoaringBitmap.andCardinality(sets.get(key), cases);
            if (count > 0) {
                counts.put(String.valueOf(key), count);
            }
        }
        return counts;
    }
}
