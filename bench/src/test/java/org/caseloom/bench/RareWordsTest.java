package org.caseloom.bench;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RareWordsTest {
    private final RareWords words = new RareWords();

    @Test
    void aWordCountsOncePerTextHoweverOftenItStandsThere() {
        words.add("同居の家族と同居する。");
        words.add("家族は健康である。");

        assertThat(words.texts("同居")).isEqualTo(1);
        assertThat(words.texts("家族")).isEqualTo(2);
    }

    @Test
    void whatStandsOnlyInALongerRunIsNoWord() {
        words.add("副腎皮質機能低下症がある。胸が痛い。家族歴を聞いた。");

        assertThat(words.nearest(1, word -> true, 100)).containsExactly("家族歴");
    }

    @Test
    void aWordCountsInLongerRunsToo() {
        words.add("家族歴を聞いた。");
        words.add("家族は健康である。");

        assertThat(words.texts("家族")).isEqualTo(2);
        assertThat(words.nearest(1, word -> true, 1)).containsExactly("家族");
    }

    @Test
    void theWordNearestToTheWantedShareComesFirst() {
        for (int number = 0; number < 100; number++) {
            words.add((number < 50 ? "頻繁、" : "") + (number < 10 ? "時々、" : "") + (number < 1 ? "希有、" : ""));
        }

        assertThat(words.nearest(0.01, word -> true, 3)).containsExactly("希有", "時々", "頻繁");
        assertThat(words.nearest(0.4, word -> true, 1)).containsExactly("頻繁");
    }

    @Test
    void aWordThatIsTakenIsPassedOver() {
        words.add("発熱、同居");

        assertThat(words.nearest(1, word -> !word.equals("同居"), 5)).containsExactly("発熱");
    }

    @Test
    void equalWordsComeInOneOrder() {
        words.add("乙種、甲種、丙種");

        assertThat(words.nearest(1, word -> true, 5)).isSorted().hasSize(3);
    }
}
