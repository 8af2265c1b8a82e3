package org.caseloom.lexicon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhraseScannerTest {
    private record Hit(int start, int end, String phrase) {}

    @Property(tries = 2000)
    void everyOccurrenceOfEveryPhraseIsReportedInOrder(@ForAll("phrases") Set<String> phrases,
            @ForAll("texts") String text) {
        List<Hit> expected = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= text.length(); end++) {
                if (phrases.contains(text.substring(start, end))) {
                    expected.add(new Hit(start, end, text.substring(start, end)));
                }
            }
        }

        assertThat(hits(scanner(phrases), text)).isEqualTo(expected);
    }

    @Property(tries = 2000)
    void exactlyThePhrasesAreFound(@ForAll("phrases") Set<String> phrases, @ForAll("texts") String text) {
        PhraseScanner<String> scanner = scanner(phrases);

        assertThat(phrases).allMatch(phrase -> phrase.equals(scanner.find(phrase)));
        assertThat(scanner.find(text)).isEqualTo(phrases.contains(text) ? text : null);
        assertThat(scanner.size()).isEqualTo(phrases.size());
    }

    @Test
    void aHundredThousandPhrasesAreAllFound() {
        Set<String> phrases = IntStream.range(0, 100_000)
                .mapToObj(n -> Integer.toString(n * 7919, Character.MAX_RADIX) + "症")
                .collect(Collectors.toSet());
        PhraseScanner<String> scanner = scanner(phrases);

        assertThat(phrases).allMatch(phrase -> phrase.equals(scanner.find(phrase)));
        Set<String> found = hits(scanner, "前" + String.join("、", phrases)).stream().map(Hit::phrase)
                .collect(Collectors.toSet());
        assertThat(found.equals(phrases)).isTrue();
        assertThat(scanner.memory()).isLessThan(phrases.size() * 100L);
    }

    @Test
    void anEmptyPhraseIsRefused() {
        assertThatThrownBy(() -> new PhraseScanner<>(Map.of("", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Set<String>> phrases() {
        return word(6).filter(word -> !word.isEmpty()).set().ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> texts() {
        return word(40);
    }

    /** Few letters, so that phrases overlap, nest and share beginnings. */
    private static Arbitrary<String> word(int longest) {
        return Arbitraries.strings().withChars('a', 'b', '癌', '\ud83d', '\ude37', '\uffff', '\0').ofMaxLength(longest);
    }

    private static PhraseScanner<String> scanner(Set<String> phrases) {
        Map<String, String> map = new TreeMap<>();
        phrases.forEach(phrase -> map.put(phrase, phrase));
        return new PhraseScanner<>(map);
    }

    private static List<Hit> hits(PhraseScanner<String> scanner, String text) {
        List<Hit> hits = new ArrayList<>();
        scanner.scan(text, (start, end, phrase) -> hits.add(new Hit(start, end, phrase)));
        return hits;
    }
}
