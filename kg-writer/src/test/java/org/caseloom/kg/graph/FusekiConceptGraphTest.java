package org.caseloom.kg.graph;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.caseloom.transport.HttpIdentity;

/** The contract over HTTP against Jena's own server, which serves as any SPARQL 1.1 endpoint. */
class FusekiConceptGraphTest extends ConceptGraphContract {
    private static final DatasetGraph DATASET = DatasetGraphFactory.createTxnMem();
    private static FusekiServer server;

    @BeforeAll
    static void start() {
        server = FusekiServer.create().port(0).loopback(true).add("/cases", DATASET, true).build().start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Override
    GraphStore store() {
        DATASET.executeWrite(DATASET::clear);
        String endpoint = "http://localhost:" + server.getPort() + "/cases";
        return new SparqlStore(endpoint + "/query", endpoint + "/update", HttpIdentity.NOBODY);
    }
}
