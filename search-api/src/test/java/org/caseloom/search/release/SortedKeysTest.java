package org.caseloom.search.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SortedKeysTest {
    private static final Comparator<String> AS_ADDED = (_, _) -> 0;

    @Test
    void aTextIsFoundByItselfAndFromItsLaterWords() {
        SortedKeys<String> keys = new SortedKeys.Builder<>(AS_ADDED)
                .add("chest pain", "胸痛")
                .from(6)
                .add("pain", "疼痛")
                .add("胸痛", "胸痛")
                .build();
        assertThat(keys.get("pain")).containsExactly("胸痛", "疼痛");
        assertThat(keys.get("chest pain")).containsExactly("胸痛");
        assertThat(keys.get("胸")).isEmpty();
        assertThat(startingWith(keys, "胸")).containsExactly("胸痛");
        assertThat(startingWith(keys, "q")).isEmpty();
    }

    @Test
    void noKeyIsEmpty() {
        SortedKeys<String> keys = new SortedKeys.Builder<>(AS_ADDED).add("", "nothing").add("a ", "a").from(2).build();
        assertThat(startingWith(keys, "")).containsExactly("a");
    }

    @Property
    void whatAMapOfTheSameKeysFindsIsFound(
            @ForAll @Size(max = 12) List<@StringLength(min = 1, max = 6) @CharRange(from = 'a', to = 'c') String> texts,
            @ForAll @StringLength(min = 1, max = 3) @CharRange(from = 'a', to = 'c') String prefix) {
        SortedKeys.Builder<String> builder = new SortedKeys.Builder<>(AS_ADDED);
        Map<String, List<String>> map = new TreeMap<>();
        for (String text : texts) {
            builder.add(text, text);
            map.computeIfAbsent(text, _ -> new ArrayList<>()).add(text);
            for (int b = text.indexOf('b'); b >= 0; b = text.indexOf('b', b + 1)) {
                builder.from(b + 1);
                if (b + 1 < text.length()) {
                    map.computeIfAbsent(text.substring(b + 1), _ -> new ArrayList<>()).add(text);
                }
            }
        }
        SortedKeys<String> keys = builder.build();
        assertThat(keys.get(prefix)).isEqualTo(map.getOrDefault(prefix, List.of()));
        assertThat(startingWith(keys, prefix)).isEqualTo(map.entrySet()
                .stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .flatMap(entry -> entry.getValue().stream())
                .toList());
    }

    private static List<String> startingWith(SortedKeys<String> keys, String prefix) {
        List<String> found = new ArrayList<>();
        keys.startingWith(prefix, (_, value) -> found.add(value));
        return found;
    }
}
