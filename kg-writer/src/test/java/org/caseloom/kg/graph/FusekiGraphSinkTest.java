package org.caseloom.kg.graph;

import java.util.List;
import java.util.Map;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.caseloom.kg.Documents;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.sink.UnavailableException;
import org.caseloom.transport.HttpIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The contract over HTTP against Jena's own server, which serves as any SPARQL 1.1 endpoint. */
class FusekiGraphSinkTest extends GraphSinkContract {
    private static final DatasetGraph DATASET = DatasetGraphFactory.createTxnMem();
    private static FusekiServer server;

    @BeforeAll
    static void start() {
        server = server(0);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Override
    GraphStore store() {
        DATASET.executeWrite(DATASET::clear);
        return store(server.getPort());
    }

    @Test
    void aServerThatIsAwayIsWaitedForAndNothingIsLost() {
        FusekiServer passing = server(0);
        int port = passing.getPort();
        GraphStore store = store(port);
        GraphSink sink = new GraphSink(store);
        sink.open(new TopicIdentity(Documents.TOPIC, "topic-a"));
        passing.stop();
        Batch batch = Batch.of(List.of(Documents.record(Documents.japanese("away", 1), 0, 0)), Map.of(0, 1L));
        assertThatThrownBy(() -> sink.write(batch)).isInstanceOf(UnavailableException.class)
                .hasMessageContaining("does not answer");
        FusekiServer again = server(port);
        try {
            assertThat(sink.write(batch)).isEmpty();
            assertThat(sink.wantsCommit()).as("a request is a transaction").isTrue();
            assertThat(store.contents(GraphStore.CASES))
                    .containsAll(GraphProjection.project(Documents.japanese("away", 1)));
        } finally {
            again.stop();
        }
    }

    @Test
    void aPathThatTheServerDoesNotHaveIsWaitedForToo() {
        String nowhere = "http://localhost:" + server.getPort() + "/nowhere";
        GraphStore store = new SparqlStore(nowhere, nowhere, HttpIdentity.NOBODY);
        assertThatThrownBy(() -> store.contents(GraphStore.CASES)).isInstanceOf(UnavailableException.class)
                .hasMessageContaining("404");
    }

    @Test
    void wordsOfEveryKindComeBackAsTheyWere() {
        GraphStore store = store();
        Triple said = Triple.create(NodeFactory.createURI("https://caseloom.org/case/%E7%97%87"),
                RDFS.comment.asNode(), NodeFactory.createLiteralLang("39℃ \"高熱\"\n\\ } ; DROP ALL 𠮷", "ja"));
        store.edit(List.of(GraphEdit.adding(GraphStore.CASES, List.of(said))));
        assertThat(store.contents(GraphStore.CASES)).containsExactly(said);
        store.edit(List.of(new GraphEdit(GraphStore.CASES, List.of(said), List.of())));
        assertThat(store.contents(GraphStore.CASES)).isEmpty();
    }

    private static GraphStore store(int port) {
        String endpoint = "http://localhost:" + port + "/cases";
        return new SparqlStore(endpoint + "/query", endpoint + "/update", HttpIdentity.NOBODY);
    }

    private static FusekiServer server(int port) {
        return FusekiServer.create().port(port).loopback(true).add("/cases", DATASET, true).build().start();
    }
}
