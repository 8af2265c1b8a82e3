package org.caseloom.service.alone;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import org.reactivestreams.Publisher;

import org.caseloom.service.apart.Apart;

/**
 * The service's part in the answers of the probes; the framework adds its own. Where all services run in one process
 * there is no state of one of them, and so no part of it.
 */
final class Probes {
    private Probes() {}

    private static Publisher<HealthResult> result(String name, boolean up, Object details) {
        return Publishers.just(
                HealthResult.builder(name, up ? HealthStatus.UP : HealthStatus.DOWN).details(details).build());
    }

    /** Down when only a restart helps. */
    @Requires(property = Apart.SERVICE)
    @io.micronaut.management.health.indicator.annotation.Liveness
    record Liveness(ServiceState state) implements HealthIndicator {
        @Override
        public Publisher<HealthResult> getResult() {
            boolean alive = state.isAlive();
            return result("service", alive, alive ? "alive" : "something has died; the log says what");
        }
    }

    /** Down while nobody should send anything. */
    @Requires(property = Apart.SERVICE)
    @io.micronaut.management.health.indicator.annotation.Readiness
    record Readiness(ServiceState state) implements HealthIndicator {
        @Override
        public Publisher<HealthResult> getResult() {
            return result("service", state.unready().isEmpty(), state.unready().orElse("ready"));
        }
    }
}
