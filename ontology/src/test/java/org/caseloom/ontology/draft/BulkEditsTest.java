package org.caseloom.ontology.draft;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.concept.Standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class BulkEditsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int ROWS = 10_000;
    private static final Ontology LARGE = Ontology.of(
            IntStream.range(0, 10 * ROWS).mapToObj(BulkEditsTest::concept).toList(), OntologySettings.EMPTY);
    /** Far more than needed, even beside other work; with a copy of the ontology for each row it would be many minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Editor editor = new Editor((_, _, _, _) -> {
        throw new IllegalStateException("nothing to take apart here");
    });

    /** Tables whose rows touch names, the settings, and a concept together with its children. */
    enum Table {
        NAMES(ROWS, row -> "add-label\tCSL:c%d\t別名%d\tja".formatted(row, row)),
        SOURCE_NAMES(ROWS, row -> "remove-label\tCSL:c%d\tname %d\ten".formatted(row, row)),
        STOP_FORMS(0, row -> "add-stop-form\t\t\t\t\t語%d".formatted(row)),
        MERGES(3 * ROWS, row -> "merge\tCSL:c%d\t\t\tCSL:c%d".formatted(ROWS + row, 2 * ROWS + row));

        private final int changed;
        private final IntFunction<String> row;

        Table(int changed, IntFunction<String> row) {
            this.changed = changed;
            this.row = row;
        }

        List<BulkFile.Line> lines() {
            return table(IntStream.range(0, ROWS).mapToObj(row));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandRowsOverAHundredThousandConceptsTakeSeconds(Table table) {
        List<BulkFile.Line> lines = table.lines();

        Change change = assertTimeoutPreemptively(PATIENCE,
                () -> editor.applyLines(LARGE, lines, "Tanaka", TODAY));

        assertThat(change.concepts()).hasSize(table.changed);
        assertThat(change.isEmpty()).isFalse();
    }

    @Test
    void aLineBuildsOnThoseBeforeIt() {
        Ontology after = editor.applyLines(LARGE, table(Stream.of(
                "add-label\tCSL:c1\t別名\tja", "merge\tCSL:c2\t\t\tCSL:c1", "merge\tCSL:c3\t\t\tCSL:c2")), "Tanaka",
                TODAY).on(LARGE);

        assertThat(after.byId().get("CSL:c3").labels()).extracting(Label::text).contains("別名", "名1", "名2", "名3");
        assertThat(after.byId().get("CSL:c1").standing()).isInstanceOf(Standing.Obsolete.class);
        assertThat(after.byId().get("CSL:c%d".formatted(5 * ROWS + 1)).parents()).extracting(Parent::id)
                .containsExactly("CSL:c3");
    }

    @Test
    void everyLineThatMakesNoSenseIsNamed() {
        List<BulkFile.Line> lines = table(Stream.of("add-label\tCSL:plague\tペスト\tja", "add-label\tCSL:c1\t別名\tja",
                "add-label\tCSL:c1\t別名\tja"));

        assertThatThrownBy(() -> editor.applyLines(LARGE, lines, "Tanaka", TODAY))
                .hasMessage("line 2: there is no concept CSL:plague; "
                        + "line 4: CSL:c1 already has the name \"別名\" (ja, exact)");
    }

    /** The first half stands above the second: the child of concept 1 is the one as far behind the middle. */
    private static OntologyConcept concept(int number) {
        OntologyConcept concept = OntologyConcept.empty("CSL:c" + number, MentionType.FINDING)
                .withLabels(List.of(new Label("名" + number, "ja", LabelKind.PREFERRED, Source.CURATOR),
                        new Label("name " + number, "en", LabelKind.PREFERRED, "hpo")))
                .withMembers(List.of(new Member("HP:" + number, "hpo", null)));
        return number < 5 * ROWS
                ? concept
                : concept.withParents(List.of(new Parent("CSL:c" + (number - 5 * ROWS), Set.of(Source.CURATOR))));
    }

    private static List<BulkFile.Line> table(Stream<String> rows) {
        return BulkFile.read("op\tconcept\ttext\tlang\tfrom\tform\n" + rows.collect(Collectors.joining("\n")));
    }
}
