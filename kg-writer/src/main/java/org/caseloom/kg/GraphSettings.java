package org.caseloom.kg;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

import org.caseloom.kg.graph.GraphStore;
import org.caseloom.kg.graph.SparqlStore;

/**
 * Where the cases go: into the TDB2 store of this process, or, where an address for updates is set, into whatever
 * store serves SPARQL 1.1 there. As settings {@code caseloom.graph.update}, {@code .query}, {@code .user} and
 * {@code .password}, or as environment variables {@code CASELOOM_GRAPH_UPDATE} and so on.
 *
 * @param update where updates go; empty for the store of this process
 * @param query  where queries go; empty for the same address
 */
@Singleton
public record GraphSettings(@Value("${caseloom.graph.update:}") String update,
        @Value("${caseloom.graph.query:}") String query, @Value("${caseloom.graph.user:}") String user,
        @Value("${caseloom.graph.password:}") String password) {
    GraphStore open() {
        return new SparqlStore(query.isBlank() ? update : query, update, user, password);
    }
}
