package org.caseloom.nlp.engine;

import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StructuringEngineTest {
    private static final SourceDocument FEVER = Texts.document("case-1", Language.JA, "発熱あり。");

    static Stream<Named<BiFunction<SourceDocument, ReleaseLexicon, StructuredDocument>>> ways() {
        StructuringEngine engine = new StructuringEngine();
        return Stream.of(Named.of("the whole document", engine::structure), Named.of("its mentions", engine::mentions));
    }

    @ParameterizedTest
    @MethodSource("ways")
    @SuppressWarnings("NullAway") // a fault in the code is what is tried
    void aFaultEndsOneDocumentByItsNameAndTheEngineIsGoodForTheNext(
            BiFunction<SourceDocument, ReleaseLexicon, StructuredDocument> way) {
        assertThatThrownBy(() -> way.apply(FEVER, null))
                .isInstanceOfSatisfying(CaseloomException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.STRUCTURING_FAILED))
                .hasMessageContaining("case-1");
        assertThat(way.apply(FEVER, SmallRelease.LEXICON).mentions()).isNotEmpty();
    }
}
