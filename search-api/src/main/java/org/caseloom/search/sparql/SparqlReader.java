package org.caseloom.search.sparql;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.search.sparql.AnswerFormat.Rows;
import org.caseloom.search.sparql.AnswerFormat.Triples;

/**
 * Answers SPARQL queries over the graph, each in a read transaction of its own where the graph is in this process: facts are in the default graph,
 * releases and statistics in named ones. The whole answer is made before any of it is sent, so a failure is never
 * mistaken for a short answer. Thread-safe. Fails with {@code INVALID_QUERY}, {@code READ_ONLY},
 * {@code QUERY_TIMEOUT}, or {@code SERVICE_UNAVAILABLE} where the graph's store is elsewhere and away.
 */
@Singleton
public final class SparqlReader {
    /** Queries beyond that are refused at once: each may take a core and much memory for its ten seconds. */
    private static final int AT_ONCE = 8;
    private static final int BAD_REQUEST = 400;

    private final GraphPlace graphs;
    private final SparqlLimits limits;
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    public SparqlReader(GraphPlace graphs) {
        this(graphs, SparqlLimits.USUAL);
    }

    SparqlReader(GraphPlace graphs, SparqlLimits limits) {
        this.graphs = graphs;
        this.limits = limits;
    }

    /**
     * Answers one query.
     *
     * @param accepted media types the client takes, the most wanted first; none for the usual ones
     */
    public SparqlAnswer answer(String text, List<String> accepted) {
        Query query = ReadOnlyQuery.parse(text);
        if (!places.tryAcquire()) {
            throw new CaseloomException(ErrorCode.QUERY_TIMEOUT,
                    AT_ONCE + " other queries are being answered; ask again when one of them is done");
        }
        try {
            return graphs.read(() -> answer(query, accepted));
        } catch (QueryCancelledException e) {
            throw new CaseloomException(ErrorCode.QUERY_TIMEOUT,
                    "the query took longer than " + limits.time().toSeconds() + " seconds", e);
        } catch (QueryExceptionHTTP | HttpException e) {
            throw refused(e);
        } catch (QueryExecException e) {
            throw new CaseloomException(ErrorCode.INVALID_QUERY, String.valueOf(e.getMessage()), e);
        } finally {
            places.release();
        }
    }

    private SparqlAnswer answer(Query query, List<String> accepted) {
        try (QueryExec execution = graphs.execution(query, limits.time())) {
            return switch (query.queryType()) {
                case SELECT -> rows(execution.select(), Rows.accepted(accepted));
                case ASK -> truth(execution.ask(), Rows.accepted(accepted));
                case CONSTRUCT -> triples(execution.constructTriples(), query, Triples.accepted(accepted));
                case DESCRIBE -> triples(execution.describeTriples(), query, Triples.accepted(accepted));
                case CONSTRUCT_JSON, UNKNOWN -> throw new CaseloomException(ErrorCode.READ_ONLY,
                        "not a query of SPARQL 1.1: " + query.queryType());
            };
        }
    }

    /** What a store elsewhere did not answer. */
    private CaseloomException refused(RuntimeException e) {
        int status = switch (e) {
            case QueryExceptionHTTP http -> http.getStatusCode();
            case HttpException http -> http.getStatusCode();
            case RuntimeException _ -> 0;
        };
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return new CaseloomException(ErrorCode.QUERY_TIMEOUT,
                        "the query took longer than " + limits.time().toSeconds() + " seconds", e);
            }
        }
        return status == BAD_REQUEST
                ? new CaseloomException(ErrorCode.INVALID_QUERY, "the graph's store refused it: " + e.getMessage(), e)
                : new CaseloomException(ErrorCode.SERVICE_UNAVAILABLE,
                        "the graph's store did not answer" + (status > 0 ? " (" + status + ")" : "") + ": "
                                + e.getMessage(),
                        e);
    }

    private SparqlAnswer rows(RowSet found, Rows form) {
        List<Binding> rows = new ArrayList<>();
        while (found.hasNext()) {
            rows.add(found.next());
            refuseBeyondLimit(rows.size(), "rows");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writer(form).write(body, RowSetStream.create(found.getResultVars(), rows.iterator()), new Context());
        return new SparqlAnswer(form.mediaType(), body.toByteArray());
    }

    private static SparqlAnswer truth(boolean answer, Rows form) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writer(form).write(body, answer, new Context());
        return new SparqlAnswer(form.mediaType(), body.toByteArray());
    }

    private static RowSetWriter writer(Rows form) {
        return RowSetWriterRegistry.getFactory(form.lang()).create(form.lang());
    }

    private SparqlAnswer triples(Iterator<Triple> found, Query query, Triples form) {
        Graph graph = GraphFactory.createDefaultGraph();
        PrefixMapping prefixes = query.getPrefixMapping();
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        int count = 0;
        while (found.hasNext()) {
            graph.add(found.next());
            refuseBeyondLimit(++count, "triples");
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(form.format()).output(body);
        return new SparqlAnswer(form.mediaType(), body.toByteArray());
    }

    private void refuseBeyondLimit(int count, String what) {
        if (count > limits.rows()) {
            throw new CaseloomException(ErrorCode.INVALID_QUERY,
                    "the answer has more than " + limits.rows() + " " + what + ": add a LIMIT, or ask for less");
        }
    }
}
