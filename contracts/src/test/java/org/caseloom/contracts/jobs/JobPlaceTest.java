package org.caseloom.contracts.jobs;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JobPlaceTest {
    @Property
    void aPlaceIsReadBackFromItsText(@ForAll @AlphaChars @NotEmpty String job,
            @ForAll @IntRange(max = 99_999_999) int sequence) {
        JobPlace place = new JobPlace(job, sequence);

        assertThat(JobPlace.parse(place.text())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "job", "job/", "/3", "job/x", "job/-1", "job/99999999999"})
    void whatIsNoPlaceIsNone(String text) {
        assertThat(JobPlace.parse(text)).isEmpty();
    }
}
