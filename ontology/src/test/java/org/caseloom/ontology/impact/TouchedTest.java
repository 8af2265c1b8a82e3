package org.caseloom.ontology.impact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.corpus.Corpus;
import org.caseloom.ontology.corpus.CorpusEntry;
import org.caseloom.ontology.corpus.CorpusView;
import org.caseloom.ontology.corpus.Entries;
import org.caseloom.ontology.corpus.Footprint;
import org.caseloom.ontology.corpus.FootprintScanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.ontology.impact.Releases.concept;
import static org.caseloom.ontology.impact.Releases.inflected;
import static org.caseloom.ontology.impact.Releases.release;

/** The promise behind selective re-annotation: no document changes that was not found to be touched. */
class TouchedTest {
    private final Structuring structuring = new MatcherStructuring();

    @Property(tries = 100)
    void everyDocumentThatChangesIsTouched(
            @ForAll("forms") @Size(max = 8) List<Form> before, @ForAll("forms") @Size(max = 8) List<Form> after,
            @ForAll @Size(min = 1, max = 6) List<@From("texts") String> texts) throws IOException {
        TermRelease old = terms("r1", before);
        TermRelease fresh = terms("r2", after);
        Footprint footprint = Footprints.of(TermChanges.between(old, fresh), structuring::wordsDependingOn);
        FootprintScanner scanner = new FootprintScanner(footprint);
        Set<String> changed = new TreeSet<>();
        Set<String> scanned = new TreeSet<>();
        Path folder = Files.createTempDirectory("touched");
        try (Corpus corpus = Corpus.open(folder);
                Structuring.Reader oldReader = structuring.under(old);
                Structuring.Reader freshReader = structuring.under(fresh)) {
            for (int i = 0; i < texts.size(); i++) {
                SourceDocument document = Entries.entry("d" + i, "r1", texts.get(i)).document();
                StructuredDocument was = oldReader.mentions(document);
                CorpusEntry entry = Json.read(Json.write(was), CorpusEntry.class);
                corpus.put(entry);
                if (!MentionChanges.between(was.mentions(), freshReader.mentions(document).mentions()).isEmpty()) {
                    changed.add(document.id());
                }
                if (scanner.touches(entry)) {
                    scanned.add(document.id());
                }
            }
            try (ImpactPreview preview = new ImpactPreview(corpus, structuring, _ -> Optional.empty())) {
                assertThat(preview.of(old, fresh).documents()).isEqualTo(Count.exactly(changed.size()));
            }
            try (CorpusView view = corpus.view()) {
                Set<String> touched = new TreeSet<>(view.touched(footprint).ids());
                assertThat(touched).containsAll(changed);
                assertThat(scanned).as("the scanner of single documents agrees").isEqualTo(touched);
            }
        }
        Entries.delete(folder);
    }

    /** A form of one of three concepts. */
    record Form(int concept, String text) {}

    @Provide
    Arbitrary<List<Form>> forms() {
        Arbitrary<String> words = Arbitraries.of("発熱", "熱", "熱発", "咳", "咳 熱", "a-b", "a b", "ab", "アレル", "アレルギー", "２型",
                "c・d", "α", "痛い", "頭が痛い", "むせる", "息が切れない");
        return Arbitraries.integers()
                .between(1, 3)
                .flatMap(number -> words.map(word -> new Form(number, word)))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("発熱", "熱", "発", "無熱", "咳", " ", "\n", "a", "b", "A-B", "ab", "アレル", "ギー", "2型", "Ｃ", "・",
                "d", "Α", "。", "痛", "い", "くて", "頭", "が", "も", "むせ", "た", "息", "切れ", "ず", "て", "ません").list().ofMinSize(1)
                .ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    private static TermRelease terms(String id, List<Form> forms) {
        Map<Integer, List<String>> byConcept = new LinkedHashMap<>();
        forms.forEach(form -> byConcept.computeIfAbsent(form.concept(), _ -> new ArrayList<>()).add(form.text()));
        return release(id, byConcept.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> inflected(concept("CSL:" + entry.getKey(), distinct(entry.getValue(), false)),
                        distinct(entry.getValue(), true)))
                .toArray(Concept[]::new));
    }

    /** The forms that inflect, or those that do not. */
    private static String[] distinct(List<String> forms, boolean inflected) {
        return forms.stream()
                .distinct()
                .filter(form -> inflected == (form.endsWith("い") || form.endsWith("る")))
                .toArray(String[]::new);
    }
}
