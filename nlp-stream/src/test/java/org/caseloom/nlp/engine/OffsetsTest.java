package org.caseloom.nlp.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Section;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.testing.ProcessorTime;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Whatever the text, nothing fails, and every offset points at the very words it stands for. */
class OffsetsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** Pieces of clinical text between pieces that break offsets in other systems. */
    private static final String[] PIECES = {"発熱", "ﾊﾂﾈﾂ", "体温", "39.2℃", "３９．２", "（－）", "なし", "を認めず", "、", "。", "\n",
            "【既往歴】",
            "糖尿病", "𠮷野", "😀", "が\u3099", "e\u0301", "㎎", "ﾞ", "\u200b", "\u0000", "fever", "denied ", "no ",
            "BP 92/50", " ",
            "T 39.2", "pneumonia", "(+)", "ﬁ", "血圧", "(", "×10", "family history:", "if ", "3日前から", "2023年5月", "翌日",
            "\ud842", "\udfb7", "\r\n", "three days before admission ", "for 5 days", "May 3, 2023",
            "prednisolone 30 mg ",
            " was started", "due to", "we recommend ", "(1B)", "65-year-old woman ", "\t", "<td class=\"x\">", "&nbsp;",
            "</p>",
            "iVBORw0KGgoAAAANSUhEUgAA", "Page 3 of 12\n", "----------", "|", "acetaminophen ", "POD 2", "1/2/2021 "};

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 400)
    void everyMentionIsTheTextAtItsOffsetsInHostileText(@ForAll Language language,
            @ForAll("hostile") String text) {
        verify(Texts.structured(language, text));
    }

    @Property(tries = 200)
    void nothingFailsOnArbitraryStrings(@ForAll Language language, @ForAll @StringLength(max = 300) String text) {
        verify(Texts.structured(language, text));
    }

    @Property(tries = 50)
    void theSameTextGivesTheSameDocument(@ForAll Language language, @ForAll("hostile") String text) {
        assertThat(Json.text(Texts.structured(language, text))).isEqualTo(Json.text(Texts.structured(language, text)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aHundredThousandCharactersWithoutPunctuationTakeLinearTime(Language language) {
        String unit = switch (language) {
            case JA -> "発熱と咳嗽を認めず体温39℃";
            case EN -> "denied fever or cough and temperature 39.2 C ";
        };
        String text = unit.repeat(100_000 / unit.length());
        assertThat(ProcessorTime.of(() -> verify(Texts.structured(language, text)))).isLessThan(LIMIT);
    }

    @Test
    void cuesWithoutEndTakeLinearTime() {
        assertThat(ProcessorTime.of(() -> Texts.structured(Language.JA, "なし認めず".repeat(20_000)))).isLessThan(LIMIT);
        assertThat(ProcessorTime.of(() -> Texts.structured(Language.JA, "無熱 ".repeat(30_000)))).isLessThan(LIMIT);
        assertThat(ProcessorTime.of(() -> Texts.structured(Language.JA, "発熱、".repeat(20_000) + "なし")))
                .isLessThan(LIMIT);
        assertThat(ProcessorTime.of(() -> Texts.structured(Language.JA, "(".repeat(100_000)))).isLessThan(LIMIT);
        assertThat(ProcessorTime.of(() -> Texts.structured(Language.JA, "9".repeat(100_000)))).isLessThan(LIMIT);
        assertThat(ProcessorTime.of(() -> Texts.structured(Language.JA, "【".repeat(100_000)))).isLessThan(LIMIT);
    }

    /** What comes with texts from elsewhere, in the middle of a sentence. */
    private static final List<String> BAD = List.of("<tr><td>fever&nbsp;39.2</td>\t</tr>",
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk", "Page 3 of 12\tWard 5\r\n",
            "three days before ",
            "prednisolone 30 mg and ", "fever due to ", "発熱due to肺炎と", "we recommend ", "65-year-old ", "(1/2/2021, ",
            "1,234.5 ", "a a a ", "\t\t\t", "for the past ", "was started on ", "in the ", "――――", "WBC 12,300 ",
            "mother had fever ", "acetaminophen (acetaminophen) ");

    static Stream<Arguments> bad() {
        return Arrays.stream(Language.values()).flatMap(each -> BAD.stream().map(text -> Arguments.of(each, text)));
    }

    /** A sentence four times as long takes about four times as long; sixteen times would be squares. */
    @ParameterizedTest
    @MethodSource("bad")
    void timeIsLinearInTheLengthOfASentenceHoweverBad(Language language, String unit) {
        String small = unit.repeat(25_000 / unit.length());
        String large = unit.repeat(100_000 / unit.length());
        Texts.structured(language, small);
        long one = Long.MAX_VALUE;
        long four = Long.MAX_VALUE;
        for (int i = 0; i < 3 && four > 10 * Math.max(one, Duration.ofMillis(20).toNanos()); i++) {
            one = Math.min(one, ProcessorTime.of(() -> Texts.structured(language, small)).toNanos());
            four = Math.min(four, ProcessorTime.of(() -> Texts.structured(language, large)).toNanos());
        }
        assertThat(four).isLessThan(10 * Math.max(one, Duration.ofMillis(20).toNanos()));
        verify(Texts.structured(language, large));
    }

    @Test
    void anEmptyTextIsAnEmptyDocument() {
        assertThatNoException().isThrownBy(() -> verify(Texts.structured(Language.JA, "")));
        assertThatNoException().isThrownBy(() -> verify(Texts.structured(Language.EN, "")));
    }

    private static void verify(StructuredDocument document) {
        String text = document.text();
        int length = text.codePointCount(0, text.length());
        for (Mention mention : document.mentions()) {
            assertThat(slice(text, mention.start(), mention.end())).isEqualTo(mention.text());
            if (mention.cue() != null) {
                assertThat(mention.cue().start()).isBetween(0, length);
                assertThat(mention.cue().end()).isBetween(mention.cue().start() + 1, length);
            }
            if (mention.time() != null) {
                assertThat(slice(text, mention.time().start(), mention.time().end())).isEqualTo(mention.time().text());
            }
        }
        for (Section section : document.sections()) {
            assertThat(section.start()).isLessThan(section.end());
            assertThat(section.end()).isLessThanOrEqualTo(length);
        }
        for (Span sentence : document.sentences()) {
            assertThat(sentence.start()).isLessThan(sentence.end());
            assertThat(sentence.end()).isLessThanOrEqualTo(length);
        }
    }

    private static String slice(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
