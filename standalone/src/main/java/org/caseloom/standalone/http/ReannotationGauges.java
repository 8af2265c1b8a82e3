package org.caseloom.standalone.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.impact.CorpusStatus;

/**
 * How far re-annotation is, for those who watch: {@code caseloom.reannotation.remaining} is zero when every document
 * that the release in force touches has been structured with it. Not a number while the system starts.
 */
@Singleton
final class ReannotationGauges implements MeterBinder {
    private final OntologyService ontology;

    ReannotationGauges(OntologyService ontology) {
        this.ontology = ontology;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("caseloom.reannotation.remaining", this, gauges -> gauges.status(true))
                .description("documents that are still to be structured with the release in force")
                .register(registry);
        Gauge.builder("caseloom.reannotation.refused", this, gauges -> gauges.status(false))
                .description("documents that could not be structured with the release in force")
                .register(registry);
    }

    private double status(boolean remaining) {
        try {
            CorpusStatus documents = ontology.documents();
            return remaining ? documents.remaining() : documents.refused();
        } catch (CaseloomException _) {
            return Double.NaN; // not open yet: there is no number
        }
    }
}
