package org.caseloom.search.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.search.SampleRelease;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseViewTest {
    private static final ReleaseView VIEW = ReleaseView.of(SampleRelease.release());

    @ParameterizedTest(name = "{0} suggests {1}")
    @CsvSource({"発, CSL:fever", "はつ, CSL:fever", "ハツ, CSL:fever", "fev, CSL:fever", "ＦＥＶ, CSL:fever",
            "breath, CSL:dyspnea",
            "copd, CSL:copd", "HP:0001, CSL:fever", "csl:cou, CSL:cough", "r50, CSL:fever", "肺, CSL:lung",
            "肺炎, CSL:pneumonia", "pneu, CSL:pneumonia", "せき, CSL:cough"})
    void whatIsTypedSuggestsTheConceptFirst(String typed, String first) {
        assertThat(VIEW.suggestions().startingWith(typed)).first().extracting(Suggestion::id).isEqualTo(first);
    }

    @Test
    void theExactTermComesBeforeLongerOnesAndLaterWordsComeLast() {
        assertThat(VIEW.suggestions().startingWith("fever")).extracting(Suggestion::id).containsExactly("CSL:fever",
                "CSL:high-fever");
        assertThat(VIEW.suggestions().startingWith("pneumonia")).extracting(Suggestion::id)
                .containsExactly("CSL:pneumonia", "CSL:bacterial-pneumonia");
    }

    @Test
    void aConceptIsSuggestedOnceAndBlanksSuggestNothing() {
        assertThat(VIEW.suggestions().startingWith("熱")).extracting(Suggestion::id).containsExactly("CSL:fever");
        assertThat(VIEW.suggestions().startingWith(" 　")).isEmpty();
        assertThat(VIEW.suggestions().startingWith("c").size()).isLessThanOrEqualTo(Suggestions.MOST);
    }

    @Test
    void aQuantitySymbolIsNoName() {
        assertThat(VIEW.named("T")).isEmpty();
        assertThat(VIEW.suggestions().startingWith("t")).extracting(Suggestion::text).doesNotContain("T");
    }

    @Test
    void aCircleInTheHierarchyEnds() {
        Concept one = new Concept("one", MentionType.FINDING, Map.of(), List.of(), List.of("two"), Codes.NONE, null);
        Concept two = new Concept("two", MentionType.FINDING, Map.of(), List.of(), List.of("one"), Codes.NONE, null);
        ReleaseView view = ReleaseView.of(new TermRelease("r", Instant.EPOCH, List.of(one, two), List.of(), List.of()));
        assertThat(view.withNarrower("one")).containsExactly("one", "two");
    }

    @Test
    void readersKeepTheViewTheyTookWhenAReleaseIsPublished() {
        Releases releases = new Releases();
        ReleaseView before = releases.current();
        releases.publish(SampleRelease.release());
        assertThat(before.id()).isEmpty();
        assertThat(before.concept("CSL:fever")).isEmpty();
        assertThat(releases.current().id()).isEqualTo(SampleRelease.ID);
        assertThat(releases.current().concept("CSL:fever")).contains(SampleRelease.FEVER);
    }
}
