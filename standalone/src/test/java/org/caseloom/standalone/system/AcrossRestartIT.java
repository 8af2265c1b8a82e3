package org.caseloom.standalone.system;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What outlives a stop and a start on the same folder. A start takes long, so all share one: each does its part before
 * it, and is asked on its own after it.
 */
class AcrossRestartIT {
    private static final KeptDocument KEPT = new KeptDocument();
    private static final ChangedMapping MAPPING = new ChangedMapping();
    private static final PublishedSynonym SYNONYM = new PublishedSynonym();

    @TempDir
    private static Path folder;
    private static CaseloomSystem caseloom;

    @BeforeAll
    static void stopAndStart() throws Exception {
        try (CaseloomSystem first = CaseloomSystem.start(folder, false)) {
            KEPT.before(first);
            MAPPING.before(first);
            SYNONYM.before(first);
        }
        caseloom = CaseloomSystem.start(folder, false);
        MAPPING.atOnce(caseloom);
    }

    @AfterAll
    static void stop() {
        if (caseloom != null) {
            caseloom.close();
        }
    }

    @Test
    void everythingIsStillThereAfterAStopAndAStart() {
        KEPT.after(caseloom);
    }

    @Test
    void anIndexOfAnotherMappingServesUntilANewOneHasEverything() {
        MAPPING.after(caseloom);
    }

    @Test
    void exactlyTheDocumentsThatHoldANewSynonymAreStructuredAgain() {
        SYNONYM.after(caseloom);
    }

    @Test
    void twoAtOnceAreRefused() {
        assertThatThrownBy(() -> CaseloomSystem.start(folder, false))
                .isInstanceOfSatisfying(CaseloomException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_DIRECTORY_IN_USE))
                .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
    }
}
