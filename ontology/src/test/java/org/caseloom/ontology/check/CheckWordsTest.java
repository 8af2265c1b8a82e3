package org.caseloom.ontology.check;

import java.util.Collections;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.ontology.words.Words;

import static org.assertj.core.api.Assertions.assertThat;

class CheckWordsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Check.class)
    void everyCheckHasATitleInBothLanguages(Check check) {
        assertThat(check.title().en()).isNotBlank();
        assertThat(check.title().ja()).isNotBlank().isNotEqualTo(check.title().en());
        assertThat(Check.ofName(check.name())).contains(check);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everySentenceSpeaksOfTheSameThingsInBothLanguages(String key) {
        // ten values, more than any sentence has
        Words words = Finding.WORDING.words(key, Collections.nCopies(10, "<>"));

        assertThat(words.ja()).doesNotContainPattern(PLACE);
        assertThat(words.en()).doesNotContainPattern(PLACE);
        if (!key.endsWith(".advice")) {
            assertThat(words.ja().split("<>", -1)).as(key).hasSameSizeAs(words.en().split("<>", -1));
        }
    }

    static Iterable<String> keys() {
        return Finding.WORDING.keys();
    }
}
