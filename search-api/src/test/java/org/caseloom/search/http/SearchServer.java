package org.caseloom.search.http;

import java.util.HashMap;
import java.util.Map;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.errors.Problem;
import org.caseloom.search.InMemoryCases;
import org.caseloom.search.SampleDocuments;
import org.caseloom.search.SampleRelease;
import org.caseloom.search.cases.CaseSearch;
import org.caseloom.search.elastic.ElasticCaseSearch;
import org.caseloom.search.release.Releases;
import org.caseloom.search.sparql.GraphPlace;

/** The module's real server on a free port, over documents in memory. Run it to look at the pages. */
public final class SearchServer {
    private SearchServer() {}

    public static EmbeddedServer start(int port) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spec", "search-server");
        settings.put("micronaut.server.port", port);
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("micronaut.router.static-resources.caseloom.paths", "classpath:static");
        settings.put("micronaut.router.static-resources.caseloom.mapping", "/static/**");
        EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings);
        server.getApplicationContext().getBean(Releases.class).publish(SampleRelease.release());
        return server;
    }

    public static void main(String[] arguments) throws InterruptedException {
        start(Integer.parseInt(arguments[0]));
        Thread.currentThread().join();
    }

    /** What the composition root provides in the whole system. */
    @Factory
    @Requires(property = "spec", value = "search-server")
    static final class Surroundings {
        @Singleton
        @Replaces(ElasticCaseSearch.class)
        CaseSearch cases() {
            return new InMemoryCases(SampleDocuments.all());
        }

        @Bean
        @Singleton
        GraphPlace graphs() {
            Dataset graphs = DatasetFactory.createTxnMem();
            graphs.executeWrite(() -> {
                Model facts = graphs.getDefaultModel();
                facts.add(ResourceFactory.createResource("urn:case:1"),
                        ResourceFactory.createProperty("urn:caseloom:present"),
                        ResourceFactory.createResource("urn:concept:fever"));
                RDFParser.fromString(
                        """
                            PREFIX cl: <https://caseloom.org/ns#>
                            <https://caseloom.org/case/jsim-0001> a cl:Case ; cl:present <https://caseloom.org/concept/fever> ;
                              cl:mention <https://caseloom.org/case/jsim-0001#char=3,5> .
                            <https://caseloom.org/case/jsim-0001#char=3,5> cl:rule "term:発熱" ;
                              cl:relation <https://caseloom.org/case/jsim-0001#r3,5_7,9> .
                            <https://caseloom.org/case/jsim-0001#r3,5_7,9> cl:causes <https://caseloom.org/case/jsim-0001#char=7,9> .
                            <https://caseloom.org/case/other> a cl:Case .
                            """,
                        Lang.TURTLE).parse(facts);
            });
            return GraphPlace.here(graphs);
        }
    }

    @Singleton
    @Requires(property = "spec", value = "search-server")
    static final class Problems implements ExceptionHandler<CaseloomException, HttpResponse<Problem>> {
        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<Problem> handle(HttpRequest request, CaseloomException failure) {
            HttpStatus status = switch (failure.code()) {
                case NOT_FOUND -> HttpStatus.NOT_FOUND;
                case QUERY_TIMEOUT, SERVICE_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
                case READ_ONLY -> HttpStatus.FORBIDDEN;
                case ErrorCode _ -> HttpStatus.BAD_REQUEST;
            };
            return HttpResponse.<Problem>status(status)
                    .body(Problem.of(failure.code(), status.getCode(), String.valueOf(failure.getMessage())));
        }
    }
}
