package org.caseloom.ontology.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.lexicon.text.NormalizedText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.ontology.corpus.Entries.entry;

class CorpusTest {
    private static final String FEVER = "CSL:fever";

    @ParameterizedTest
    @CsvSource(textBlock = """
        熱発,            主訴は熱発。,                      true
        熱発,            発熱を認めた。,                     false
        咳,              咳,                              true
        咳,              乾性咳嗽を認めた。,                  true
        嗽。,            咳嗽。,                           true
        ３９℃,           体温39℃であった。,                  true
        fever,           High FEVER was noted.,          true
        fever,           He was afebrile.,               false
        t,               BT 39.2,                        true
        dyspnea|effort,  dyspnea on effort,              true
        dyspnea|effort,  dyspnea at rest,                false
        𠮷田,            𠮷田病と診断した。,                  true
        """)
    void aDocumentIsTouchedIfItHoldsAllPieces(String pieces, String text, boolean touched, @TempDir Path folder) {
        try (Corpus corpus = Corpus.open(folder)) {
            corpus.put(entry("d1", "r1", text));

            List<String> phrase = Arrays.stream(pieces.split("\\|")).map(NormalizedText::fold).toList();
            Footprint footprint = new Footprint(false, Set.of(phrase), Set.of());
            assertThat(touched(corpus, footprint)).isEqualTo(touched ? List.of("d1") : List.of());
            assertThat(new FootprintScanner(footprint).touches(entry("d1", "r1", text))).isEqualTo(touched);
        }
    }

    @Test
    void aDocumentIsTouchedIfItMentionsAConcept(@TempDir Path folder) {
        try (Corpus corpus = Corpus.open(folder)) {
            corpus.put(entry("d1", "r1", "体温39℃。", FEVER, "CSL:body-temperature"));
            corpus.put(entry("d2", "r1", "体温36℃。", "CSL:body-temperature"));

            assertThat(touched(corpus, new Footprint(false, Set.of(), Set.of(FEVER, "CSL:other"))))
                    .containsExactly("d1");
            assertThat(touched(corpus, Footprint.EVERYTHING)).containsExactlyInAnyOrder("d1", "d2");
            assertThat(touched(corpus, Footprint.NOTHING)).isEmpty();
        }
    }

    @Test
    void aNewTextReplacesTheOldOneAndADeletionLeavesNothing(@TempDir Path folder) {
        try (Corpus corpus = Corpus.open(folder)) {
            corpus.put(entry("d1", "r1", "発熱を認めた。", FEVER));
            corpus.put(entry("d2", "r1", "発熱なし。", FEVER));
            corpus.put(entry("d1", "r2", "咳嗽を認めた。", "CSL:cough"));

            assertThat(touched(corpus, holding("発熱"))).containsExactly("d2");
            assertThat(touched(corpus, holding("咳嗽"))).containsExactly("d1");
            try (CorpusView view = corpus.view()) {
                assertThat(view.releases()).isEqualTo(Map.of("r1", 1, "r2", 1));
                assertThat(view.madeBy("r1").ids()).containsExactly("d2");
                assertThat(view.touched(Footprint.EVERYTHING).and(view.madeBy("r2")).ids()).containsExactly("d1");
            }

            corpus.remove("d2");
            corpus.remove("nobody");
            assertThat(touched(corpus, Footprint.EVERYTHING)).containsExactly("d1");
            try (CorpusView view = corpus.view()) {
                assertThat(view.size()).isEqualTo(1);
                assertThat(view.releases()).isEqualTo(Map.of("r2", 1));
            }
        }
    }

    @Test
    void aDocumentComesBackAsItWas(@TempDir Path folder) {
        CorpusEntry entry = entry("症例①", "r1", "発熱\nを認めた。", FEVER);
        try (Corpus corpus = Corpus.open(folder)) {
            corpus.put(entry);

            try (CorpusView view = corpus.view()) {
                DocumentSet all = view.touched(Footprint.EVERYTHING);
                int[] numbers = all.numbers(10, RandomGenerator.getDefault());
                assertThat(numbers).hasSize(1);
                assertThat(all.entry(numbers[0])).isEqualTo(entry);
            }
        }
    }

    @Test
    void aSampleHasNoDocumentTwice(@TempDir Path folder) {
        try (Corpus corpus = Corpus.open(folder)) {
            for (int i = 0; i < 50; i++) {
                corpus.put(entry("d" + i, "r1", "発熱。"));
            }
            try (CorpusView view = corpus.view()) {
                int[] numbers = view.touched(Footprint.EVERYTHING).numbers(20, RandomGenerator.getDefault());
                assertThat(numbers).hasSize(20).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void whatWasCommittedIsThereAfterACrashAndTheRestIsReadAgain(@TempDir Path folder) {
        Corpus first = Corpus.open(folder);
        first.startOver("topic-1");
        first.put(entry("d1", "r1", "発熱。"));
        first.reached(0, 0);
        first.commit();
        first.put(entry("d2", "r1", "発熱。"));
        first.reached(0, 1);
        first.put(entry("d1", "r2", "咳嗽。"));
        first.reached(1, 7);
        first.abandon();

        try (Corpus second = Corpus.open(folder)) {
            assertThat(second.position()).isEqualTo(new TopicPosition("topic-1", Map.of(0, 1L)));
            assertThat(touched(second, holding("発熱"))).containsExactly("d1");

            second.put(entry("d2", "r1", "発熱。"));
            second.reached(0, 1);
            second.put(entry("d1", "r2", "咳嗽。"));
            second.reached(1, 7);
        }
        try (Corpus third = Corpus.open(folder)) {
            assertThat(third.position()).isEqualTo(new TopicPosition("topic-1", Map.of(0, 2L, 1, 8L)));
            assertThat(touched(third, holding("発熱"))).containsExactly("d2");
            assertThat(touched(third, holding("咳嗽"))).containsExactly("d1");
        }
    }

    @Test
    void anIndexThatCannotBeReadIsBuiltAgain(@TempDir Path folder) throws IOException {
        try (Corpus corpus = Corpus.open(folder)) {
            corpus.startOver("topic-1");
            corpus.put(entry("d1", "r1", "発熱。"));
            corpus.reached(0, 0);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments_")).toList()) {
                Files.write(file, new byte[]{1, 2, 3});
            }
        }

        try (Corpus corpus = Corpus.open(folder)) {
            assertThat(corpus.position()).isEqualTo(TopicPosition.NONE);
            assertThat(touched(corpus, Footprint.EVERYTHING)).isEmpty();
            corpus.put(entry("d1", "r1", "発熱。"));
            assertThat(touched(corpus, holding("発熱"))).containsExactly("d1");
        }
    }

    @Test
    void startingOverForgetsTheOldTopic(@TempDir Path folder) {
        try (Corpus corpus = Corpus.open(folder)) {
            corpus.startOver("topic-1");
            corpus.put(entry("d1", "r1", "発熱。"));
            corpus.reached(3, 99);
            corpus.startOver("topic-2");

            assertThat(corpus.position()).isEqualTo(new TopicPosition("topic-2", Map.of()));
            assertThat(touched(corpus, Footprint.EVERYTHING)).isEmpty();
        }
    }

    @Property(tries = 60)
    void exactlyTheTextsThatHoldThePhraseAreTouched(
            @ForAll @Size(min = 1, max = 8) List<@Chars({'熱', 'a', 'ア', ' '}) @StringLength(max = 8) String> texts,
            @ForAll @Chars({'熱', 'a', 'ア', ' '}) @StringLength(min = 1, max = 5) String phrase) throws IOException {
        Path folder = Files.createTempDirectory("corpus");
        try (Corpus corpus = Corpus.open(folder)) {
            Set<String> expected = new HashSet<>();
            for (int i = 0; i < texts.size(); i++) {
                corpus.put(entry("d" + i, "r1", texts.get(i)));
                if (NormalizedText.fold(texts.get(i)).contains(NormalizedText.fold(phrase))) {
                    expected.add("d" + i);
                }
            }
            assertThat(touched(corpus, holding(phrase))).containsExactlyInAnyOrderElementsOf(expected);
        }
        Entries.delete(folder);
    }

    private static Footprint holding(String text) {
        return new Footprint(false, Set.of(List.of(NormalizedText.fold(text))), Set.of());
    }

    private static List<String> touched(Corpus corpus, Footprint footprint) {
        try (CorpusView view = corpus.view()) {
            return view.touched(footprint).ids();
        }
    }
}
