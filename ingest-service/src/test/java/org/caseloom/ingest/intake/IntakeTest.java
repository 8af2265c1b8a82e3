package org.caseloom.ingest.intake;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.jobs.Rejection;
import org.caseloom.ingest.formats.Draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class IntakeTest {
    private final Intake intake = new Intake();

    private static Draft draft(@Nullable String id, @Nullable String lang, @Nullable String kind, String text) {
        return new Draft("cases.jsonl", 7, id, lang, kind, null, text, null, null);
    }

    private SourceDocument taken(Draft draft, LoadOptions options) {
        assertThat(intake.judge(draft, options)).isInstanceOf(Judgement.Taken.class);
        return ((Judgement.Taken) intake.judge(draft, options)).document();
    }

    @Test
    void aDocumentWithoutAnIdGetsOneFromItsText() {
        String id = taken(draft(null, null, null, "発熱あり。"), LoadOptions.NONE).id();
        assertThat(id).matches("text-[0-9a-f]{32}")
                .isEqualTo(taken(draft(null, "ja", "note", "発熱あり。"), LoadOptions.NONE).id())
                .isNotEqualTo(taken(draft(null, null, null, "発熱なし。"), LoadOptions.NONE).id());
    }

    @Test
    void theSourceOfALoadGoesBeforeIdsAndFillsWhatIsMissing() {
        LoadOptions options = new LoadOptions(DocumentKind.GUIDELINE, " 日本内科学会 ");
        assertThat(taken(draft("年/1", null, null, "発熱"), options)).isEqualTo(new SourceDocument("日本内科学会:年/1", 0,
                Language.JA, DocumentKind.GUIDELINE, null, "発熱", null, "日本内科学会"));
    }

    @Test
    void theDocumentsOwnKindAndSourceGoFirst() {
        Draft draft = new Draft("a", 1, "x", "en", "discharge_summary", "t", "発熱", "2024", "own");
        SourceDocument document = taken(draft, new LoadOptions(DocumentKind.GUIDELINE, "load"));
        assertThat(document.kind()).isEqualTo(DocumentKind.DISCHARGE);
        assertThat(document.source()).isEqualTo("own");
        assertThat(document.lang()).isEqualTo(Language.EN);
    }

    @Test
    void identifiersAreGoneFromTitleAndText() {
        Draft draft = new Draft("a", 1, "x", null, null, "氏名：山田太郎", "連絡先：090-1234-5678、発熱", null, null);
        SourceDocument document = taken(draft, LoadOptions.NONE);
        assertThat(document.title()).isEqualTo("氏名：［氏名］");
        assertThat(document.text()).isEqualTo("連絡先：［電話番号］、発熱");
    }

    static Stream<Arguments> refused() {
        return Stream.of(arguments(draft("x", "fr", null, "発熱"), ErrorCode.UNKNOWN_LANGUAGE, "\"fr\""),
                arguments(draft("x", null, null, "Der Patient klagt über Fieber und Husten."),
                        ErrorCode.UNKNOWN_LANGUAGE, "neither"),
                arguments(draft("x", null, "poem", "発熱"), ErrorCode.UNKNOWN_KIND, "\"poem\""),
                arguments(draft(" ", null, null, "発熱"), ErrorCode.INVALID_FIELD, "empty"),
                arguments(draft("a\nb", null, null, "発熱"), ErrorCode.INVALID_FIELD, "control"),
                arguments(draft("a\u2028b", null, null, "発熱"), ErrorCode.INVALID_FIELD, "control"),
                arguments(draft("症".repeat(171), null, null, "発熱"), ErrorCode.INVALID_FIELD, "513 bytes"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeSettledIsRefusedWithItsPlace(Draft draft, ErrorCode code, String what) {
        assertThat(intake.judge(draft, LoadOptions.NONE)).isInstanceOfSatisfying(Judgement.Refused.class, refused -> {
            Rejection rejection = refused.rejection();
            assertThat(rejection.code()).isEqualTo(code);
            assertThat(rejection.file()).isEqualTo("cases.jsonl");
            assertThat(rejection.line()).isEqualTo(7);
            assertThat(rejection.what()).contains(what);
        });
    }

    @Test
    void anIdOf512BytesIsTaken() {
        assertThat(taken(draft("症".repeat(170) + "ab", null, null, "発熱"), LoadOptions.NONE).id()).hasSize(172);
    }
}
