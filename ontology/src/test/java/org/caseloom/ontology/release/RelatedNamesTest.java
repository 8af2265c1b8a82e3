package org.caseloom.ontology.release;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;

import static org.assertj.core.api.Assertions.assertThat;

class RelatedNamesTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        Spinal cord tumor       | spinal tumors              | en | hpo   | true  | it shares its words
        Kidney stones           | renal lithiasis            | en | hpo   | true  | a kidney is what is renal
        Seizure                 | epilepsy                   | en | hpo   | false | it is a disease with seizures
        Abnormality of the hand | abnormality of the foot    | en | hpo   | false | that something is abnormal is no name
        Spinal cord tumor       | spinal tumors              | en | mondo | false | another source means something else by it
        Spinal cord tumor       | 脊髄の腫瘍                 | ja | hpo   | false | only English is compared
        """)
    void aRelatedSynonymIsANameWhereItSharesAWordWithAnExactOne(String name, String related, String lang,
            String source, boolean taken, String why) {
        Label synonym = new Label(related, lang, LabelKind.RELATED, source);

        assertThat(RelatedNames.of(List.of(new Label(name, "en", LabelKind.PREFERRED, "hpo"), synonym)))
                .as(why)
                .isEqualTo(taken ? Set.of(synonym) : Set.of());
    }
}
