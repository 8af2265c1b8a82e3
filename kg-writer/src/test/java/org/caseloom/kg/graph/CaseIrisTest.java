package org.caseloom.kg.graph;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.UniqueElements;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CaseIrisTest {
    @ParameterizedTest
    @CsvSource({
            "jsim-2024.17,     https://caseloom.org/case/jsim-2024.17",
            "a/b c#1?x=%,      https://caseloom.org/case/a%2Fb%20c%231%3Fx%3D%25",
            "症例1,            https://caseloom.org/case/%E7%97%87%E4%BE%8B1",
            "PMC:7,            https://caseloom.org/case/PMC%3A7",
    })
    void aDocumentIdIsPercentEncoded(String id, String iri) {
        assertThat(CaseIris.ofCase(id)).isEqualTo(iri);
    }

    @ParameterizedTest
    @CsvSource({
            "CSL:fever,              https://caseloom.org/concept/fever",
            "HP:0001945,             http://purl.obolibrary.org/obo/HP_0001945",
            "MONDO:0005015,          http://purl.obolibrary.org/obo/MONDO_0005015",
            "NANDO:1200001,          https://caseloom.org/code/NANDO/1200001",
            "ICD10:R50.9,            https://caseloom.org/code/ICD10/R50.9",
            "http://example.org/x/1, http://example.org/x/1",
    })
    void aConceptIdIsTheIriThatTheOntologyUses(String id, String iri) {
        assertThat(CaseIris.ofConcept(id)).isEqualTo(iri);
        assertThat(CaseIris.concept(iri)).isEqualTo(id);
    }

    @Property
    void everyIdGivesAValidIriAndCanBeReadBack(@ForAll @NotEmpty String text) {
        String id = text.replaceAll("[\\uD800-\\uDFFF]", "𠮷"); // half characters never get past the readers
        String iri = CaseIris.ofCase(id);
        assertThat(IRIx.create(iri).isAbsolute()).isTrue();
        assertThat(CaseIris.document(iri)).isEqualTo(id);
    }

    @Property
    void differentIdsNeverShareATree(
            @ForAll @UniqueElements @net.jqwik.api.constraints.Size(2) java.util.List<String> ids) {
        String first = CaseIris.ofCase(ids.getFirst().replaceAll("[\\uD800-\\uDFFF]", "a") + "1");
        String second = CaseIris.ofCase(ids.getLast().replaceAll("[\\uD800-\\uDFFF]", "b") + "2");
        assertThat(CaseIris.ofPart(first, "m1")).doesNotStartWith(second + "#");
    }
}
