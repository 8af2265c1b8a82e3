package org.caseloom.search.release;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.json.Message;
import org.caseloom.contracts.terms.ReleaseCut;
import org.caseloom.contracts.terms.ReleaseManifest;
import org.caseloom.search.SampleRelease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleaseReaderTest {
    private final Releases releases = new Releases();
    private final ReleaseReader reader = new ReleaseReader(releases);

    @Test
    void aReleaseIsInForceOnceItsManifestHasComeAndNotBefore() {
        ReleaseCut cut = ReleaseCut.of(SampleRelease.release());
        cut.parts().forEach(this::read);
        assertThat(releases.current().id()).isEmpty();
        read(ReleaseManifest.KEY, cut.manifest());
        assertThat(releases.current().id()).isEqualTo(SampleRelease.ID);
    }

    @Test
    void aDamagedReleaseLeavesTheOneBeforeInForce() {
        ReleaseCut cut = ReleaseCut.of(SampleRelease.release());
        cut.parts().forEach(this::read);
        read(ReleaseManifest.KEY, cut.manifest());
        ReleaseManifest next = new ReleaseManifest("2026-11-22.1", Instant.EPOCH, List.of("7-absent"), 0);
        assertThatThrownBy(() -> read(ReleaseManifest.KEY, next)).isInstanceOf(CaseloomException.class)
                .hasMessageContaining("2026-11-22.1");
        assertThat(releases.current().id()).isEqualTo(SampleRelease.ID);
    }

    private void read(String key, Message message) {
        reader.accept(key, Json.write(message));
    }
}
