package org.caseloom.ontology.impact;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.corpus.Corpus;
import org.caseloom.ontology.corpus.CorpusEntry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.caseloom.ontology.corpus.Entries.entry;
import static org.caseloom.ontology.impact.Releases.concept;
import static org.caseloom.ontology.impact.Releases.inflected;
import static org.caseloom.ontology.impact.Releases.labelled;
import static org.caseloom.ontology.impact.Releases.release;
import static org.caseloom.ontology.impact.Releases.with;

class ImpactPreviewTest {
    private static final Concept FEVER = concept("CSL:fever", "発熱", "fever");
    private static final Concept COUGH = concept("CSL:cough", "咳嗽");
    private static final TermRelease BEFORE = release("r1", COUGH, FEVER);

    private static final Function<String, Optional<TermChanges>> NO_HISTORY = _ -> Optional.empty();

    private final Structuring structuring = new MatcherStructuring();
    private Corpus corpus;

    @BeforeEach
    void open(@TempDir Path folder) {
        corpus = Corpus.open(folder);
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    @Test
    void aNewVerbGainsMentionsWhereverItIsInflected() {
        put("d1", "食事中にむせ込んでいる。");
        put("d2", "むせ込みが強く、むせ込まない姿勢をとった。");
        put("d3", "むせび泣く。引き込まれる。");

        ImpactReport report = preview(release("draft", inflected(COUGH, "むせ込む"), FEVER));

        assertThat(report.exact()).isTrue();
        assertThat(report.documents()).isEqualTo(Count.exactly(2));
        assertThat(report.gained()).isEqualTo(Count.exactly(3));
    }

    @Test
    void aNewSynonymGainsMentionsInExactlyTheDocumentsThatHoldIt() {
        put("d1", "入院後に熱発した。咳嗽なし。熱発は続いた。");
        put("d2", "発熱した。");
        put("d3", "熱発。", "CSL:other");

        ImpactReport report = preview(release("draft", COUGH, with(FEVER, "熱発")));

        assertThat(report.exact()).isTrue();
        assertThat(report.corpus()).isEqualTo(3);
        assertThat(report.documents()).isEqualTo(Count.exactly(2));
        assertThat(report.gained()).isEqualTo(Count.exactly(3));
        assertThat(report.lost().number() + report.changed().number()).isZero();
        assertThat(report.concepts()).singleElement().satisfies(fever -> {
            assertThat(fever.id()).isEqualTo("CSL:fever");
            assertThat(fever.documents()).isEqualTo(Count.exactly(2));
            assertThat(fever.gained()).isEqualTo(Count.exactly(3));
        });
        assertThat(report.examples().getFirst()).satisfies(example -> {
            assertThat(example.kind()).isEqualTo(ChangeKind.GAINED);
            assertThat(example.document()).isEqualTo("d3");
            assertThat(example.sentence()).isEqualTo("熱発。");
            assertThat(example.sentence().substring(example.start(), example.end())).isEqualTo("熱発");
            assertThat(example.before()).isNull();
        });
        assertThat(report.examples()).extracting(Example::document).containsExactly("d3", "d1", "d1");
    }

    @Test
    void whatADocumentIsNowIsTakenFromTheCorpusWhereThisCodeAndTheReleaseInForceMadeIt() {
        StructuredDocument made = structuring.under(release("r1", COUGH, with(FEVER, "熱発")))
                .mentions(entry("d1", "r1", "熱発した。").document());
        corpus.put(Json.read(Json.write(made), CorpusEntry.class));
        put("d2", "熱発した。");

        ImpactReport report = preview(release("draft", COUGH, with(FEVER, "熱発")));

        assertThat(report.candidates()).isEqualTo(2);
        assertThat(report.examples()).extracting(Example::document).containsExactly("d2");
    }

    @Test
    void aSynonymThatMovesLosesAndGainsAndAnotherLabelIsNoOtherMeaning() {
        put("d1", "発熱した。", "CSL:fever");
        put("d2", "咳嗽あり。", "CSL:cough");

        ImpactReport moved = preview(release("draft", COUGH, concept("CSL:heat", "発熱"), concept("CSL:fever", "fever")));
        assertThat(moved.changed()).isEqualTo(Count.exactly(1));
        assertThat(moved.concepts()).extracting(ConceptImpact::id).containsExactly("CSL:fever", "CSL:heat");
        assertThat(moved.concepts().getFirst().lost()).isEqualTo(Count.exactly(1));
        assertThat(moved.concepts().getLast().gained()).isEqualTo(Count.exactly(1));
        assertThat(moved.examples()).singleElement().satisfies(example -> {
            assertThat(id(example.before())).isEqualTo("CSL:fever");
            assertThat(id(example.after())).isEqualTo("CSL:heat");
        });

        ImpactReport relabelled = preview(release("draft", labelled(COUGH, "せき"), FEVER));
        assertThat(relabelled.relabelled()).isEqualTo(Count.exactly(1));
        assertThat(relabelled.changed()).isEqualTo(Count.exactly(0));
        assertThat(relabelled.documents()).isEqualTo(Count.exactly(1));
    }

    @Test
    void aTermThatGoesTakesTheWordsThatDenyItAlong() {
        put("d1", "無熱であった。", "CSL:fever");
        put("d2", "無熱であった。");

        ImpactReport report = preview(release("draft", COUGH));

        assertThat(report.lost()).isEqualTo(Count.exactly(2));
        assertThat(report.examples()).extracting(example -> example.before().assertion())
                .containsExactly(Assertion.ABSENT, Assertion.ABSENT);
    }

    @Test
    void lossesAreToldBeforeGainsAndEachSortBeforeMoreOfTheSame() {
        for (int i = 0; i < 30; i++) {
            put("gain-" + i, "熱発。");
        }
        put("loss-1", "患者は長い経過ののちに咳嗽を訴えて来院した。", "CSL:cough");
        put("loss-2", "咳嗽を訴えた。", "CSL:cough");

        ImpactReport report = preview(release("draft", with(FEVER, "熱発")));

        assertThat(report.examples()).hasSize(20);
        assertThat(report.examples().subList(0, 4)).extracting(Example::document)
                .containsExactly("loss-2", "gain-0", "loss-1", "gain-1");
        assertThat(report.examples()).extracting(Example::document).doesNotHaveDuplicates();
    }

    @Test
    void beyondSoManyDocumentsTheCountsAreEstimatesWithTheirMargin() {
        for (int i = 0; i < 400; i++) {
            // every second document holds the form inside another word only
            put("d" + i, i % 2 == 0 ? "アレル。" : "ヘアレルン。");
        }
        try (ImpactPreview preview = new ImpactPreview(corpus, structuring, NO_HISTORY, 200)) {
            ImpactReport report = preview.of(BEFORE, release("draft", COUGH, with(FEVER, "アレル")));

            assertThat(report.exact()).isFalse();
            assertThat(report.candidates()).isEqualTo(400);
            assertThat(report.examined()).isEqualTo(200);
            assertThat(report.documents().margin()).isBetween(10L, 40L);
            assertThat(report.documents().number()).isCloseTo(200, within(2 * report.documents().margin()));
            assertThat(preview.of(BEFORE, release("draft", COUGH, with(FEVER, "アレル"))).documents())
                    .isEqualTo(report.documents());
        }
    }

    @Test
    void aDocumentThatCannotBeStructuredIsCountedAndTheOthersAreCompared() {
        put("d1", "熱発。不可。");
        put("d2", "熱発。");

        ImpactReport report = preview(release("draft", COUGH, with(FEVER, "熱発")));

        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.documents()).isEqualTo(Count.exactly(1));
    }

    @Test
    void aDraftThatTouchesNothingIsAnsweredWithoutStructuringAnything() {
        put("d1", "発熱した。", "CSL:fever");

        ImpactReport report = preview(release("draft", COUGH, FEVER, concept("CSL:new", "新語")));

        assertThat(report.candidates()).isZero();
        assertThat(report.exact()).isTrue();
        assertThat(report.examples()).isEmpty();
    }

    @Test
    void aPreviewCanBeCancelled() {
        for (int i = 0; i < 100; i++) {
            put("d" + i, "熱発。");
        }
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ImpactPreview preview = new ImpactPreview(corpus, new WaitingStructuring(structuring, begun, goOn),
                NO_HISTORY)) {
            PreviewRun run = preview.start(BEFORE, release("draft", COUGH, with(FEVER, "熱発")));
            await(begun);
            assertThat(run.isDone()).isFalse();
            assertThat(run.progress()).isLessThan(1);
            run.cancel();
            goOn.countDown();

            assertThatThrownBy(run::report).isInstanceOf(CancellationException.class);
        }
    }

    /** Structures nothing before it is told to go on. */
    private record WaitingStructuring(Structuring structuring, CountDownLatch begun, CountDownLatch goOn)
            implements
                Structuring {
        @Override
        public Reader under(TermRelease release) {
            Reader reader = structuring.under(release);
            return new Reader() {
                @Override
                public StructuredDocument mentions(SourceDocument document) {
                    begun.countDown();
                    await(goOn);
                    return reader.mentions(document);
                }

                @Override
                public Optional<ConceptReference> reference(String concept) {
                    return reader.reference(concept);
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        }

        @Override
        public Reader under(TermRelease base, TermRelease release) {
            return under(release);
        }

        @Override
        public String pipeline() {
            return structuring.pipeline();
        }

        @Override
        public Set<String> wordsDependingOn(String form) {
            return Set.of();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String id(Mention mention) {
        return mention.concepts().stream().map(ConceptReference::id).findFirst().orElseThrow();
    }

    private void put(String id, String text, String... concepts) {
        corpus.put(entry(id, "r1", text, concepts));
    }

    private ImpactReport preview(TermRelease after) {
        try (ImpactPreview preview = new ImpactPreview(corpus, structuring, NO_HISTORY)) {
            return preview.of(BEFORE, after);
        }
    }
}
