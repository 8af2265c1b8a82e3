package org.caseloom.kg.graph;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sparql.exec.http.UpdateExecHTTPBuilder;

import org.caseloom.kg.reconciliation.Copy;
import org.caseloom.kg.sink.UnavailableException;
import org.caseloom.transport.HttpIdentity;

/**
 * A store behind a SPARQL 1.1 endpoint: Fuseki, or whatever else answers queries and takes updates. A batch is one
 * update request, which stores run as one transaction; where one does not, the offsets stand last in it, so that what
 * was cut off is written again. Thread-safe. A server that is away, busy, or keeps us out is waited for; what it calls a
 * bad request, or too large a one, it will not take.
 */
public final class SparqlStore implements GraphStore {
    private static final int SUBJECTS_A_QUERY = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<Integer> OUR_FAULT = Set.of(400, 413, 422);
    private static final String CASES_QUERY = "SELECT ?case ?revision ?release { ?case <" + CaseTerms.REVISION.getURI()
            + "> ?revision ; <" + CaseTerms.RELEASE.getURI() + "> ?release }";

    private final String query;
    private final String update;
    private final HttpIdentity identity;
    private final HttpClient client;

    /** Where to ask and where to write, and who we are there. */
    public SparqlStore(String query, String update, HttpIdentity identity) {
        this.query = query;
        this.update = update;
        this.identity = identity;
        this.client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    }

    @Override
    public List<Triple> about(Node graph, Collection<Node> subjects, Node property) {
        List<Triple> found = new ArrayList<>();
        StringBuilder values = new StringBuilder();
        int waiting = 0;
        for (Node subject : subjects) {
            values.append(' ').append(NodeFmtLib.strNT(subject));
            if (++waiting == SUBJECTS_A_QUERY) {
                found.addAll(construct(graph, about(values, property)));
                values.setLength(0);
                waiting = 0;
            }
        }
        if (waiting > 0) {
            found.addAll(construct(graph, about(values, property)));
        }
        return found;
    }

    private static String about(CharSequence subjects, Node property) {
        return "VALUES ?s {" + subjects + " } "
                + (property.isConcrete() ? "VALUES ?p { " + NodeFmtLib.strNT(property) + " } " : "") + "?s ?p ?o";
    }

    @Override
    public Set<Triple> contents(Node graph) {
        return new HashSet<>(construct(graph, "?s ?p ?o"));
    }

    @Override
    public void edit(List<GraphEdit> edits) {
        StringBuilder request = new StringBuilder();
        for (GraphEdit edit : edits) {
            append(request, "DELETE DATA", edit.graph(), edit.removed());
            append(request, "INSERT DATA", edit.graph(), edit.added());
        }
        if (!request.isEmpty()) {
            ask(() -> {
                identified(UpdateExecHTTP.service(update).httpClient(client).update(request.toString())
                        .timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)).execute();
                return request;
            });
        }
    }

    @Override
    public void forEach(Consumer<Copy> visitor) {
        Map<String, String> releases = new HashMap<>(); // one string for the many cases of a release
        query(CASES_QUERY, execution -> {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                String release = releases.computeIfAbsent(CaseIris.release(row.get("release").getURI()), own -> own);
                visitor.accept(new Copy(CaseIris.document(row.get("case").getURI()),
                        Long.parseLong(row.get("revision").getLiteralLexicalForm()), release));
            }
            return rows;
        });
    }

    private List<Triple> construct(Node graph, String pattern) {
        String where = Quad.isDefaultGraph(graph)
                ? pattern
                : "GRAPH " + NodeFmtLib.strNT(graph) + " { " + pattern + " }";
        return query("CONSTRUCT { ?s ?p ?o } WHERE { " + where + " }", execution -> {
            List<Triple> triples = new ArrayList<>();
            execution.constructTriples().forEachRemaining(triples::add);
            return triples;
        });
    }

    private <T> T query(String text, Function<QueryExecHTTP, T> read) {
        return ask(() -> {
            try (QueryExecHTTP execution = identified(QueryExecHTTP.service(query).httpClient(client)
                    .queryString(text).postQuery().timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)).build()) {
                return read.apply(execution);
            }
        });
    }

    private QueryExecHTTPBuilder identified(QueryExecHTTPBuilder request) {
        identity.authorization().ifPresent(header -> request.httpHeader("Authorization", header));
        return request;
    }

    private UpdateExecHTTPBuilder identified(UpdateExecHTTPBuilder request) {
        identity.authorization().ifPresent(header -> request.httpHeader("Authorization", header));
        return request;
    }

    private static void append(StringBuilder request, String operation, Node graph, Collection<Triple> triples) {
        if (triples.isEmpty()) {
            return;
        }
        boolean named = !Quad.isDefaultGraph(graph);
        request.append(operation).append(" {").append(named ? " GRAPH " + NodeFmtLib.strNT(graph) + " {" : "");
        for (Triple triple : triples) {
            request.append('\n').append(NodeFmtLib.strNT(triple.getSubject())).append(' ')
                    .append(NodeFmtLib.strNT(triple.getPredicate())).append(' ')
                    .append(NodeFmtLib.strNT(triple.getObject())).append(" .");
        }
        request.append(named ? " } } ;\n" : " } ;\n");
    }

    private <T> T ask(Exchange<T> exchange) {
        try {
            return exchange.run();
        } catch (QueryExceptionHTTP e) {
            throw judged(e.getStatusCode(), e);
        } catch (HttpException e) {
            throw judged(e.getStatusCode(), e);
        }
    }

    private RuntimeException judged(int status, RuntimeException e) {
        return OUR_FAULT.contains(status)
                ? e
                : new UnavailableException("the SPARQL endpoint " + update + " does not answer as it should"
                        + (status > 0 ? " (" + status + ")" : "") + ": " + e.getMessage(), e);
    }

    @FunctionalInterface
    private interface Exchange<T> {
        T run();
    }
}
