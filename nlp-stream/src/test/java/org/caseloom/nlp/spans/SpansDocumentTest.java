package org.caseloom.nlp.spans;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.json.Json;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SpansDocumentTest {
    @Test
    void aMentionIsOneSpanWithAllItsCodes() {
        String json = Json.text(SpansDocument.of(Texts.structured(Language.JA, "体温39℃。")));
        assertThat(json).isEqualTo("""
            {"id":"test","spans":[{"id":"m1","start":0,"end":5,"text":"体温39℃","type":"test",\
            "concept":["CSL:fever","HP:0001945","ICD10:R50.9"],"assertion":"present","experiencer":"patient",\
            "value":{"number":39,"unit":"°C","comparator":"="}},\
            {"id":"value1","start":2,"end":5,"text":"39℃","type":"value","concept":[],"assertion":"present",\
            "experiencer":"patient"}],"relations":[{"type":"has_result","from":"m1","to":"value1"}]}""");
    }

    @Test
    void whatIsPlannedIsConditionalForScorersThatKnowNoPlans() {
        SpansDocument document = SpansDocument
                .of(Texts.structured(Language.EN, "He is scheduled for bronchoscopy."));
        assertThat(document.spans().getFirst().assertion()).isEqualTo("conditional");
        assertThat(document.spans().getFirst().cue().rule()).isEqualTo("en.planned.to-come");
    }

    @Test
    void anEnumerationIsAlsoTheOneExpressionThatTheTextHas() {
        SpansDocument document = SpansDocument.of(Texts.structured(Language.JA, "頭痛・嘔気、発熱を認め、咳嗽なし。"));
        assertThat(document.spans()).filteredOn(span -> span.parts() != null).singleElement().satisfies(span -> {
            assertThat(span.text()).isEqualTo("頭痛・嘔気、発熱");
            assertThat(span.parts()).containsExactly("m1", "m2", "m3");
            assertThat(span.concept()).contains("CSL:headache", "CSL:nausea", "CSL:fever");
        });
    }

    @Test
    void aDocumentWithoutMentionsStillHasItsLists() {
        assertThat(Json.text(SpansDocument.of(Texts.structured(Language.JA, "特記事項。"))))
                .isEqualTo("{\"id\":\"test\",\"spans\":[],\"relations\":[]}");
    }

    @Test
    void aWordForSomethingNormalIsAStateThatIsThereAndDeniesTheFinding() {
        SpansDocument document = SpansDocument.of(Texts.structured(Language.EN, "He was afebrile."));
        assertThat(document.spans()).extracting(SpanEntry::type, SpanEntry::assertion, SpanEntry::text)
                .containsExactly(tuple("state", "present", "afebrile"), tuple("finding", "absent", "afebrile"));
    }
}
