package org.caseloom.ontology.impact;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;

import static org.assertj.core.api.Assertions.assertThat;

class MentionChangesTest {
    private static final Mention FEVER = mention("m1", 0, 2, "CSL:fever", "発熱", Assertion.PRESENT);
    private static final Mention COUGH = mention("m2", 5, 7, "CSL:cough", "咳嗽", Assertion.PRESENT);

    @Test
    void theNumberOfAMentionMeansNothing() {
        Mention renumbered = mention("m9", 5, 7, "CSL:cough", "咳嗽", Assertion.PRESENT);

        assertThat(MentionChanges.between(List.of(FEVER, COUGH), List.of(FEVER, renumbered))).isEmpty();
    }

    @Test
    void mentionsAreLostAndGained() {
        assertThat(kinds(List.of(FEVER, COUGH), List.of(COUGH))).containsExactly(ChangeKind.LOST);
        assertThat(kinds(List.of(COUGH), List.of(FEVER, COUGH))).containsExactly(ChangeKind.GAINED);
        assertThat(kinds(List.of(FEVER), List.of(COUGH))).containsExactly(ChangeKind.LOST, ChangeKind.GAINED);
    }

    @Test
    void theSameWordsWithAnotherConceptOrAssertionAreChanged() {
        assertThat(kinds(List.of(FEVER), List.of(mention("m1", 0, 2, "CSL:high-fever", "高熱", Assertion.PRESENT))))
                .containsExactly(ChangeKind.CHANGED);
        assertThat(kinds(List.of(FEVER), List.of(mention("m1", 0, 2, "CSL:fever", "発熱", Assertion.ABSENT))))
                .containsExactly(ChangeKind.CHANGED);
    }

    @Test
    void aLongerMentionInTheSamePlaceIsOneChange() {
        Mention longer = mention("m1", 0, 9, "CSL:febrile-neutropenia", "発熱性好中球減少症", Assertion.PRESENT);

        List<MentionChange> changes = MentionChanges.between(List.of(FEVER, COUGH), List.of(longer));

        assertThat(changes).extracting(MentionChange::kind).containsExactlyInAnyOrder(ChangeKind.CHANGED,
                ChangeKind.LOST);
        assertThat(changes).filteredOn(change -> change.kind() == ChangeKind.CHANGED)
                .singleElement()
                .isEqualTo(new MentionChange(ChangeKind.CHANGED, FEVER, longer));
    }

    @Test
    void anotherNameOfTheSameConceptIsNoOtherMeaning() {
        assertThat(kinds(List.of(FEVER), List.of(mention("m1", 0, 2, "CSL:fever", "熱発", Assertion.PRESENT))))
                .containsExactly(ChangeKind.RELABELLED);
    }

    private static List<ChangeKind> kinds(List<Mention> before, List<Mention> after) {
        return MentionChanges.between(before, after).stream().map(MentionChange::kind).toList();
    }

    private static Mention mention(String id, int start, int end, String concept, String label, Assertion assertion) {
        return new Mention(id, start, end, "語".repeat(end - start), MentionType.FINDING,
                List.of(new ConceptReference(concept, Map.of(Language.JA, label), Codes.NONE)), assertion,
                Mention.PATIENT, null, null, null, null, null, "term:" + label, null);
    }
}
