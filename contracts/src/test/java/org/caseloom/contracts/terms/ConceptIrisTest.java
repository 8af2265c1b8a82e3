package org.caseloom.contracts.terms;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConceptIrisTest {
    @ParameterizedTest
    @CsvSource({
            "CSL:fever,              https://caseloom.org/concept/fever",
            "CSL:発熱,               https://caseloom.org/concept/%E7%99%BA%E7%86%B1",
            "CSL:a b/c+d,            https://caseloom.org/concept/a%20b%2Fc%2Bd",
            "HP:0001945,             http://purl.obolibrary.org/obo/HP_0001945",
            "MONDO:0005015,          http://purl.obolibrary.org/obo/MONDO_0005015",
            "HP:x_y,                 https://caseloom.org/code/HP/x_y",
            "ICD10:R50.9,            https://caseloom.org/code/ICD10/R50.9",
            "NANDO:1200001,          https://caseloom.org/code/NANDO/1200001",
            "UMLS:C0015967,          https://caseloom.org/code/UMLS/C0015967",
            "urn:oid:1.2.3,          https://caseloom.org/code/urn/oid%3A1.2.3",
            "fever,                  https://caseloom.org/code/fever",
            "http://example.org/x/1, http://example.org/x/1",
    })
    void anIdIsOneIriAndTheIriIsThatIdAgain(String id, String iri) {
        assertThat(ConceptIris.of(id)).isEqualTo(iri);
        assertThat(ConceptIris.id(iri)).isEqualTo(id);
        assertThat(URI.create(iri).isAbsolute()).isTrue();
    }
}
