package org.caseloom.ontology.merge;

import org.junit.jupiter.api.Test;

import org.caseloom.ontology.concept.Correction;

import static org.assertj.core.api.Assertions.assertThat;

class BuiltInCorrectionsTest {
    @Test
    void cough_is_no_outer_layer() {
        assertThat(BuiltInCorrections.all()).filteredOn(correction -> correction.subject().equals("HP:0012735"))
                .singleElement()
                .satisfies(cough -> {
                    assertThat(cough.wrong()).isEqualTo("外層");
                    assertThat(cough.right()).isEqualTo("咳嗽");
                });
    }

    @Test
    void each_statement_is_corrected_once_to_something_else_and_says_why() {
        assertThat(BuiltInCorrections.all()).hasSizeGreaterThan(100)
                .allSatisfy(correction -> {
                    assertThat(correction.right()).isNotEqualTo(correction.wrong());
                    assertThat(correction.reason()).isNotBlank();
                })
                .extracting(Correction::subject, Correction::wrong)
                .doesNotHaveDuplicates();
    }
}
