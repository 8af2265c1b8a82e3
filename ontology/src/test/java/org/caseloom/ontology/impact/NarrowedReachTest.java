package org.caseloom.ontology.impact;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.ontology.corpus.Footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.ontology.impact.Releases.concept;
import static org.caseloom.ontology.impact.Releases.next;
import static org.caseloom.ontology.impact.Releases.release;
import static org.caseloom.ontology.impact.Releases.under;
import static org.caseloom.ontology.impact.Releases.with;

/** A text says "unilateral renal aplasia", which no concept is called: who may notice an edit of the concepts that make it one. */
class NarrowedReachTest {
    private static final String TEXT = "Ultrasound showed a unilateral renal aplasia.";
    private static final Concept AGENESIS = concept("CSL:agenesis", "renal agenesis", "renal aplasia", "腎無形成");
    private static final Concept UNILATERAL = under(concept("CSL:unilateral", "one-sided agenesis",
            "unilateral renal agenesis", "片側腎無形成"), "CSL:agenesis");
    private static final TermRelease RELEASE = release("r1", AGENESIS, UNILATERAL);

    static Stream<Arguments> edits() {
        Concept unnamed = under(concept("CSL:unilateral", "one-sided agenesis", "片側腎無形成"), "CSL:agenesis");
        return Stream.of(
                edit("it loses the name that the text turns", UNILATERAL, unnamed, true),
                edit("it goes elsewhere", UNILATERAL, under(UNILATERAL), true),
                edit("the one above loses the name of the text", AGENESIS,
                        concept("CSL:agenesis", "renal agenesis", "腎無形成"), true),
                edit("the one above loses the name that is in its name", AGENESIS,
                        concept("CSL:agenesis", "renal aplasia", "腎無形成"), true),
                edit("it gets another name", UNILATERAL, with(UNILATERAL, "solitary kidney"), false),
                edit("the one above gets a Japanese name", AGENESIS, with(AGENESIS, "腎欠損"), false));
    }

    private static Arguments edit(String what, Concept before, Concept after, boolean touched) {
        Function<Concept, Concept> change = concept -> concept.id().equals(before.id()) ? after : concept;
        return Arguments.of(what, change, touched);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void aTextThatNamesAConceptByTheNameAboveItIsFound(String what, Function<Concept, Concept> change,
            boolean touched) {
        TermRelease edited = next(RELEASE, "r2", change::apply);

        assertThat(isTouched(TermChanges.between(RELEASE, edited))).isEqualTo(touched);
        assertThat(isTouched(TermChanges.between(edited, RELEASE))).as("taken back").isEqualTo(touched);
    }

    @Test
    void whereTooManyNamesFollowAMentionOfTheConceptAboveSaysAsMuch() {
        Concept tumor = concept("CSL:tumor", "tumor", "neoplasm", "growth");
        TermRelease before = release("r1", Stream.concat(Stream.of(tumor), IntStream.range(0, 120)
                .mapToObj(i -> under(concept("CSL:" + i, "kind" + i + " mass"), "CSL:tumor"))).toArray(Concept[]::new));
        TermRelease after = next(before, "r2",
                concept -> concept.id().equals("CSL:tumor") ? with(concept, "mass") : concept);
        TermChanges changes = TermChanges.between(before, after);

        assertThat(changes.concepts()).containsExactly("CSL:tumor");
        assertThat(changes.forms()).hasSize(1);
    }

    private static boolean isTouched(TermChanges changes) {
        Footprint footprint = Footprints.of(changes, _ -> List.of());
        String folded = NormalizedText.fold(TEXT);
        return footprint.phrases().stream().anyMatch(parts -> parts.stream().allMatch(folded::contains));
    }
}
