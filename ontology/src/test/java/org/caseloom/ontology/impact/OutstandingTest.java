package org.caseloom.ontology.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutstandingTest {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void oneDocumentIsSentAheadAndTheOthersFollowItsAnswer() {
        Outstanding outstanding = new Outstanding(START, false);
        add(outstanding, 100);

        assertThat(outstanding.due(START)).hasSize(1);
        assertThat(outstanding.due(START.plusMillis(900))).isEmpty();

        outstanding.done("other", true);
        assertThat(outstanding.due(START.plusMillis(950))).hasSize(99);
        assertThat(outstanding.remaining()).isEqualTo(100);
    }

    @Test
    void withoutAnAnswerTheyAllFollowInTheEnd() {
        Outstanding outstanding = new Outstanding(START, false);
        add(outstanding, 100);
        Set<String> sent = new HashSet<>();
        for (int second = 0; second <= 20; second++) {
            List<String> due = outstanding.due(START.plusSeconds(second));
            due.forEach(document -> assertThat(sent.add(document)).as("%s was sent before", document).isTrue());
        }
        assertThat(sent).hasSize(100);
    }

    @Test
    void noMoreAreAskedForAtOnceThanTheAnnotatorsTakeQuickly() {
        Outstanding outstanding = new Outstanding(START, true);
        add(outstanding, 5_000);

        List<String> first = outstanding.due(START);
        assertThat(first).hasSize(2_000);
        assertThat(outstanding.due(START.plusSeconds(1))).isEmpty();

        first.subList(0, 10).forEach(document -> outstanding.done(document, true));
        assertThat(outstanding.due(START.plusSeconds(1))).hasSize(10);
        assertThat(outstanding.remaining()).isEqualTo(4_990);
    }

    @Test
    void aDocumentThatDoesNotComeBackIsAskedForAgainAfterTwoMinutesAndGivenUpInTheEnd() {
        Outstanding outstanding = new Outstanding(START, true);
        outstanding.add("d1", START);
        outstanding.add("d1", START);

        assertThat(outstanding.due(START)).containsExactly("d1");
        assertThat(outstanding.due(START.plus(Duration.ofSeconds(119)))).isEmpty();
        assertThat(outstanding.due(START.plus(Duration.ofSeconds(120)))).containsExactly("d1");
        assertThat(outstanding.due(START.plus(Duration.ofSeconds(239)))).isEmpty();

        int sent = 2;
        for (int minute = 5; minute < 600; minute++) {
            sent += outstanding.due(START.plus(Duration.ofMinutes(minute))).size();
        }
        assertThat(sent).isEqualTo(5);
        assertThat(outstanding.refused()).isEqualTo(1);
        assertThat(outstanding.remaining()).isZero();

        outstanding.done("d1", true);
        assertThat(outstanding.refused()).isZero();
    }

    @Test
    void aDocumentThatComesBackUnderTheOldReleaseIsAskedForAgainSoonButNotAtOnce() {
        Outstanding outstanding = new Outstanding(START, true);
        outstanding.add("d1", START);
        outstanding.due(START);

        outstanding.late("d1", START.plusMillis(300));
        assertThat(outstanding.due(START.plusMillis(300))).isEmpty();
        assertThat(outstanding.due(START.plusMillis(1_300))).containsExactly("d1");
        outstanding.late("d1", START.plusMillis(1_600));
        assertThat(outstanding.due(START.plusMillis(2_700))).isEmpty();
        assertThat(outstanding.due(START.plusMillis(3_600))).containsExactly("d1");
    }

    @Test
    void aRequestThatKafkaDidNotTakeIsSentAgain() {
        Outstanding outstanding = new Outstanding(START, true);
        outstanding.add("d1", START);
        outstanding.due(START);
        outstanding.unsent("d1", START);

        assertThat(outstanding.due(START.plusMillis(500))).isEmpty();
        assertThat(outstanding.due(START.plusSeconds(1))).containsExactly("d1");
    }

    @Test
    void whatWasSentBeforeARestartIsWaitedFor() {
        Outstanding outstanding = new Outstanding(START, true);
        outstanding.add("d1", START);
        outstanding.add("d2", START);
        outstanding.sentBefore("d1", START);
        outstanding.sentBefore("forgotten", START);

        assertThat(outstanding.due(START)).containsExactly("d2");
        assertThat(outstanding.remaining()).isEqualTo(2);
    }

    @Test
    void aRequestOfAProcessThatHasEndedIsSoonRepeatedForItsAnswerMayHaveComeBefore() {
        Outstanding outstanding = new Outstanding(START, true);
        outstanding.add("d1", START);
        outstanding.sentBefore("d1", START);

        assertThat(outstanding.due(START.plusSeconds(14))).isEmpty();
        assertThat(outstanding.due(START.plusSeconds(15))).containsExactly("d1");
        assertThat(outstanding.due(START.plusSeconds(60))).isEmpty();
    }

    @Test
    void theNextReleaseTakesOverWhatIsOutstanding() {
        Outstanding first = new Outstanding(START, true);
        first.add("d1", START);
        first.due(START);

        Outstanding next = first.next(START.plusSeconds(1));
        assertThat(next.due(START.plusSeconds(1))).containsExactly("d1");
    }

    private static void add(Outstanding outstanding, int documents) {
        for (int i = 0; i < documents; i++) {
            outstanding.add("d" + i, START);
        }
    }
}
