package org.caseloom.ontology.impact;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.corpus.CorpusEntry;
import org.caseloom.ontology.corpus.Entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.ontology.impact.Releases.concept;
import static org.caseloom.ontology.impact.Releases.labelled;
import static org.caseloom.ontology.impact.Releases.release;
import static org.caseloom.ontology.impact.Releases.with;

class StandingMentionsTest {
    private static final String CODE = MatcherStructuring.PIPELINE;
    private static final Concept FEVER = concept("CSL:fever", "発熱");
    private static final Concept COUGH = concept("CSL:cough", "咳嗽");
    private static final TermRelease FIRST = release("r1", COUGH, FEVER);
    private static final TermRelease SECOND = release("r2", with(COUGH, "せき"), FEVER);
    private static final TermRelease THIRD = release("r3", with(COUGH, "せき"), with(FEVER, "熱発"));
    private static final Map<String, TermChanges> HISTORY = Map.of("r2", TermChanges.between(FIRST, SECOND), "r3",
            TermChanges.between(SECOND, THIRD));

    private final Structuring structuring = new MatcherStructuring();

    @ParameterizedTest
    @CsvSource(textBlock = """
        r3, matcher, 熱発した。,       true
        r2, matcher, 咳嗽とせきがある。, true
        r2, matcher, 熱発した。,       false
        r1, matcher, 発熱と咳嗽がある。, true
        r1, matcher, せきがある。,     false
        r1, matcher, 熱発した。,       false
        r0, matcher, 発熱した。,       false
        r4, matcher, 発熱した。,       false
        r3, another, 発熱した。,       false
        r3,        , 発熱した。,       false
        """)
    void whatADocumentHasStandsUntilSomethingTouchesIt(String release, String code, String text, boolean stands) {
        CorpusEntry entry = new CorpusEntry("d1", 1, Entries.entry("d1", release, text).lang(),
                Entries.entry("d1", release, text).kind(), null, null, null, release, code, text, List.of());

        assertThat(under(THIRD).of(entry).isPresent()).isEqualTo(stands);
    }

    @Test
    void whatStandsIsWhatStructuringMakesOnceMore() {
        Structuring.Reader reader = structuring.under(THIRD);
        StructuredDocument made = reader.mentions(Entries.entry("d1", "r3", "熱発と咳嗽。無熱。").document());
        List<Mention> known = under(THIRD).of(Json.read(Json.write(made), CorpusEntry.class)).orElseThrow();

        assertThat(made.mentions()).hasSizeGreaterThan(2);
        assertThat(MentionChanges.between(known, made.mentions())).isEmpty();
        assertThat(known.getFirst().concepts()).isEqualTo(made.mentions().getFirst().concepts());
    }

    @Test
    void aConceptThatTheReleaseLacksTellsNothing() {
        StructuredDocument made = structuring.under(FIRST)
                .mentions(Entries.entry("d1", "r1", "発熱した。").document());
        CorpusEntry entry = Json.read(Json.write(made), CorpusEntry.class);

        assertThat(under(release("r1", COUGH)).of(entry)).isEmpty();
        assertThat(under(release("r1", COUGH, labelled(FEVER, "熱"))).of(entry).orElseThrow().getFirst().concepts()
                .getFirst().label()).containsValue("熱");
    }

    private StandingMentions under(TermRelease release) {
        return new StandingMentions(release.id(), CODE, id -> Optional.ofNullable(HISTORY.get(id)),
                structuring::wordsDependingOn, structuring.under(release)::reference);
    }
}
