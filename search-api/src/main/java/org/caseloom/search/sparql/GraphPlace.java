package org.caseloom.search.sparql;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.system.Txn;

import org.caseloom.transport.HttpIdentity;

/** Where the graph that is asked lies. Thread-safe. */
public sealed interface GraphPlace {
    /** In a dataset of this process. */
    static GraphPlace here(Dataset dataset) {
        return new Here(dataset.asDatasetGraph());
    }

    /** Behind a SPARQL 1.1 endpoint. */
    static GraphPlace at(String address, HttpIdentity identity) {
        return new There(address, identity,
                HttpClient.newBuilder().connectTimeout(There.CONNECTING).version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Runs something that reads the graph as it is now. */
    <T> T read(Supplier<T> reading);

    /** The execution of a query, which may take so long; to be closed. */
    QueryExec execution(Query query, Duration time);

    /** A dataset. */
    record Here(DatasetGraph graphs) implements GraphPlace {
        /** Solutions that sorting and DISTINCT hold in memory; beyond that they use temporary files. */
        private static final long IN_MEMORY = 50_000;

        @Override
        public <T> T read(Supplier<T> reading) {
            return Txn.calculateRead(graphs, reading);
        }

        @Override
        public QueryExec execution(Query query, Duration time) {
            return QueryExec.dataset(graphs).query(query)
                    .set(ARQ.spillToDiskThreshold, IN_MEMORY)
                    .overallTimeout(time.toMillis(), TimeUnit.MILLISECONDS).build();
        }
    }

    /** An endpoint; each query is a request, and sees what the store shows it. */
    record There(String address, HttpIdentity identity, HttpClient client) implements GraphPlace {
        private static final Duration CONNECTING = Duration.ofSeconds(5);

        @Override
        public <T> T read(Supplier<T> reading) {
            return reading.get();
        }

        @Override
        public QueryExec execution(Query query, Duration time) {
            QueryExecHTTPBuilder request = QueryExecHTTP.service(address).httpClient(client).query(query)
                    .sendMode(QuerySendMode.asPost)
                    .timeout(time.toMillis(), TimeUnit.MILLISECONDS);
            identity.authorization().ifPresent(header -> request.httpHeader("Authorization", header));
            return request.build();
        }
    }
}
