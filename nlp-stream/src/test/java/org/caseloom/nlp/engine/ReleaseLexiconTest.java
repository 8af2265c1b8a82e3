package org.caseloom.nlp.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.text.NormalizedText;
import org.caseloom.nlp.testing.Sentences;
import org.caseloom.nlp.testing.SmallRelease;
import org.caseloom.nlp.testing.Texts;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseLexiconTest {
    private static final StructuringEngine ENGINE = new StructuringEngine();
    /** The small release among so many other concepts that a few changes are few. */
    private static final TermRelease BASE = padded();
    private static final ReleaseLexicon COMPILED = ReleaseLexicon.of(BASE);

    /** One edit: this concept gets exactly these forms, or goes where there are none. */
    private record Edit(String concept, List<Term> terms) {}

    private record Draft(List<Edit> edits, List<String> stopForms) {}

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void aChangedReleaseStructuresAsOneCompiledFromScratch(@ForAll("drafts") Draft first,
            @ForAll("drafts") Draft second) {
        TermRelease next = edited(BASE, first);
        TermRelease last = edited(next, second);
        ReleaseLexicon changed = COMPILED.changed(next).changed(last);
        ReleaseLexicon rebuilt = ReleaseLexicon.of(last);

        assertThat(Sentences.documents())
                .allSatisfy(document -> assertThat(mentions(document, changed)).as(document.text())
                        .isEqualTo(mentions(document, rebuilt)));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void whatADraftChangesHoldsATraceOfAConceptItChanges(@ForAll("drafts") Draft draft) {
        TermRelease next = edited(BASE, new Draft(draft.edits(), List.of()));
        ReleaseLexicon changed = COMPILED.changed(next);
        for (SourceDocument document : Sentences.documents()) {
            if (!mentions(document, changed).equals(mentions(document, COMPILED))) {
                String folded = NormalizedText.fold(document.text());
                assertThat(draft.edits()).as(document.text()).anyMatch(edit -> touches(COMPILED, edit, folded)
                        || touches(changed, edit, folded));
            }
        }
    }

    @Test
    void everyMentionHoldsATraceOfItsConcept() {
        for (SourceDocument document : Sentences.documents()) {
            List<Mention> mentions = mentions(document, COMPILED);
            assertThat(mentions).as(document.text()).isNotEmpty().allSatisfy(mention -> {
                String folded = NormalizedText.fold(document.text());
                Concept concept = COMPILED.concept(mention.concepts().getFirst().id());
                assertThat(COMPILED.traces(concept)).anyMatch(trace -> trace.isIn(folded));
            });
        }
    }

    @Test
    void aFewChangesAreLaidOverAndManyCompiledWhole() {
        Draft few = new Draft(List.of(new Edit("CSL:fever", List.of(japanese("発熱")))), List.of());
        ReleaseLexicon over = COMPILED.changed(edited(BASE, few));

        assertThat(over.isFullBuild()).isFalse();
        assertThat(COMPILED.changed(SmallRelease.RELEASE).isFullBuild()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        EN, DM and diabetes, DM, diabetes
        EN, colds and fever, colds, fever
        EN, fevers and cough, fever, cough
        JA, 発熱と咳嗽, 発熱, cough
        JA, 無熱で咳嗽あり, 無熱, cough
        JA, 無熱で咳嗽あり, 発熱, cough
        JA, BT 39.2、咳嗽, ＢＴ, cough
        """)
    void aStopFormMeansNothingInEitherLanguage(Language language, String text, String stopForm, String left) {
        TermRelease cold = edited(BASE, new Draft(
                List.of(new Edit("CSL:cold", List.of(new Term("cold", Language.EN, Kind.PREFERRED)))), List.of()));
        ReleaseLexicon stopped = ReleaseLexicon.of(edited(cold, new Draft(List.of(), List.of(stopForm))));
        SourceDocument document = Texts.document("stop", language, text);

        assertThat(mentions(document, stopped)).extracting(mention -> mention.concepts().getFirst().id())
                .containsExactly("CSL:" + left);
        assertThat(mentions(document, ReleaseLexicon.of(cold))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        EN, type 2 diabetes, a man with Type II diabetes
        EN, type 2 diabetes, type 2 diabetes
        EN, type ii diabetes, type-2 or type 2 diabetes
        EN, stage iiib cancer, stage 3B cancer
        EN, class 1c agent, class Ic agents
        JA, 2型糖尿病, Ⅱ型糖尿病で
        JA, ドップラー法, ドップラ法で
        """)
    void numeralsAndLongVowelsAreWrittenEitherWay(Language language, String form, String text) {
        ReleaseLexicon lexicon = COMPILED.changed(edited(BASE, new Draft(
                List.of(new Edit("CSL:new", List.of(new Term(form, language, Kind.PREFERRED)))), List.of())));
        SourceDocument document = Texts.document("new", language, text);

        assertThat(mentions(document, lexicon)).extracting(mention -> mention.concepts().getFirst().id())
                .containsExactly("CSL:new");
        assertThat(lexicon.traces(lexicon.concept("CSL:new")))
                .anyMatch(trace -> trace.isIn(NormalizedText.fold(text)));
    }

    @AfterContainer
    static void close() {
        ENGINE.close();
    }

    @Provide
    Arbitrary<Draft> drafts() {
        Arbitrary<Term> terms = Arbitraries.of(japanese("発熱"), japanese("高熱"), japanese("糖尿"), japanese("通院中"),
                japanese("肺"),
                japanese("誤嚥性肺炎像"), japanese("疼痛"), english("febrile"), english("fever"), english("pain"),
                english("chest pain"), english("cancer"), english("he"), english("diabetes mellitus"),
                new Term("DM", Language.EN, Kind.ABBREVIATION), new Term("T", Language.EN, Kind.QUANTITY_SYMBOL));
        Arbitrary<Edit> edits = Combinators.combine(
                Arbitraries.of("CSL:fever", "CSL:diabetes", "CSL:lung", "CSL:body-temperature", "CSL:new", "CSL:cough",
                        "CSL:hypertension"),
                terms.list().ofMaxSize(3)).as(Edit::new);
        return Combinators.combine(edits.list().ofMinSize(1).ofMaxSize(3).uniqueElements(Edit::concept),
                Arbitraries.of("熱", "fever", "BT", "he").list().ofMaxSize(1)).as(Draft::new);
    }

    private static boolean touches(ReleaseLexicon lexicon, Edit edit, String folded) {
        return lexicon.contains(edit.concept())
                && lexicon.traces(lexicon.concept(edit.concept())).stream().anyMatch(trace -> trace.isIn(folded));
    }

    private static List<Mention> mentions(SourceDocument document, ReleaseLexicon lexicon) {
        return ENGINE.structure(document, lexicon).mentions();
    }

    private static TermRelease edited(TermRelease release, Draft draft) {
        Map<String, Concept> concepts = new TreeMap<>();
        release.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        for (Edit edit : draft.edits()) {
            Concept old = concepts.get(edit.concept());
            boolean needed = release.rules()
                    .stream()
                    .anyMatch(rule -> rule.finding().equals(edit.concept()) || rule.analyte().equals(edit.concept()));
            if (edit.terms().isEmpty() && !needed) {
                concepts.remove(edit.concept());
            } else {
                concepts.put(edit.concept(), old == null
                        ? new Concept(edit.concept(), MentionType.FINDING, Map.of(), edit.terms(), List.of(),
                                Codes.NONE, null)
                        : new Concept(old.id(), old.type(), old.label(), edit.terms(), old.broader(), old.codes(),
                                old.analyte()));
            }
        }
        return new TermRelease("2026-11-21.2", release.published(), List.copyOf(concepts.values()), release.units(),
                release.rules(), draft.stopForms());
    }

    private static TermRelease padded() {
        Map<String, Concept> concepts = new HashMap<>();
        SmallRelease.RELEASE.concepts().forEach(concept -> concepts.put(concept.id(), concept));
        for (int n = 0; n < 200; n++) {
            concepts.put("CSL:padding-" + n, new Concept("CSL:padding-" + n, MentionType.DISEASE, Map.of(),
                    List.of(japanese("詰物" + n), english("padding" + n)), List.of(), Codes.NONE, null));
        }
        return new TermRelease("2026-11-21.1", SmallRelease.RELEASE.published(),
                new ArrayList<>(new TreeMap<>(concepts).values()), SmallRelease.RELEASE.units(),
                SmallRelease.RELEASE.rules());
    }

    private static Term japanese(String text) {
        return new Term(text, Language.JA, Kind.ALTERNATIVE);
    }

    private static Term english(String text) {
        return new Term(text, Language.EN, Kind.ALTERNATIVE);
    }
}
