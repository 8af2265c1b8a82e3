package org.caseloom.kg.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.ReleaseCut;
import org.caseloom.contracts.terms.ReleasePart;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.kg.Documents;
import org.caseloom.kg.concepts.PublishedRelease;
import org.caseloom.kg.reconciliation.Copy;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.kg.sink.UnavailableException;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the concepts in every store that cases can be kept in. */
abstract class ConceptGraphContract {
    private static final Concept FEVER = new Concept("CSL:fever", MentionType.FINDING,
            Map.of(Language.JA, "発熱", Language.EN, "fever"),
            List.of(new Term("発熱", Language.JA, Kind.PREFERRED), new Term("fever", Language.EN, Kind.PREFERRED),
                    new Term("高体温", Language.JA, Kind.ALTERNATIVE), new Term("熱が出る", Language.JA, Kind.PREDICATE),
                    new Term("ねつ", Language.JA, Kind.READING), new Term("熱", Language.JA, Kind.LAY),
                    new Term("BT", Language.EN, Kind.QUANTITY_SYMBOL), new Term("FUO", Language.EN, Kind.ABBREVIATION),
                    new Term("39度台", Language.JA, Kind.COLLECTED)),
            List.of("CSL:finding"), Codes.of(Map.of("HP", "HP:0001945", "ICD10", "R50.9")), null,
            List.of("ICD10:R50.9"));
    private static final Concept ASPIRIN = concept("CSL:aspirin", MentionType.MEDICATION, "aspirin");
    private static final Concept INTRACTABLE = concept("NANDO:1200001", MentionType.DISEASE, "難病");
    private static final int MANY = 200;

    private static final List<Concept> BEFORE = many("").subList(0, 12);
    private static final List<Concept> AFTER = List.of(FEVER, BEFORE.get(1), BEFORE.get(2), BEFORE.get(8),
            BEFORE.get(3), ASPIRIN, INTRACTABLE, concept("CSL:finding-9", MentionType.FINDING, "新しい所見"));

    private GraphStore store;

    /** The store under test, empty. */
    abstract GraphStore store();

    @BeforeEach
    void open() {
        store = store();
    }

    @Test
    void aConceptSaysItsTypeItsNamesWhatItIsAKindOfAndItsCodes() {
        hold(release("1", FEVER));

        assertThat(words()).containsExactlyInAnyOrder("fever a Finding", "fever prefLabel 発熱@ja",
                "fever prefLabel fever@en", "fever altLabel 高体温@ja", "fever predicateLabel 熱が出る@ja",
                "fever reading ねつ@ja-Hira", "fever layLabel 熱@ja", "fever quantitySymbol BT@en",
                "fever abbreviation FUO@en", "fever collectedLabel 39度台@ja", "fever broader finding",
                "fever exactMatch HP_0001945", "fever classifiedAs R50.9");
    }

    @Test
    void aConceptOfAnotherVocabularyIsWhatCasesNameItByAndNoCodeOfItself() {
        Concept disease = new Concept("NANDO:1200001", MentionType.DISEASE, Map.of(), List.of(), List.of(),
                Codes.of(Map.of("NANDO", "NANDO:1200001")), null);
        hold(release("1", disease));

        assertThat(contents()).containsExactly(Triple.create(
                NodeFactory.createURI(CaseIris.ofConcept("NANDO:1200001")), RDF.type.asNode(),
                NodeFactory.createURI(CaseTerms.NAMESPACE + "Disease")));
    }

    @Test
    void oneReleaseAfterAnotherLeavesWhatTheLastOneSays() {
        hold(release("1", FEVER, ASPIRIN));
        hold(release("2", concept("CSL:fever", MentionType.FINDING, "発熱", "体温上昇"), INTRACTABLE));
        hold(release("3", concept("CSL:fever", MentionType.FINDING, "発熱"), ASPIRIN));

        assertThat(words()).containsExactlyInAnyOrder("fever a Finding", "fever prefLabel 発熱@ja",
                "aspirin a Medication", "aspirin prefLabel aspirin@ja");
        assertThat(said()).containsExactly("3");
        hold(release("4"));
        assertThat(contents()).isEmpty();
        assertThat(members()).isZero();
    }

    @Test
    void aConceptThatChangesCostsItsPartAndOneTransactionNotTheOntology() {
        List<Concept> concepts = many("");
        hold(release("1", concepts));
        concepts.set(7, concept(concepts.get(7).id(), MentionType.FINDING, "所見7", "別名"));
        WatchedStore watched = new WatchedStore(store);
        assertThat(new ConceptGraph(watched, 100).hold(release("2", concepts), false, () -> false)).isTrue();

        assertThat(watched.changed(ConceptGraph.GRAPH)).as("triples").isEqualTo(1);
        assertThat(watched.edits()).as("transactions").hasSize(1);
        assertThat(watched.subjectsAsked()).isLessThan(MANY / 2);
        assertThat(said()).containsExactly("2");
        assertIs(concepts);
    }

    @Test
    void theSameReleaseAgainAndOneThatSaysTheSameCostNothing() {
        hold(release("1", many("")));
        WatchedStore watched = new WatchedStore(store);
        new ConceptGraph(watched).hold(release("1", many("")), false, () -> false);
        assertThat(watched.edits()).isEmpty();
        new ConceptGraph(watched).hold(release("2", many("")), false, () -> false);
        assertThat(watched.changed(ConceptGraph.GRAPH)).isZero();
        assertThat(said()).containsExactly("2");
    }

    @Test
    void aLargeReleaseComesInManyTransactionsAndIsSaidToBeThereAfterTheLast() {
        WatchedStore watched = new WatchedStore(store);
        new ConceptGraph(watched, 100).hold(release("1", many("")), false, () -> false);

        assertThat(watched.edits()).hasSizeGreaterThan(5)
                .allSatisfy(edits -> assertThat(edits.stream()
                        .mapToInt(edit -> edit.added().size() + edit.removed().size())
                        .sum()).isLessThan(200));
        assertThat(said(watched.edits().getLast())).isTrue();
        assertThat(watched.edits().subList(0, watched.edits().size() - 1)).noneMatch(ConceptGraphContract::said);
        assertIs(many(""));
    }

    @Test
    void whereverACrashComesInBetweenTheNextStartLeavesWhatTheReleaseSays() {
        for (int torn : List.of(0, 1, 3)) {
            for (int crash = 0; broken(crash, torn); crash++) {
                if (!said().isEmpty()) { // nothing has changed yet, or everything
                    assertThat(said()).isSubsetOf("1", "2");
                    assertIs(said().contains("1") ? BEFORE : AFTER);
                }
                hold(second());
                assertIs(AFTER);
                assertThat(said()).containsExactly("2");
            }
        }
    }

    @Test
    void aCrashOnTheWayToOneReleaseMayBeFollowedByAnother() {
        for (int torn : List.of(0, 2)) {
            for (int crash = 1; broken(crash, torn); crash++) {
                hold(release("3", FEVER, ASPIRIN));
                assertIs(List.of(FEVER, ASPIRIN));
            }
        }
    }

    @Test
    void aConceptThatMovesToAnotherPartStays() {
        hold(new PublishedRelease("1", Map.of("1-a", part(FEVER, ASPIRIN), "2-b", part(INTRACTABLE))));
        hold(new PublishedRelease("2", Map.of("1-c", part(INTRACTABLE), "3-d", part(ASPIRIN, FEVER))));
        assertIs(List.of(FEVER, ASPIRIN, INTRACTABLE));
        hold(new PublishedRelease("3", Map.of("1-e", part(FEVER), "2-f", part(ASPIRIN), "3-g", part(INTRACTABLE))));
        assertIs(List.of(FEVER, ASPIRIN, INTRACTABLE));
    }

    @Test
    void whoWantsSomethingElseMeanwhileNeedNotWait() {
        int[] asked = {0};
        assertThat(new ConceptGraph(store, 100).hold(release("1", many("")), false, () -> asked[0]++ > 80)).isFalse();
        assertThat(said()).isEmpty();
        hold(release("2", FEVER));
        assertIs(List.of(FEVER));
    }

    @Test
    void anewWhatSomebodySpoiltByHandIsPutRight() {
        hold(release("1", FEVER, ASPIRIN));
        store.edit(List.of(new GraphEdit(ConceptGraph.GRAPH, ConceptTriples.of(FEVER),
                List.of(Triple.create(ConceptTriples.node("CSL:aspirin"), SKOS.prefLabel.asNode(),
                        NodeFactory.createLiteralLang("no such drug", "en"))))));
        hold(release("1", FEVER, ASPIRIN));
        assertThat(contents()).as("not looked at").doesNotContainAnyElementsOf(ConceptTriples.of(FEVER));
        assertThat(new ConceptGraph(store).hold(release("1", FEVER, ASPIRIN), true, () -> false)).isTrue();
        assertIs(List.of(FEVER, ASPIRIN));
        assertThat(said()).containsExactly("1");
    }

    @Test
    void theOntologysOwnGraphIsLeftToTheOntology() {
        Triple current = Triple.create(NodeFactory.createURI("https://caseloom.org/releases#current"),
                SKOS.note.asNode(), NodeFactory.createLiteralString("1"));
        store.edit(List.of(GraphEdit.adding(NodeFactory.createURI("https://caseloom.org/releases"), List.of(current)),
                GraphEdit.adding(ConceptGraph.GRAPH, ConceptTriples.of(ASPIRIN))));
        hold(release("2", FEVER, ASPIRIN));
        assertIs(List.of(ASPIRIN));
        assertThat(said()).isEmpty();
    }

    @Test
    void casesAreWhatTheyWereAndNoConceptIsCounted() {
        hold(release("1", FEVER));
        GraphSink sink = new GraphSink(store);
        sink.open(new TopicIdentity(Documents.TOPIC, "topic-a"));
        sink.write(Batch.of(List.of(Documents.record(Documents.japanese("a", 1), 0, 0)), Map.of(0, 1L)));
        sink.commit();
        Set<Triple> cases = store.contents(GraphStore.CASES);
        hold(release("2", FEVER, ASPIRIN));

        assertThat(store.contents(GraphStore.CASES)).isEqualTo(cases);
        List<Copy> copies = new ArrayList<>();
        store.forEach(copies::add);
        assertThat(copies).extracting(Copy::document).containsExactly("a");
    }

    /** Whether it broke on the way from the first release to the second; without a break it was done. */
    private boolean broken(int crash, int torn) {
        hold(release("0"));
        hold(new PublishedRelease("1", Map.of("1-a", part(BEFORE.subList(0, 8)), "2-b", part(BEFORE.subList(8, 9)),
                "3-c", part(BEFORE.subList(9, 12)))));
        assertIs(BEFORE);
        WatchedStore watched = new WatchedStore(store);
        watched.breakAfter(crash, torn);
        try {
            new ConceptGraph(watched, 6).hold(second(), false, () -> false);
            return false;
        } catch (UnavailableException e) {
            assertThat(e).hasMessage("broken");
            return true;
        }
    }

    /** One concept changes, some go, one moves, some come; one part stays as it is, one goes. */
    private static PublishedRelease second() {
        return new PublishedRelease("2", Map.of("1-d", part(AFTER.subList(0, 3)), "2-b", part(AFTER.subList(3, 4)),
                "4-e", part(AFTER.subList(4, 8))));
    }

    private void hold(PublishedRelease release) {
        assertThat(new ConceptGraph(store).hold(release, false, () -> false)).isTrue();
    }

    private void assertIs(List<Concept> concepts) {
        Set<Triple> expected = new HashSet<>();
        concepts.forEach(concept -> expected.addAll(ConceptTriples.of(concept)));
        assertThat(contents()).isEqualTo(expected);
    }

    private Set<Triple> contents() {
        return store.contents(ConceptGraph.GRAPH);
    }

    private long members() {
        return store.contents(ConceptPlaces.GRAPH)
                .stream()
                .filter(triple -> triple.getPredicate().equals(SKOS.member.asNode()))
                .count();
    }

    /** The release that the graph is said to be of. */
    private List<String> said() {
        return store.contents(ConceptPlaces.GRAPH)
                .stream()
                .filter(triple -> triple.getPredicate().getLocalName().equals("hasVersion"))
                .map(triple -> word(triple.getObject().getURI()))
                .toList();
    }

    private static boolean said(List<GraphEdit> edits) {
        return edits.stream()
                .flatMap(edit -> edit.added().stream())
                .anyMatch(triple -> triple.getPredicate().getLocalName().equals("hasVersion"));
    }

    private Stream<String> words() {
        return contents().stream().map(triple -> word(triple.getSubject().getURI()) + " "
                + word(triple.getPredicate().getURI()).replace("type", "a") + " "
                + (triple.getObject().isURI()
                        ? word(triple.getObject().getURI())
                        : triple.getObject().getLiteralLexicalForm() + "@" + triple.getObject().getLiteralLanguage()));
    }

    private static String word(String iri) {
        return iri.replaceFirst(".*[/#]", "");
    }

    private static Concept concept(String id, MentionType type, String label, String... more) {
        List<Term> terms = new ArrayList<>(List.of(new Term(label, Language.JA, Kind.PREFERRED)));
        for (String each : more) {
            terms.add(new Term(each, Language.JA, Kind.ALTERNATIVE));
        }
        return new Concept(id, type, Map.of(Language.JA, label), terms, List.of(), Codes.NONE, null);
    }

    private static List<Concept> many(String name) {
        List<Concept> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add(concept("CSL:finding-" + i, MentionType.FINDING, name + "所見" + i));
        }
        return many;
    }

    private static PublishedRelease release(String id, Concept... concepts) {
        return release(id, List.of(concepts));
    }

    private static PublishedRelease release(String id, List<Concept> concepts) {
        return PublishedRelease
                .of(ReleaseCut.of(new TermRelease(id, Instant.EPOCH, concepts, List.of(), List.of())));
    }

    private static Supplier<ReleasePart> part(Concept... concepts) {
        return part(List.of(concepts));
    }

    private static Supplier<ReleasePart> part(List<Concept> concepts) {
        ReleasePart part = new ReleasePart(concepts, List.of(), List.of(), List.of(), List.of());
        return () -> part;
    }
}
