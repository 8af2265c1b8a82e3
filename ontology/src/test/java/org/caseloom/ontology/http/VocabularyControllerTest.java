package org.caseloom.ontology.http;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.caseloom.ontology.check.Check;
import org.caseloom.ontology.diff.ChangeKind;
import org.caseloom.ontology.words.Words;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyControllerTest {
    private final VocabularyController.Vocabulary vocabulary = new VocabularyController().all();

    @Test
    void everyCodeHasWordsInBothLanguages() {
        assertThat(List.of(vocabulary.checks(), vocabulary.changes(), vocabulary.types(), vocabulary.labels(),
                vocabulary.relations())).flatExtracting(Map::entrySet).allSatisfy(entry -> {
                    Words words = entry.getValue();
                    assertThat(words.ja()).as(entry.getKey()).isNotBlank();
                    assertThat(words.en()).as(entry.getKey()).isNotBlank();
                });
        assertThat(vocabulary.checks()).hasSameSizeAs(Check.values());
        assertThat(vocabulary.changes()).hasSameSizeAs(ChangeKind.values());
    }

    @Test
    void codesAreThoseOfEdits() {
        assertThat(vocabulary.labels()).containsKeys("preferred", "exact", "quantity-symbol");
        assertThat(vocabulary.relations()).containsKeys("exact", "classified-as");
        assertThat(vocabulary.types()).containsKeys("finding", "none");
    }
}
