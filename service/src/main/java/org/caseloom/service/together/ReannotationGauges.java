package org.caseloom.service.together;

import java.util.function.ToIntFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.ontology.OntologyService;

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
        Gauge.builder("caseloom.reannotation.remaining", this,
                gauges -> gauges.number(OntologyService::documentsRemaining))
                .description("documents that are still to be structured with the release in force")
                .register(registry);
        Gauge.builder("caseloom.reannotation.refused", this, gauges -> gauges.number(OntologyService::documentsRefused))
                .description("documents that could not be structured with the release in force")
                .register(registry);
    }

    private double number(ToIntFunction<OntologyService> count) {
        try {
            return count.applyAsInt(ontology);
        } catch (CaseloomException _) {
            return Double.NaN; // not open yet: there is no number
        }
    }
}
