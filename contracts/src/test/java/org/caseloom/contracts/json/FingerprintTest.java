package org.caseloom.contracts.json;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTest {
    @Test
    void isTheBeginningOfTheKnownSha256OfTheJson() {
        assertThat(Fingerprint.of("abc", 12)).isEqualTo("6cc43f858fbb");
    }
}
