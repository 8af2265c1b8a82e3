package org.caseloom.search.elastic;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HighlightsTest {
    @ParameterizedTest
    @CsvSource({"前日から<mark>労作</mark><mark>時</mark>の息切れ, 前日から<mark>労作時</mark>の息切れ",
            "胸痛はない。|【既往歴】<mark>糖尿病</mark>。|【家族歴】なし, 【既往歴】<mark>糖尿病</mark>。",
            "a <mark>productive</mark> <mark>cough</mark>, a <mark>productive</mark> <mark>cough</mark>",
            "<mark>咳</mark>あり|なし|<mark>痰</mark>あり, <mark>咳</mark>あり … <mark>痰</mark>あり"})
    void onlyLinesWithAMarkAreShownAndNeighbouringMarksAreOne(String passage, String shown) {
        assertThat(Highlights.shown(passage.replace('|', '\n'))).isEqualTo(shown);
    }
}
