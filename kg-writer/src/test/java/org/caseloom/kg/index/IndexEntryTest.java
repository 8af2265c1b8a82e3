package org.caseloom.kg.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.index.CaseIndex;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;

import static org.assertj.core.api.Assertions.assertThat;

class IndexEntryTest {
    @Test
    void aJapaneseEntryHoldsItsFactsByAssertion() throws IOException {
        JsonNode entry = entry(Documents.japanese("jsim-1", 4));
        assertThat(entry.get(CaseIndex.ID).asText()).isEqualTo("jsim-1");
        assertThat(entry.get(CaseIndex.REVISION).asLong()).isEqualTo(4);
        assertThat(entry.get(CaseIndex.KIND).asText()).isEqualTo("case_report");
        assertThat(entry.get(CaseIndex.SOURCE).asText()).isEqualTo("内科学会");
        assertThat(entry.get(CaseIndex.SEX).asText()).isEqualTo("male");
        assertThat(entry.get(CaseIndex.AGE).asInt()).isEqualTo(65);
        assertThat(texts(entry, "present")).containsExactly("CSL:fever");
        assertThat(texts(entry, "present_finding")).containsExactly("CSL:fever");
        assertThat(texts(entry, "absent")).containsExactly("CSL:cough");
        assertThat(texts(entry, "possible")).containsExactly("CSL:pneumonia");
        assertThat(texts(entry, "family")).containsExactly("MONDO:0005015");
    }

    @Test
    void anEnglishEntryHoldsItsFactsByAssertion() throws IOException {
        JsonNode entry = entry(Documents.english("en-1", 1));
        assertThat(texts(entry, "present")).containsExactly("CSL:fever", "CSL:aspirin");
        assertThat(texts(entry, "present_medication")).containsExactly("CSL:aspirin");
        assertThat(texts(entry, "absent")).containsExactly("CSL:cough");
        assertThat(entry.get(CaseIndex.AGE).asInt()).as("eight months").isZero();
    }

    @Test
    void whatIsDeniedIsNeverAFacetOfWhatIsPresent() throws IOException {
        assertThat(entry(Documents.japanese("jsim-1", 1)).get("present_disease")).isNull();
    }

    @Test
    void textIsAnalysedInItsOwnLanguageOnly() throws IOException {
        JsonNode japanese = entry(Documents.japanese("jsim-1", 1));
        assertThat(japanese.get(CaseIndex.TITLE_JA).asText()).isEqualTo("発熱の一例");
        assertThat(japanese.get(CaseIndex.TEXT_JA).asText()).startsWith("65歳男性。");
        assertThat(japanese.has(CaseIndex.TEXT_EN) || japanese.has(CaseIndex.TITLE_EN)).isFalse();
        JsonNode english = entry(Documents.english("en-1", 1));
        assertThat(english.get(CaseIndex.TITLE_EN).asText()).isEqualTo("A febrile infant");
        assertThat(english.has(CaseIndex.TEXT_JA) || english.has(CaseIndex.TITLE_JA)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theWholeDocumentStandsInItsEntryAsItTravelled(StructuredDocument document) {
        assertThat(new String(IndexEntry.json(document), StandardCharsets.UTF_8))
                .endsWith("\"document\":" + Json.text(document) + "}");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anEntryIsOneLineAndHasNoFieldTheMappingLacks(StructuredDocument document) throws IOException {
        assertThat(new String(IndexEntry.json(document), StandardCharsets.UTF_8)).doesNotContain("\n");
        Set<String> unmapped = new TreeSet<>();
        entry(document).fieldNames().forEachRemaining(unmapped::add);
        unmapped.removeAll(mapped());
        assertThat(unmapped).isEmpty();
    }

    @Test
    void theMappingKnowsEveryNameOfTheContract() throws IOException {
        Set<String> names = new TreeSet<>(Set.of(CaseIndex.ID, CaseIndex.REVISION, CaseIndex.RELEASE, CaseIndex.LANG,
                CaseIndex.KIND, CaseIndex.SOURCE, CaseIndex.PUBLISHED, CaseIndex.SEX, CaseIndex.AGE, CaseIndex.TITLE_JA,
                CaseIndex.TEXT_JA, CaseIndex.TITLE_EN, CaseIndex.TEXT_EN, CaseIndex.DOCUMENT));
        Arrays.stream(Assertion.values()).map(CaseIndex::concepts).forEach(names::add);
        Arrays.stream(MentionType.values()).map(CaseIndex::present).forEach(names::add);
        assertThat(mapped()).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"0", "2"})
    void replicasAreASetting(int replicas) throws IOException {
        JsonNode settings = Json.mapper().readTree(IndexDefinition.read().json(replicas)).get("settings");
        assertThat(settings.get("number_of_replicas").asInt()).isEqualTo(replicas);
    }

    static Stream<StructuredDocument> documents() {
        return Stream.of(Documents.japanese("jsim-1", 1), Documents.english("en-1", 2));
    }

    private static JsonNode entry(StructuredDocument document) throws IOException {
        return Json.mapper().readTree(IndexEntry.json(document));
    }

    private static Set<String> mapped() throws IOException {
        Set<String> names = new TreeSet<>();
        Json.mapper()
                .readTree(IndexDefinition.read().json(0))
                .at("/mappings/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode entry, String field) {
        List<String> texts = new ArrayList<>();
        entry.withArray(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
