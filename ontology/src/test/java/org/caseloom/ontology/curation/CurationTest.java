package org.caseloom.ontology.curation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.concept.ConceptVersion;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.OntologySettings;
import org.caseloom.ontology.concept.Source;
import org.caseloom.ontology.draft.DraftInfo;
import org.caseloom.ontology.draft.Edit;
import org.caseloom.ontology.impact.TermChanges;
import org.caseloom.ontology.release.ReleaseInfo;
import org.caseloom.ontology.release.ReleaseStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CurationTest {
    private static final Source CURATOR = new Source(Source.CURATOR, "Curators", null, null, true);
    private static final Ontology SMALL = Ontology.of(List.of(
            finding("CSL:fever", "発熱", "fever"), finding("CSL:cough", "咳嗽", "cough")),
            OntologySettings.EMPTY.withSources(List.of(CURATOR)));
    private static final Edit HEAT = new Edit.AddLabel("CSL:fever", "熱発", "ja", null);

    @TempDir
    Path folder;

    private final Dataset dataset = TDB2Factory.createDataset();
    private final List<TermRelease> told = new ArrayList<>();

    @Test
    void whatACuratorPublishesIsInForceAndToldAndReadAgainAtTheNextStart() {
        Curation curation = curation();
        String draft = curation.drafts().open("熱発を足す", "Tanaka").id();
        curation.drafts().edit(draft, "Tanaka", List.of(HEAT), null);
        assertThat(terms(curation.releases().inForce().terms())).doesNotContain("熱発");

        ReleaseInfo release = curation.publish(draft, "Tanaka", "", Set.of());

        assertThat(release.id()).isEqualTo("2026-11-21.2");
        assertThat(release.note()).isEqualTo("熱発を足す");
        assertThat(terms(curation.releases().inForce().terms())).contains("熱発");
        assertThat(told).extracting(TermRelease::id).containsExactly("2026-11-21.2");
        assertThat(curation.releases().changesOf(release.id())).map(TermChanges::from).contains("2026-11-21.1");
        assertThat(curation.drafts().list()).extracting(DraftInfo::state).containsExactly(DraftInfo.State.PUBLISHED);

        Curation again = curation();
        assertThat(again.releases().inForce().ontology()).isEqualTo(curation.releases().inForce().ontology());
        assertThat(again.releases().inForce().terms()).isEqualTo(curation.releases().inForce().terms());
    }

    @Test
    void aRollbackIsANewReleaseWithTheOldContent() {
        Curation curation = curation();
        Ontology first = curation.releases().inForce().ontology();
        publish(curation, HEAT);

        ReleaseInfo back = curation.releases().rollback("2026-11-21.1", "Suzuki", null);

        assertThat(back.restoredTo()).isEqualTo("2026-11-21.1");
        assertThat(back.id()).isEqualTo("2026-11-21.3");
        assertThat(curation.releases().inForce().ontology()).isEqualTo(first);
        assertThat(curation.releases().content("2026-11-21.2").byId().get("CSL:fever").labels()).extracting(Label::text)
                .contains("熱発");
    }

    @Test
    void whoEditsWhatSomebodyElseHasChangedSeesTheOtherChange() {
        Curation curation = curation();
        String seen = ConceptVersion.of(SMALL.byId().get("CSL:fever"));
        String draft = curation.drafts().open("", "Tanaka").id();
        curation.drafts().edit(draft, "Tanaka", List.of(HEAT), seen);

        assertRefused(ErrorCode.CONCEPT_CHANGED, "Tanaka", "熱発", () -> curation.drafts().edit(draft, "Suzuki",
                List.of(new Edit.AddLabel("CSL:fever", "体温上昇", "ja", null)), seen));
    }

    @Test
    void aConceptIsInOneDraftAtATime() {
        Curation curation = curation();
        curation.drafts().edit(curation.drafts().open("one", "Tanaka").id(), "Tanaka", List.of(HEAT), null);
        String other = curation.drafts().open("two", "Suzuki").id();

        assertRefused(ErrorCode.CONCEPT_CHANGED, "draft d1 (one, Tanaka)", "熱発",
                () -> curation.drafts().edit(other, "Suzuki", List.of(new Edit.Rename("CSL:fever", "en", "pyrexia")),
                        null));
        assertThat(curation.drafts().edit(other, "Suzuki", List.of(new Edit.Rename("CSL:cough", "ja", "咳")), null)
                .concepts())
                .isEqualTo(1);
    }

    @Test
    void twoDraftsOfDifferentConceptsArePublishedOneAfterTheOther() {
        Curation curation = curation();
        String one = curation.drafts().open("one", "Tanaka").id();
        String two = curation.drafts().open("two", "Suzuki").id();
        curation.drafts().edit(one, "Tanaka", List.of(HEAT, new Edit.AddStopForm("の")), null);
        curation.drafts().edit(two, "Suzuki", List.of(new Edit.AddLabel("CSL:cough", "せき", "ja", "lay"),
                new Edit.AddStopForm("は")), null);

        curation.publish(one, "Tanaka", "", Set.of());
        curation.publish(two, "Suzuki", "", Set.of());

        assertThat(terms(curation.releases().inForce().terms())).contains("熱発", "せき");
        assertThat(curation.releases().inForce().terms().stopForms()).containsExactlyInAnyOrder("の", "は");
    }

    @Test
    void aRollbackUnderneathADraftIsShownBeforeItIsPublished() {
        Curation curation = curation();
        publish(curation, HEAT);
        String draft = curation.drafts().open("two", "Suzuki").id();
        curation.drafts().edit(draft, "Suzuki", List.of(new Edit.Rename("CSL:fever", "en", "pyrexia")), null);
        curation.releases().rollback("2026-11-21.1", "Tanaka", null);

        assertRefused(ErrorCode.CONCEPT_CHANGED, "by Tanaka", "熱発",
                () -> curation.publish(draft, "Suzuki", "", Set.of()));
        curation.drafts().revert(draft, "Suzuki", "CSL:fever");
        curation.drafts().edit(draft, "Suzuki", List.of(new Edit.Rename("CSL:fever", "en", "pyrexia")), null);
        assertThat(curation.publish(draft, "Suzuki", "", Set.of()).id()).isEqualTo("2026-11-21.4");
    }

    @Test
    void anErrorBlocksAndNothingIsPublished() {
        Curation curation = curation();
        String draft = curation.drafts().open("", "Tanaka").id();
        curation.drafts().edit(draft, "Tanaka", List.of(new Edit.AddParent("CSL:fever", "CSL:cough"),
                new Edit.AddParent("CSL:cough", "CSL:fever")), null);

        assertRefused(ErrorCode.DRAFT_BLOCKED, "HIERARCHY_CYCLE", "",
                () -> curation.publish(draft, "Tanaka", "", Set.of()));
        assertThat(curation.releases().list()).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void aCrashBetweenTheStoreAndTheEndOfTheDraftIsMendedAtTheNextStart() {
        Curation curation = new Curation(new ReleaseStore(dataset, folder.resolve("releases")), folder, () -> SMALL,
                (_, _) -> {
                    throw new IllegalStateException("no documents here");
                }, (_, _) -> {
                    throw new IllegalStateException("the power went");
                }, clock());
        String draft = curation.drafts().open("", "Tanaka").id();
        curation.drafts().edit(draft, "Tanaka", List.of(HEAT), null);
        assertThatThrownBy(() -> curation.publish(draft, "Tanaka", "", Set.of())).hasMessage("the power went");

        Curation again = curation();

        assertThat(terms(again.releases().inForce().terms())).contains("熱発");
        assertThat(again.drafts().list()).extracting(DraftInfo::state).containsExactly(DraftInfo.State.PUBLISHED);
    }

    @Test
    void aTableIsTakenWholeOrNotAtAllAndEveryWrongLineIsNamed() {
        Curation curation = curation();
        String draft = curation.drafts().open("", "Tanaka").id();

        assertRefused(ErrorCode.EDIT_REFUSED, "line 3", "line 4", () -> curation.drafts().bulk(draft, "Tanaka", """
            op\tconcept\ttext\tlang\tkind
            add-label\tCSL:fever\t熱発\tja\t
            add-label\tCSL:plague\tペスト\tja\t
            add-label\tCSL:fever\tFV\ten\tshort
            """));
        assertThat(curation.drafts().draft(draft).change().isEmpty()).isTrue();
        assertThat(curation.drafts().bulk(draft, "Tanaka", """
            op\tconcept\ttext\tlang\tkind\treplacedBy\treason
            add-label\tCSL:fever\t熱発\tja
            announce\tCSL:cough\t\t\t\tCSL:fever\ttest
            """).concepts()).isEqualTo(2);
    }

    @Test
    void onlyAnOpenDraftIsDiscardedAndOnlyItsSourcesGo() throws IOException {
        Curation curation = curation();
        Path kept = folder.resolve("sources/hpo.jsonl.gz");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "what HPO said");

        assertRefused(ErrorCode.NOT_FOUND, "../sources", "", () -> curation.drafts().discard("../sources"));
        String draft = curation.drafts().open("", "Tanaka").id();
        curation.drafts().discard(draft);
        assertRefused(ErrorCode.DRAFT_CLOSED, draft, "discarded", () -> curation.drafts().discard(draft));

        assertThat(kept).hasContent("what HPO said");
    }

    private static void assertRefused(ErrorCode code, String part, String other, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(CaseloomException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(part).contains(other);
        });
    }

    private static void publish(Curation curation, Edit edit) {
        String draft = curation.drafts().open("", "Tanaka").id();
        curation.drafts().edit(draft, "Tanaka", List.of(edit), null);
        curation.publish(draft, "Tanaka", "", Set.of());
    }

    private Curation curation() {
        return new Curation(new ReleaseStore(dataset, folder.resolve("releases")), folder, () -> SMALL, (_, _) -> {
            throw new IllegalStateException("no documents here");
        }, (release, _) -> told.add(release), clock());
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    }

    private static List<String> terms(TermRelease release) {
        return release.concepts().stream().flatMap(concept -> concept.terms().stream()).map(Term::text).toList();
    }

    private static OntologyConcept finding(String id, String ja, String en) {
        return OntologyConcept.empty(id, MentionType.FINDING)
                .withLabels(List.of(new Label(ja, "ja", LabelKind.PREFERRED, Source.CURATOR),
                        new Label(en, "en", LabelKind.PREFERRED, Source.CURATOR)));
    }
}
