package org.caseloom.ontology.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Analyte;
import org.caseloom.ontology.concept.Definition;
import org.caseloom.ontology.concept.Label;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Mapping;
import org.caseloom.ontology.concept.MappingRelation;
import org.caseloom.ontology.concept.Member;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.concept.OntologyConcept;
import org.caseloom.ontology.concept.Parent;
import org.caseloom.ontology.concept.Standing;

/** Generators of ontologies whose every concept may be stored; they are related to one another at random. */
public final class AnyOntology {
    private static final int CONCEPTS = 8;
    private static final Arbitrary<String> IDS = Arbitraries.integers().between(0, CONCEPTS - 1).map(AnyOntology::id);
    private static final Arbitrary<String> SOURCES = Arbitraries.of("hpo", "nando", "curator");
    private static final Arbitrary<String> TEXTS = Arbitraries.of("発熱", "熱発", "高熱", "fever", "pyrexia",
            "\"quoted\" \\ <b>", "急性骨髄性白血病", "𠮷田病", "α-サラセミア");

    private AnyOntology() {}

    public static Arbitrary<Ontology> ontologies() {
        Arbitrary<List<OntologyConcept>> concepts = Combinators.combine(IntStream.range(0, CONCEPTS)
                .mapToObj(AnyOntology::concept)
                .toList()).as(list -> list);
        return Combinators
                .combine(concepts.flatMap(all -> Arbitraries.subsetOf(all)), Arbitraries.subsetOf("所見", "正常", "normal"),
                        Arbitraries.of(true, false))
                .as((some, stopForms, rules) -> Ontology.of(some, Sound.ONTOLOGY.settings()
                        .withStopForms(List.copyOf(stopForms))
                        .withQuantities(Sound.ONTOLOGY.settings().units(),
                                rules ? Sound.ONTOLOGY.settings().rules() : List.of())));
    }

    private static Arbitrary<OntologyConcept> concept(int number) {
        Arbitrary<List<Label>> labels = Combinators
                .combine(TEXTS, Arbitraries.of("ja", "en", "de"), Arbitraries.of(LabelKind.class)
                        .filter(kind -> kind != LabelKind.PREFERRED), SOURCES)
                .as(Label::new)
                .list()
                .ofMaxSize(4);
        Arbitrary<List<Definition>> definitions = Combinators.combine(TEXTS, Arbitraries.of("ja", "en"), SOURCES)
                .as((text, lang, source) -> new Definition(text, lang, Set.of(source)))
                .list()
                .ofMaxSize(2);
        Arbitrary<List<Parent>> parents = Combinators.combine(IDS, SOURCES)
                .as((id, source) -> new Parent(id, Set.of(source)))
                .list()
                .ofMaxSize(2);
        Arbitrary<List<Mapping>> mappings = Combinators
                .combine(Arbitraries.of(MappingRelation.class),
                        Arbitraries.of("ICD10:R50.9", "MONDO:0005737", "UMLS:C0015967", "JLAC10:3A010-0000"),
                        SOURCES)
                .as((relation, target, source) -> new Mapping(relation, target, source))
                .list()
                .ofMaxSize(3);
        Arbitrary<Standing> standing = Arbitraries.oneOf(Arbitraries.just(Standing.ACTIVE),
                IDS.map(next -> new Standing.Announced(List.of(next), List.of(), null)),
                IDS.map(next -> new Standing.Obsolete(List.of(), List.of(next), "too vague")));
        return Combinators
                .combine(labels, definitions, parents, mappings, standing, Arbitraries.of(MentionType.class)
                        .injectNull(0.1), Arbitraries.of(true, false))
                .as((names, texts, above, codes, state, type, values) -> new OntologyConcept(id(number), type,
                        withPreferred(names, number), texts, above, codes,
                        List.of(new Member("HP:000000" + number, "hpo", "exact mapping " + number)), state,
                        values && type == MentionType.TEST ? VALUES : null));
    }

    private static final Analyte VALUES = new Analyte(List.of("celsius", "fahrenheit"), "celsius",
            new BigDecimal("30"), new BigDecimal("45.5"), null, null, List.of(new Analyte.Conversion("celsius",
                    "fahrenheit", new BigDecimal("1.8"), new BigDecimal("32"))));

    private static List<Label> withPreferred(List<Label> labels, int number) {
        return Stream
                .concat(labels.stream(),
                        Stream.of(new Label("概念" + number, "ja", LabelKind.PREFERRED, "hpo"),
                                new Label("concept " + number, "en", LabelKind.PREFERRED, "hpo")))
                .toList();
    }

    private static String id(int number) {
        return number % 2 == 0 ? "CSL:concept-" + number : "HP:000010" + number;
    }
}
