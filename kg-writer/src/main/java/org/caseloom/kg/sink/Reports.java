package org.caseloom.kg.sink;

import org.caseloom.contracts.jobs.Stage;

/** Tells jobs and dead letters what became of a batch that is durable. */
public interface Reports {
    /**
     * Returns when everything is stored.
     *
     * @throws UnavailableException where it could not be; telling again later is harmless
     */
    void tell(Stage stage, WrittenBatch batch);
}
