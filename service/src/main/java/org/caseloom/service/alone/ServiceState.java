package org.caseloom.service.alone;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.caseloom.transport.ServerTrouble;

/** Where a service alone stands, for its probes. Thread-safe. */
final class ServiceState {
    /** What a service goes through, in this order. */
    enum Phase {
        STARTING,
        RUNNING,
        STOPPING
    }

    private volatile Phase phase = Phase.STARTING;
    private volatile BooleanSupplier alive = () -> true;
    private volatile List<ServerWatch> servers = List.of();

    void watch(List<ServerWatch> watched) {
        servers = List.copyOf(watched);
    }

    void running(BooleanSupplier whileAlive) {
        alive = whileAlive;
        phase = Phase.RUNNING;
    }

    void stopping() {
        phase = Phase.STOPPING;
    }

    boolean isStopping() {
        return phase == Phase.STOPPING;
    }

    /** Whether nothing has died that only a restart mends. */
    boolean isAlive() {
        return phase != Phase.RUNNING || alive.getAsBoolean();
    }

    /** Why nobody should send anything here now; empty where everybody may. */
    Optional<String> unready() {
        return switch (phase) {
            case STARTING -> Optional.of("the service is starting");
            case STOPPING -> Optional.of("the service is stopping");
            case RUNNING -> alive.getAsBoolean()
                    ? servers.stream()
                            .map(ServerWatch::trouble)
                            .flatMap(Optional::stream)
                            .map(ServerTrouble::what)
                            .findFirst()
                    : Optional.of("the service has died in part; its log says why");
        };
    }
}
