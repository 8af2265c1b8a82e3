package org.caseloom.standalone.impact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.nlp.preview.Trial;
import org.caseloom.nlp.preview.TrialStructuring;
import org.caseloom.ontology.OntologyService;
import org.caseloom.ontology.corpus.Corpus;
import org.caseloom.ontology.corpus.CorpusEntry;
import org.caseloom.ontology.impact.ImpactPreview;
import org.caseloom.ontology.impact.ImpactReport;
import org.caseloom.service.together.EngineStructuring;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Selective re-annotation rests on one promise: a document that is not found to be touched is structured the same
 * before and after. Here with the real annotators, the sample reports and edits at random.
 */
class NothingUntouchedChangesTest {
    private static final int EDITS_OF_A_KIND = 3;
    /** Fixed: a failure is found again, and a new kind of edit adds its own. */
    private static final long SEED = 20261121;

    @Test
    void aPreviewSeesEveryDocumentThatChanges(@TempDir Path folder) throws IOException {
        TermRelease release = OntologyService.starter();
        List<SourceDocument> documents = documents();
        try (TrialStructuring trials = new TrialStructuring(Optional::empty);
                Corpus corpus = Corpus.open(folder);
                ImpactPreview preview = new ImpactPreview(corpus, new EngineStructuring(trials),
                        _ -> Optional.empty())) {
            Trial before = trials.under(release);
            List<StructuredDocument> structured = documents.stream().map(before::structure).toList();
            structured.forEach(each -> corpus.put(Json.read(Json.write(each), CorpusEntry.class)));
            int narrow = 0;
            for (RandomEdit kind : RandomEdit.values()) {
                Random random = new Random(SEED + kind.name().hashCode());
                for (int i = 0; i < EDITS_OF_A_KIND; i++) {
                    TermRelease edited = kind.of(release, random);
                    Trial after = trials.under(release, edited);
                    Set<String> changed = new TreeSet<>();
                    structured.stream()
                            .filter(each -> !each.mentions().equals(after.structure(source(each)).mentions()))
                            .forEach(each -> changed.add(each.id()));
                    ImpactReport report = preview.of(release, edited);

                    assertThat(report.documents().number()).as("%s, edit %d: %s", kind, i, changed)
                            .isEqualTo(changed.size());
                    narrow += report.candidates() < documents.size() / 2 ? 1 : 0;
                }
            }
            assertThat(narrow).as("edits that touch few documents").isGreaterThan(EDITS_OF_A_KIND * 5);
        }
    }

    @Test
    void aPreviewLeavesOutNothingThatItCompares() throws IOException {
        try (TrialStructuring trials = new TrialStructuring(Optional::empty)) {
            Trial trial = trials.under(OntologyService.starter());
            for (SourceDocument document : documents()) {
                StructuredDocument whole = trial.structure(document);
                StructuredDocument found = trial.mentions(document);

                assertThat(found.mentions()).as(document.id()).isEqualTo(
                        whole.mentions().stream().map(NothingUntouchedChangesTest::withoutPlaceAndSpeaker).toList());
                assertThat(found.sentences()).isEqualTo(whole.sentences());
            }
        }
    }

    private static Mention withoutPlaceAndSpeaker(Mention mention) {
        return new Mention(mention.id(), mention.start(), mention.end(), mention.text(), mention.type(),
                mention.concepts(), mention.assertion(), mention.experiencer(), mention.severity(), mention.course(),
                mention.site(), mention.laterality(), mention.multiplicity(), mention.value(), mention.time(),
                mention.rule(), mention.cue());
    }

    private static SourceDocument source(StructuredDocument document) {
        return new SourceDocument(document.id(), document.revision(), document.lang(), document.kind(),
                document.title(), document.text(), document.published(), document.source());
    }

    private static List<SourceDocument> documents() throws IOException {
        List<SourceDocument> documents = new ArrayList<>();
        for (String file : List.of("case-reports-ja.jsonl", "case-reports-en.jsonl")) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    EngineStructuring.class.getResourceAsStream("/org/caseloom/standalone/samples/" + file),
                    StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    documents.add(Json.mapper().readValue(line, SourceDocument.class));
                }
            }
        }
        return documents;
    }
}
