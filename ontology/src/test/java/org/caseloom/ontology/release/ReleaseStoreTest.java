package org.caseloom.ontology.release;

import java.nio.file.Path;
import java.time.Instant;

import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.starter.StarterOntology;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseStoreTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

    private final ReleaseStore store = new ReleaseStore(TDB2Factory.createDataset());

    @Test
    void aNewStoreHasNoRelease() {
        assertThat(store.current()).isEmpty();
    }

    @Test
    void theFirstReleaseOfADayHasNumberOneAndTheNextOneTwo() {
        Model graph = ModelFactory.createDefaultModel();

        assertThat(store.add(graph, MORNING).id()).isEqualTo("2026-11-20.1");
        assertThat(store.add(graph, MORNING.plusSeconds(3600)).id()).isEqualTo("2026-11-20.2");
        assertThat(store.current()).map(TermRelease::id).contains("2026-11-20.2");
    }

    @Test
    void aStoredReleaseIsReadBackWhole(@TempDir Path folder) {
        Dataset dataset = TDB2Factory.connectDataset(folder.toString());
        TermRelease added = new ReleaseStore(dataset).add(StarterOntology.model(), MORNING);

        assertThat(new ReleaseStore(dataset).current()).contains(added);
        assertThat(added.concepts()).isEqualTo(OntologyService.starter().concepts());
        dataset.close();
    }

    @Test
    void theTermsFileGivesBackTheRelease(@TempDir Path folder) {
        TermRelease release = OntologyService.starter();
        TermsFile file = OntologyService.termsFile(folder);

        assertThat(file.read()).isEmpty();
        file.write(release);
        assertThat(file.read()).contains(release);
    }
}
