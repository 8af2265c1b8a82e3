package org.caseloom.kg.sink;

import org.jspecify.annotations.Nullable;

/**
 * How a sink is doing.
 *
 * @param name    the store: {@code graph}, {@code index}
 * @param alive   whether it still runs; one that is not needs a restart of the service
 * @param trouble what it waits for or what ended it; null where all is well
 * @param written documents written or removed since the start
 * @param refused documents that went to the dead letters since the start
 */
public record SinkHealth(String name, boolean alive, @Nullable String trouble, long written, long refused) {}
