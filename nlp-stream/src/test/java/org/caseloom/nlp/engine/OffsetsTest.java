package org.caseloom.nlp.engine;

import java.time.Duration;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.Section;
import org.caseloom.contracts.structured.Span;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Whatever the text, nothing fails, and every offset points at the very words it stands for. */
class OffsetsTest {
    /** Pieces of clinical text between pieces that break offsets in other systems. */
    private static final String[] PIECES = {"発熱", "ﾊﾂﾈﾂ", "体温", "39.2℃", "３９．２", "（－）", "なし", "を認めず", "、", "。", "\n",
            "【既往歴】",
            "糖尿病", "𠮷野", "😀", "が\u3099", "e\u0301", "㎎", "ﾞ", "\u200b", "\u0000", "fever", "denied ", "no ",
            "BP 92/50", " ",
            "T 39.2", "pneumonia", "(+)", "ﬁ", "血圧", "(", "×10", "family history:", "if ", "3日前から", "2023年5月", "翌日",
            "\ud842", "\udfb7", "\r\n"};

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
        assertTimeout(Duration.ofSeconds(20), () -> verify(Texts.structured(language, text)));
    }

    @Test
    void cuesWithoutEndTakeLinearTime() {
        assertTimeout(Duration.ofSeconds(20), () -> Texts.structured(Language.JA, "なし認めず".repeat(20_000)));
        assertTimeout(Duration.ofSeconds(20), () -> Texts.structured(Language.JA, "無熱 ".repeat(30_000)));
        assertTimeout(Duration.ofSeconds(20), () -> Texts.structured(Language.JA, "発熱、".repeat(20_000) + "なし"));
        assertTimeout(Duration.ofSeconds(20), () -> Texts.structured(Language.JA, "(".repeat(100_000)));
        assertTimeout(Duration.ofSeconds(20), () -> Texts.structured(Language.JA, "9".repeat(100_000)));
        assertTimeout(Duration.ofSeconds(20), () -> Texts.structured(Language.JA, "【".repeat(100_000)));
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
