package org.caseloom.nlp.preview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.testing.SmallRelease;

import static org.assertj.core.api.Assertions.assertThat;

class TrialStructuringTest {
    private final TrialStructuring trials = new TrialStructuring(() -> Optional.of(SmallRelease.LEXICON));

    @AfterEach
    void close() {
        trials.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        ja, 息切れを訴えた。,                    息切れ,        1
        ja, 息切れはなかった。,                   息切れ,        1
        ja, 呼吸困難を訴えた。,                   息切れ,        0
        ja, 息が切れると訴えた。,                  息切れ,        0
        en, The patient was breathless.,      breathless, 1
        en, He denied being breathless.,      breathless, 1
        en, There was dyspnea.,               breathless, 0
        """)
    void aSynonymOfADraftMeansSomethingUnderTheDraftOnly(String language, String text, String synonym, int gained) {
        TermRelease inForce = SmallRelease.RELEASE;
        TermRelease draft = withSynonym(inForce, "CSL:dyspnea",
                new Term(synonym, Language.ofTag(language).orElseThrow(),
                        Term.Kind.ALTERNATIVE));
        SourceDocument document = document(language, text);

        StructuredDocument before = trials.under(inForce).structure(document);
        StructuredDocument after = trials.under(inForce, draft).structure(document);

        assertThat(dyspnea(after)).isEqualTo(dyspnea(before) + gained);
        assertThat(after.release()).isEqualTo("draft");
        assertThat(before.release()).isEqualTo(inForce.id());
    }

    private static long dyspnea(StructuredDocument document) {
        return document.mentions()
                .stream()
                .filter(mention -> mention.concepts().getFirst().id().equals("CSL:dyspnea"))
                .count();
    }

    @Test
    void aDraftIsStructuredAsIfItHadBeenPublishedAndStarted() {
        TermRelease draft = withSynonym(SmallRelease.RELEASE, "CSL:fever",
                new Term("ほてり", Language.JA, Term.Kind.LAY));
        SourceDocument document = document("ja", "ほてりと38.5℃の発熱があり、無熱ではない。BP 85/50。");

        try (TrialStructuring fresh = new TrialStructuring(Optional::empty)) {
            assertThat(trials.under(SmallRelease.RELEASE, draft).structure(document))
                    .isEqualTo(fresh.under(draft).structure(document));
        }
    }

    @Test
    void theWordsThatDenyAFormDependOnIt() {
        assertThat(trials.wordsDependingOn("発熱")).contains("無熱", "平熱");
        assertThat(trials.wordsDependingOn("Febrile")).contains("afebrile");
        assertThat(trials.wordsDependingOn("咳嗽")).isEmpty();
    }

    private static TermRelease withSynonym(TermRelease release, String id, Term synonym) {
        List<Concept> concepts = release.concepts().stream().map(concept -> {
            if (!concept.id().equals(id)) {
                return concept;
            }
            List<Term> terms = new ArrayList<>(concept.terms());
            terms.add(synonym);
            return new Concept(concept.id(), concept.type(), concept.label(), terms, concept.broader(),
                    concept.codes(), concept.analyte());
        }).toList();
        return new TermRelease("draft", Instant.EPOCH, concepts, release.units(), release.rules(),
                release.stopForms());
    }

    private static SourceDocument document(String language, String text) {
        return new SourceDocument("d1", 1, Language.ofTag(language).orElseThrow(), DocumentKind.NOTE, null, text, null,
                null);
    }
}
