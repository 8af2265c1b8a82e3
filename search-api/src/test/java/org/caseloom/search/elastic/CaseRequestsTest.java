package org.caseloom.search.elastic;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.stream.JsonGenerator;
import org.junit.jupiter.api.Test;

import org.caseloom.search.SampleRelease;
import org.caseloom.search.cases.CaseFilter;
import org.caseloom.search.cases.CaseQuestion;
import org.caseloom.search.cases.Facet;
import org.caseloom.search.cases.SortOrder;
import org.caseloom.search.query.Meaning;
import org.caseloom.search.query.QueryReader;
import org.caseloom.search.release.ReleaseView;

import static org.assertj.core.api.Assertions.assertThat;

class CaseRequestsTest {
    private static final QueryReader READER = new QueryReader(ReleaseView.of(SampleRelease.release()));

    @Test
    void everyConceptMustBePresentItselfOrAsANarrowerOne() throws IOException {
        JsonNode filter = request("発熱 咳嗽").at("/query/bool/filter");
        assertThat(filter).hasToString("""
            [{"terms":{"present":["CSL:fever","CSL:high-fever"]}},{"terms":{"present":["CSL:cough"]}}]""");
    }

    @Test
    void anExclusionMustNotBePresentAndADenialMustBeAbsent() throws IOException {
        JsonNode bool = request("咳嗽なし -発熱").at("/query/bool");
        assertThat(bool.at("/filter")).hasToString("[{\"terms\":{\"absent\":[\"CSL:cough\"]}}]");
        assertThat(bool.at("/must_not")).hasToString("[{\"terms\":{\"present\":[\"CSL:fever\",\"CSL:high-fever\"]}}]");
    }

    @Test
    void anyAssertionIsOneOfAllFields() throws IOException {
        JsonNode any = request("胸痛", Meaning.ANY, CaseFilter.NONE, SortOrder.SCORE).at("/query/bool/filter/0/bool");
        assertThat(any.at("/minimum_should_match").asText()).isEqualTo("1");
        assertThat(any.at("/should").findValuesAsText("terms")).hasSize(7);
    }

    @Test
    void wordsMustStandInTitleOrTextOfEitherLanguageAndAreHighlightedEscaped() throws IOException {
        JsonNode request = request("発熱 人工呼吸器 \"septic shock\" -転移");
        assertThat(request.at("/query/bool/must/0/multi_match")).hasToString("""
            {"fields":["title_ja^2","title_en^2","text_ja","text_en"],"operator":"and","query":"人工呼吸器",\
            "type":"best_fields"}""");
        assertThat(request.at("/query/bool/must/1/multi_match/type").asText()).isEqualTo("phrase");
        assertThat(request.at("/query/bool/must_not/0/multi_match/query").asText()).isEqualTo("転移");
        assertThat(request.at("/highlight/encoder").asText()).isEqualTo("html");
        assertThat(request.at("/highlight/fields").toString()).contains("text_ja", "text_en");
        assertThat(request.at("/highlight/highlight_query/bool/should")).hasSize(2);
    }

    @Test
    void whatStandsInTheTitleOrIsTheVeryConceptOnlyRanks() throws IOException {
        JsonNode bool = request("発熱").at("/query/bool");
        assertThat(bool.at("/should/0/constant_score/filter")).hasToString("{\"terms\":{\"present\":[\"CSL:fever\"]}}");
        assertThat(bool.at("/should").findValuesAsText("query")).containsExactlyInAnyOrder("発熱", "fever");
        assertThat(bool.has("minimum_should_match")).isFalse();
    }

    @Test
    void filtersNarrowByPropertyAndAge() throws IOException {
        CaseFilter filter = new CaseFilter(
                Map.of(Facet.LANG, List.of("ja"), Facet.KIND, List.of("case_report", "discharge")), 20, 64);
        JsonNode filters = request("", Meaning.PRESENT, filter, SortOrder.SCORE)
                .at("/query/constant_score/filter/bool/filter");
        assertThat(filters.toString()).contains("{\"terms\":{\"lang\":[\"ja\"]}}",
                "{\"terms\":{\"kind\":[\"case_report\",\"discharge\"]}}",
                "{\"range\":{\"age\":{\"gte\":20.0,\"lte\":64.0}}}");
    }

    @Test
    void facetsCountPropertiesAndPresentConceptsByType() throws IOException {
        JsonNode facets = request("発熱").at("/aggregations");
        assertThat(facets.fieldNames()).toIterable().containsExactlyInAnyOrder("lang", "kind", "source", "sex",
                "finding", "disease", "medication", "test", "procedure");
        assertThat(facets.at("/disease/terms/field").asText()).isEqualTo("present_disease");
        assertThat(facets.at("/disease/terms/size").asInt()).isEqualTo(15);
    }

    @Test
    void orderIsTheSameEveryTime() throws IOException {
        assertThat(request("発熱").at("/sort").toString()).startsWith("[{\"_score\"").contains("\"published\"")
                .contains("\"id\"");
        JsonNode newest = request("発熱", Meaning.PRESENT, CaseFilter.NONE, SortOrder.NEWEST).at("/sort");
        assertThat(newest.toString()).startsWith("[{\"published\"").contains("\"missing\":\"_last\"")
                .contains("\"unmapped_type\":\"keyword\"");
    }

    @Test
    void noRequestUsesWhatTheEmbeddedServerLacks() throws IOException {
        assertThat(request("発熱 人工呼吸器 -咳嗽").toString()).doesNotContain("script", "multi_terms");
        assertThat(json(CaseRequests.counts(Set.of("CSL:fever"))).at("/aggregations").size()).isEqualTo(7);
        assertThat(json(CaseRequests.document("a/b")).at("/query/term/id/value").asText()).isEqualTo("a/b");
    }

    private static JsonNode request(String query) throws IOException {
        return request(query, Meaning.PRESENT, CaseFilter.NONE, SortOrder.SCORE);
    }

    private static JsonNode request(String query, Meaning meaning, CaseFilter filter, SortOrder sort)
            throws IOException {
        return json(CaseRequests
                .search(new CaseQuestion(READER.read(query, meaning, List.of()), filter, 0, 20, sort)));
    }

    private static JsonNode json(SearchRequest request) throws IOException {
        JacksonJsonpMapper mapper = new JacksonJsonpMapper();
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = mapper.jsonProvider().createGenerator(text)) {
            request.serialize(generator, mapper);
        }
        return new ObjectMapper().readTree(text.toString());
    }
}
