package org.caseloom.nlp.types;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.types.Dosing.Part;

import static org.assertj.core.api.Assertions.assertThat;

class EvidencesTest {
    private final Evidences evidences = new Evidences();

    @Test
    void whatIsSaidOfAMentionGoesWithIt() {
        evidences.add(mention(0, 2));
        evidences.add(mention(2, 4));
        evidences.all();
        Dosings dosings = new Dosings(evidences);
        dosings.add(0, new Dosing(4, 6, Part.ROUTE, null, "oral"));
        dosings.add(1, new Dosing(6, 8, Part.ROUTE, null, "oral"));

        evidences.remove(1);
        evidences.remove(1);

        assertThat(dosings.all()).extracting(of -> of.dosing().begin()).containsExactly(4);
    }

    private static Evidence mention(int begin, int end) {
        return Evidence.of(begin, end, List.of(SmallRelease.RELEASE.concepts().getFirst()), "test");
    }
}
