package org.caseloom.search.sparql;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SparqlReaderTest {
    private static final Dataset DATASET = dataset();
    private final SparqlReader reader = new SparqlReader(GraphPlace.here(DATASET));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', value = {
            "application/sparql-results+json | application/sparql-results+json | \"value\": \"urn:c:fever\"",
            "application/json | application/sparql-results+json | \"vars\"",
            "*/* | application/sparql-results+json | \"vars\"",
            "text/csv | text/csv | urn:c:fever",
            "text/tab-separated-values | text/tab-separated-values | <urn:c:fever>",
            "application/sparql-results+xml | application/sparql-results+xml | <uri>urn:c:fever</uri>"})
    void rowsComeInTheFormThatIsAccepted(String accept, String mediaType, String part) {
        SparqlAnswer answer = reader.answer("SELECT ?c { <urn:case:1> <urn:p:present> ?c }", List.of(accept));
        assertThat(answer.mediaType()).isEqualTo(mediaType);
        assertThat(text(answer)).contains(part);
    }

    @Test
    void theDefaultGraphHoldsFactsAndReleasesAreNamedGraphs() {
        assertThat(text(reader.answer("ASK { <urn:c:fever> ?p ?o }", List.of()))).contains("false");
        assertThat(text(reader.answer("ASK { GRAPH <urn:release:1> { <urn:c:fever> ?p ?o } }", List.of())))
                .contains("true");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"text/turtle, text/turtle, <urn:p:present>", "application/ld+json, application/ld+json, @id",
            "application/n-triples, application/n-triples, <urn:case:1> <urn:p:present> <urn:c:fever> ."})
    void graphsComeInTheFormThatIsAccepted(String accept, String mediaType, String part) {
        SparqlAnswer answer = reader.answer("CONSTRUCT WHERE { ?s <urn:p:present> ?o }", List.of(accept));
        assertThat(answer.mediaType()).isEqualTo(mediaType);
        assertThat(text(answer)).contains(part);
        assertThat(text(reader.answer("DESCRIBE <urn:case:1>", List.of(accept)))).contains("urn:c:fever");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSERT DATA { <urn:a> <urn:b> <urn:c> }", "DELETE WHERE { ?s ?p ?o }", "CLEAR ALL",
            "DROP ALL",
            "LOAD <file:///etc/passwd>", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
            "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }",
            "SELECT * { { SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } } }",
            "SELECT (<java:java.lang.System>() AS ?x) {}", "SELECT * { ?s <java:org.example.Property> ?o }",
            "SELECT * { BIND(<java:org.example.Function>(1) AS ?x) }"})
    void whatIsMoreThanReadingIsRefused(String query) {
        assertThatThrownBy(() -> reader.answer(query, List.of())).isInstanceOfSatisfying(CaseloomException.class,
                failure -> assertThat(failure.code()).isEqualTo(ErrorCode.READ_ONLY));
        assertThat(DATASET.calculateRead(() -> DATASET.getDefaultModel().size())).isEqualTo(200);
    }

    @Test
    void aMistakeIsToldWithItsLineAndColumn() {
        assertThatThrownBy(() -> reader.answer("SELECT *\nWHERE { ?s ?p }", List.of()))
                .isInstanceOfSatisfying(CaseloomException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_QUERY))
                .hasMessageStartingWith("line 2, column 15: ");
    }

    @Test
    void aFileNamedInFromIsNotRead() {
        assertThat(text(reader.answer("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", List.of("text/csv"))))
                .isEqualTo("s,p,o\r\n");
    }

    @Test
    void aQueryThatTakesTooLongIsEnded() {
        SparqlReader impatient = new SparqlReader(GraphPlace.here(DATASET),
                new SparqlLimits(Duration.ofMillis(50), 1000));
        assertThatThrownBy(() -> impatient.answer(
                "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }", List.of()))
                .isInstanceOfSatisfying(CaseloomException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.QUERY_TIMEOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"})
    void anAnswerBeyondTheLimitIsRefusedAndNeverCut(String query) {
        SparqlReader narrow = new SparqlReader(GraphPlace.here(DATASET), new SparqlLimits(Duration.ofSeconds(5), 199));
        assertThatThrownBy(() -> narrow.answer(query, List.of())).isInstanceOfSatisfying(CaseloomException.class,
                failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_QUERY)).hasMessageContaining("199");
        assertThat(text(narrow.answer(query + " LIMIT 199", List.of("text/csv")))).isNotEmpty();
    }

    private static String text(SparqlAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Dataset dataset() {
        Dataset dataset = DatasetFactory.createTxnMem();
        StringBuilder facts = new StringBuilder("<urn:case:1> <urn:p:present> <urn:c:fever> .\n");
        for (int i = 1; i < 200; i++) {
            facts.append("<urn:case:").append(i).append("> <urn:p:age> \"").append(i).append("\" .\n");
        }
        facts.append("<urn:c:fever> <urn:p:label> \"発熱\" <urn:release:1> .\n");
        dataset.executeWrite(() -> RDFParser.fromString(facts.toString(), Lang.NQUADS).parse(dataset));
        return dataset;
    }
}
