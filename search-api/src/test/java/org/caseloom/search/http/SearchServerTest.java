package org.caseloom.search.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.search.SampleDocuments;
import org.caseloom.search.SampleRelease;

import static org.assertj.core.api.Assertions.assertThat;

class SearchServerTest {
    private static EmbeddedServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        server = SearchServer.start(-1);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"発熱", "fever", "熱発", "ｆｅｖｅｒ", "CSL:fever", "HP:0001945", "R50.9"})
    void feverIsFoundHoweverItIsAskedAndNotWhereItIsDenied(String query) throws Exception {
        JsonNode answer = json("/api/search?q=" + encoded(query));
        assertThat(answer.at("/results").findValuesAsText("id")).contains("jsim-0001", "jsim-0002", "en-0001",
                SampleDocuments.HOSTILE_ID).doesNotContain("jsim-0003");
        assertThat(answer.at("/total").asInt()).isEqualTo(4);
        assertThat(answer.at("/query/concepts/0/concepts/0/id").asText()).isEqualTo("CSL:fever");
        assertThat(answer.at("/query/release").asText()).isEqualTo(SampleRelease.ID);
    }

    @ParameterizedTest
    @CsvSource({"text/turtle, c:fever", "application/ld+json, @id", "application/n-triples, #char=3"})
    void aCaseAnswersInTriplesToWhoAcceptsThem(String accept, String part) throws Exception {
        HttpResponse<String> answer = accepting("/api/cases/jsim-0001", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
        assertThat(answer.headers().firstValue("Vary")).hasValueSatisfying(vary -> assertThat(vary).contains("Accept"));
        assertThat(answer.body()).contains(part, "term:発熱", "causes").doesNotContain("other");
        assertThat(accepting("/api/cases/nobody", accept).statusCode()).isEqualTo(404);
        assertThat(accepting("/api/cases/jsim-0001", "*/*").body()).startsWith("{\"");
    }

    @ParameterizedTest
    @CsvSource({"/case/jsim-0001, text/html, /cases/jsim-0001", "/case/jsim-0001, text/turtle, /api/cases/jsim-0001",
            "/case/a%2Fb, application/json, /api/cases/a%2Fb",
            "/api/concepts/HP:0001945, text/turtle, /api/ontology/concepts/CSL%3Afever"})
    void anIriLeadsToWhatItNames(String path, String accept, String place) throws Exception {
        HttpResponse<String> answer = accepting(path, accept);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/concepts/CSL:fever?ui=en", "/concepts/HP:0001945?ui=ja", "/queries?ui=ja"})
    void thePagesOfConceptsAndQueriesAreThere(String path) throws Exception {
        assertThat(accepting(path, "text/html").statusCode()).isEqualTo(200);
        assertThat(accepting("/concepts/nothing", "text/html").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> accepting(String path, String accept) throws Exception {
        return client.send(HttpRequest.newBuilder(server.getURI().resolve(path)).header("Accept", accept).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aDeniedFindingIsFoundByAskingForTheDenial() throws Exception {
        assertThat(json("/api/search?q=" + encoded("発熱なし")).at("/results/0/id").asText()).isEqualTo("jsim-0003");
        assertThat(json("/api/search?concept=CSL:fever&assertion=absent").at("/results/0/id").asText())
                .isEqualTo("jsim-0003");
    }

    @Test
    void facetsCarryLabelsInBothLanguages() throws Exception {
        JsonNode diseases = json("/api/search?q=cough").at("/facets/finding");
        assertThat(diseases.get(0).at("/label/ja").asText()).isEqualTo("咳嗽");
        assertThat(diseases.get(0).at("/label/en").asText()).isEqualTo("cough");
        assertThat(diseases.get(0).at("/documents").asInt()).isEqualTo(2);
    }

    @Test
    void anEmptyAnswerStillHasItsFields() throws Exception {
        JsonNode answer = json("/api/search?q=" + encoded("結核 皮疹"));
        assertThat(answer.at("/results").isArray()).isTrue();
        assertThat(answer.at("/total").asInt()).isZero();
        assertThat(answer.at("/query/words").isArray()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"size=101, size", "from=-1, from", "from=9990, from", "size=x, size", "assertion=maybe, assertion",
            "lang=fr, lang", "kind=novel, kind", "sort=worst, sort", "ageFrom=old, ageFrom"})
    void aParameterThatCannotBeUnderstoodIsNamed(String parameter, String name) throws Exception {
        HttpResponse<String> response = get("/api/search?q=fever&" + parameter, "application/json");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("CL-INVALID-REQUEST").contains(name + " must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases/", "/cases/"})
    void idsMayHoldSlashesAndAnyCharacter(String path) throws Exception {
        String exact = path + PathRemainder.encode(SampleDocuments.HOSTILE_ID);
        String slashed = exact.replace("%2F", "/");
        assertThat(get(exact, "*/*").statusCode()).isEqualTo(200);
        assertThat(get(slashed, "*/*").statusCode()).isEqualTo(200);
    }

    @Test
    void aCaseComesAsTheRecordThatTravels() throws Exception {
        HttpResponse<String> response = get("/api/cases/jsim-0001", "application/json");
        assertThat(Json.read(response.body().getBytes(StandardCharsets.UTF_8), StructuredDocument.class))
                .isEqualTo(SampleDocuments.PNEUMONIA_JA);
    }

    @Test
    void aConceptTellsItsNeighboursRulesAndDocuments() throws Exception {
        JsonNode fever = json("/api/concepts/CSL:fever");
        assertThat(fever.at("/broader/0/id").asText()).isEqualTo("CSL:temperature-change");
        assertThat(fever.at("/narrower/0/id").asText()).isEqualTo("CSL:high-fever");
        assertThat(fever.at("/rules/0/id").asText()).isEqualTo("fever-by-body-temperature");
        assertThat(fever.at("/documents/present").asInt()).isEqualTo(4);
        assertThat(fever.at("/documents/absent").asInt()).isEqualTo(1);
        assertThat(json("/api/concepts/HP%3A0001945").at("/id").asText()).isEqualTo("CSL:fever");
    }

    @Test
    void suggestionsComeForWhatIsBeingTyped() throws Exception {
        assertThat(json("/api/suggest?q=" + encoded("はつ")).at("/suggestions/0/id").asText()).isEqualTo("CSL:fever");
        assertThat(json("/api/suggest").at("/suggestions").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases/none", "/api/cases/a/b", "/api/concepts/CSL:none"})
    void programsGetAProblemForWhatIsNotThere(String path) throws Exception {
        HttpResponse<String> response = get(path, "text/html,application/json");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("CL-NOT-FOUND").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases/none", "/nowhere", "/cases/%E7%97%87%E4%BE%8B"})
    void peopleGetAPageForWhatIsNotThere(String path) throws Exception {
        HttpResponse<String> response = get(path, "text/html");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("<h1>Page not found</h1>");
    }

    @Test
    void pagesRunAndLoadNothingButOurOwn() throws Exception {
        HttpResponse<String> response = get("/?q=fever", "text/html");
        assertThat(response.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(
                policy -> assertThat(policy).startsWith("default-src 'self'").doesNotContain("unsafe"));
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(get("/static/caseloom/caseloom.css", "text/css").statusCode()).isEqualTo(200);
        assertThat(get("/static/caseloom/caseloom.js", "*/*").statusCode()).isEqualTo(200);
    }

    @Test
    void theInterfaceSpeaksTheLanguageThatWasChosenOrThatTheBrowserWants() throws Exception {
        HttpResponse<String> chosen = get("/?ui=ja", "text/html");
        assertThat(chosen.body()).contains("<html lang=\"ja\"").contains("何を探しますか");
        assertThat(chosen.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("caseloom-ui=ja"));
        assertThat(send("/", Map.of("Accept", "text/html", "Accept-Language", "fr,ja;q=0.8,en;q=0.5")).body())
                .contains("<html lang=\"ja\"");
        assertThat(send("/", Map.of("Accept", "text/html", "Cookie", "caseloom-ui=ja")).body())
                .contains("<html lang=\"ja\"");
        assertThat(get("/", "text/html").body()).contains("<html lang=\"en\"");
    }

    @Test
    void aMistakeInTheAddressIsAPageToo() throws Exception {
        HttpResponse<String> response = get("/?q=fever&size=1000", "text/html");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("size must be from 0 to 100");
    }

    @Test
    void sparqlTakesQueriesInEachWayOfTheProtocol() throws Exception {
        String query = "SELECT ?o { ?s <urn:caseloom:present> ?o }";
        assertThat(get("/sparql?query=" + encoded(query), "text/csv").body()).contains("urn:concept:fever");
        assertThat(post("application/x-www-form-urlencoded", "query=" + encoded(query)).body())
                .contains("urn:concept:fever");
        HttpResponse<String> direct = post("application/sparql-query", query);
        assertThat(direct.body()).contains("urn:concept:fever");
        assertThat(direct.headers().firstValue("Content-Type")).hasValue("application/sparql-results+json");
    }

    @Test
    void sparqlUpdatesAreRefusedInEachWayOfTheProtocol() throws Exception {
        String update = "DELETE WHERE { ?s ?p ?o }";
        assertThat(post("application/sparql-update", update).body()).contains("CL-READ-ONLY");
        assertThat(post("application/x-www-form-urlencoded", "update=" + encoded(update)).body())
                .contains("CL-READ-ONLY");
        assertThat(get("/sparql?query=" + encoded(update), "*/*").body()).contains("CL-READ-ONLY");
        assertThat(get("/sparql", "*/*").body()).contains("CL-INVALID-QUERY");
    }

    private static HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address("/sparql")).header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, "application/json");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private static HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(path, Map.of("Accept", accept));
    }

    private static HttpResponse<String> send(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create(server.getURL() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
