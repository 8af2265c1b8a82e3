package org.caseloom.contracts.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.Comparator;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Cue;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Patient;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.structured.Section;
import org.caseloom.contracts.structured.SectionType;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonTest {
    private static final SourceDocument DOCUMENT = new SourceDocument("case-1", 1, Language.JA,
            DocumentKind.CASE_REPORT, null, "体温39℃", null, null);

    @Test
    void aMessageBeginsWithItsSchemaVersionAndLeavesOutWhatIsAbsent() {
        assertThat(Json.text(DOCUMENT)).isEqualTo("{\"schema\":1,\"id\":\"case-1\",\"revision\":1,\"lang\":\"ja\","
                + "\"kind\":\"case_report\",\"text\":\"体温39℃\"}");
    }

    @Test
    void aStructuredDocumentComesBackAsItWent() {
        Mention fever = new Mention("m1", 0, 5, "体温39℃", MentionType.FINDING,
                List.of(new ConceptReference("CSL:fever", Map.of(Language.JA, "発熱", Language.EN, "fever"),
                        Codes.of(Map.of("HP", "HP:0001945")))),
                Assertion.PRESENT, Mention.PATIENT, null, null, null,
                new Quantity(new BigDecimal("39"), null, "°C", Comparator.EQUAL), null,
                "quantity:fever-by-body-temperature", new Cue(2, 5, "value"));
        StructuredDocument document = new StructuredDocument("case-1", 3, Language.JA, DocumentKind.CASE_REPORT, "表題",
                "2026", "society", "2026-11-20.3", "0.1.0", "体温39℃", new Patient(new Patient.Age(65, "a"), "male"),
                List.of(new Section(0, 5, SectionType.OTHER, "")), List.of(new Span(0, 5)), List.of(fever), List.of(),
                List.of(), List.of());

        assertThat(Json.read(Json.write(document), StructuredDocument.class)).isEqualTo(document);
        assertThat(Json.text(document)).as("names in one order, whatever the run").contains(
                "\"label\":{\"ja\":\"発熱\",\"en\":\"fever\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":2,\"id\":\"a\"}", "{\"id\":\"a\"}", "{\"schema\":\"1\"}", "[]", "{}"})
    void anUnknownSchemaVersionIsRefusedByName(String json) {
        assertThatThrownBy(() -> Json.read(json.getBytes(StandardCharsets.UTF_8), SourceDocument.class))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("SourceDocument");
    }

    @Test
    void theSchemaVersionMayStandAnywhereAndUnknownFieldsAreIgnored() {
        String json = "{\"later\":{\"schema\":7},\"id\":\"case-1\",\"revision\":1,\"lang\":\"ja\","
                + "\"kind\":\"case_report\",\"text\":\"体温39℃\",\"schema\":1}";

        assertThat(Json.read(json.getBytes(StandardCharsets.UTF_8), SourceDocument.class)).isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":1,\"lang\":\"tlh\"}", "{\"schema\":1,\"revision\":\"x\"}", "{\"schema\":1",
            "{\"schema\":1} trailing"})
    void whatIsNotTheMessageIsRefusedAsMalformed(String json) {
        assertThatThrownBy(() -> Json.read(json.getBytes(StandardCharsets.UTF_8), SourceDocument.class))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aMessageInsideAnotherDocumentIsReadWithTheSameCheck() throws IOException {
        JsonNode entry = Json.mapper().readTree("{\"document\":" + Json.text(DOCUMENT) + "}");
        assertThat(Json.read(entry.path("document"), SourceDocument.class)).isEqualTo(DOCUMENT);
        assertThatThrownBy(() -> Json.read(entry, SourceDocument.class)).isInstanceOf(UnknownSchemaException.class);
        ((ObjectNode) entry.path("document")).put("lang", 7);
        assertThatThrownBy(() -> Json.read(entry.path("document"), SourceDocument.class))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void nestingWithoutEndIsRefusedInsteadOfOverflowing() {
        String deep = "{\"schema\":1,\"id\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

        assertThatThrownBy(() -> Json.read(deep.getBytes(StandardCharsets.UTF_8), SourceDocument.class))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Property
    void anyBytesAreEitherAMessageOrANamedFailure(@ForAll byte[] bytes) {
        assertThatThrownBy(() -> Json.read(bytes, SourceDocument.class))
                .isInstanceOfAny(MalformedMessageException.class, UnknownSchemaException.class);
    }
}
