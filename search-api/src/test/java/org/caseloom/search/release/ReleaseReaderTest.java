package org.caseloom.search.release;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.terms.ReleaseManifest;
import org.caseloom.contracts.terms.ReleasePart;
import org.caseloom.contracts.terms.ReleaseParts;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.search.SampleRelease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleaseReaderTest {
    private final Releases releases = new Releases();
    private final ReleaseReader reader = new ReleaseReader(releases);

    @Test
    void aReleaseIsInForceOnceItsManifestHasComeAndNotBefore() {
        ReleaseParts.cut(SampleRelease.release()).forEach(this::read);
        assertThat(releases.current().id()).isEmpty();
        read(ReleaseParts.manifest(SampleRelease.release()));
        assertThat(releases.current().id()).isEqualTo(SampleRelease.ID);
    }

    @Test
    void aDamagedReleaseLeavesTheOneBeforeInForce() {
        ReleaseParts.cut(SampleRelease.release()).forEach(this::read);
        read(ReleaseParts.manifest(SampleRelease.release()));
        TermRelease next = new TermRelease("2026-11-22.1", Instant.EPOCH, List.of(), List.of(), List.of());
        assertThatThrownBy(() -> read(ReleaseParts.manifest(next))).isInstanceOf(CaseloomException.class)
                .hasMessageContaining("2026-11-22.1");
        assertThat(releases.current().id()).isEqualTo(SampleRelease.ID);
    }

    private void read(ReleasePart part) {
        reader.accept(part.key(), Json.write(part));
    }

    private void read(ReleaseManifest manifest) {
        reader.accept(ReleaseManifest.KEY, Json.write(manifest));
    }
}
