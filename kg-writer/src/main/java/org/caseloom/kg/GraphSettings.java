package org.caseloom.kg;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.apache.jena.query.Dataset;

import org.caseloom.kg.graph.GraphStore;
import org.caseloom.kg.graph.SparqlStore;
import org.caseloom.kg.graph.Tdb2Store;
import org.caseloom.transport.HttpIdentity;

/**
 * Where the cases go: into the TDB2 store of this process, or, where an address for updates is set, into whatever
 * store serves SPARQL 1.1 there. As settings {@code caseloom.graph.update}, {@code .query}, {@code .user} and
 * {@code .password} or {@code .token}, or as environment variables {@code CASELOOM_GRAPH_UPDATE} and so on.
 *
 * @param update     where updates go; empty for the store of this process
 * @param query      where queries go; empty for the same address
 * @param compaction whether the store of this process gives disk back by itself, which takes a processor now and then;
 *                   who compacts at hours of their own turns it off
 * @param alone      whether the ontology runs in another process, and so keeps its graph in a store of its own
 */
@Singleton
public record GraphSettings(@Value("${caseloom.graph.update:}") String update,
        @Value("${caseloom.graph.query:}") String query, @Value("${caseloom.graph.user:}") String user,
        @Value("${caseloom.graph.password:}") String password, @Value("${caseloom.graph.token:}") String token,
        @Value("${caseloom.graph.compaction:true}") boolean compaction,
        @Value("${caseloom.graph.alone:false}") boolean alone) {
    /** Whether the cases go into a store behind an endpoint. */
    public boolean isElsewhere() {
        return !update.isBlank();
    }

    /** Whether the store lacks the ontology's own graph, so that who writes the cases writes the concepts as well. */
    boolean lacksOntology() {
        return alone || isElsewhere();
    }

    /** Where that store answers. */
    public String queries() {
        return query.isBlank() ? update : query;
    }

    /** Who we are to that store. */
    public HttpIdentity identity() {
        return new HttpIdentity(user, password, token);
    }

    /** That store. */
    GraphStore elsewhere() {
        return new SparqlStore(queries(), update, identity());
    }

    /** The store, where it is the one of this process in this dataset. */
    GraphStore open(Dataset dataset) {
        if (isElsewhere()) {
            return elsewhere();
        }
        return compaction ? Tdb2Store.compacted(dataset) : new Tdb2Store(dataset);
    }
}
