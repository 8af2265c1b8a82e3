package org.caseloom.standalone.system;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What outlives a stop and a start on the same folder, with all that the tests before have left there. A start takes long,
 * so all share one: each does its part before it, and is asked on its own after it.
 */
@WithCaseloom
class AcrossRestartIT {
    private static final KeptDocument KEPT = new KeptDocument();
    private static final ChangedMapping MAPPING = new ChangedMapping();
    private static final PublishedSynonym SYNONYM = new PublishedSynonym();

    private final CaseloomSystem caseloom;

    AcrossRestartIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @BeforeAll
    static void stopAndStart(CaseloomSystem caseloom) throws Exception {
        KEPT.before(caseloom);
        MAPPING.before(caseloom);
        SYNONYM.before(caseloom);
        caseloom.restart();
        MAPPING.atOnce(caseloom);
    }

    /** Searches of other tests list the first hundred that had a fever. */
    @AfterAll
    static void deleteTheDocuments(CaseloomSystem caseloom) {
        SYNONYM.delete(caseloom);
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
        assertThatThrownBy(() -> CaseloomSystem.start(caseloom.data()))
                .isInstanceOfSatisfying(CaseloomException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.DATA_DIRECTORY_IN_USE))
                .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
    }
}
