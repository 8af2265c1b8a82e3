package org.caseloom.nlp.stream;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AbandonedTransactionsTest {
    private static final String LIVING = "11111111-2222-3333-4444-555555555555";
    private static final String KILLED = "66666666-7777-8888-9999-000000000000";

    @Test
    void onlyThatOfAProcessOutsideOfTheGroupIsAbandoned() {
        List<String> members = List.of("caseloom-nlp-" + LIVING + "-StreamThread-1-consumer",
                "caseloom-nlp-" + LIVING + "-StreamThread-2-consumer");

        assertThat(AbandonedTransactions.without(members, "caseloom-nlp",
                List.of("caseloom-nlp-" + LIVING + "-1", "caseloom-nlp-" + KILLED + "-1")))
                .containsExactly("caseloom-nlp-" + KILLED + "-1");
    }

    @Test
    void thatOfAnotherApplicationIsNoneOfOurs() {
        assertThat(AbandonedTransactions.without(List.of(), "caseloom-nlp",
                List.of("caseloom-nlp-2-" + KILLED + "-1", "billing-" + KILLED + "-1", "caseloom-nlp-by-hand")))
                .isEmpty();
    }
}
