package org.caseloom.kg.graph;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.structured.Assertion;

import static org.assertj.core.api.Assertions.assertThat;

class VocabularyTest {
    private static final Graph VOCABULARY = RDFDataMgr
            .loadGraph(VocabularyTest.class.getResource("/org/caseloom/kg/vocabulary.ttl").toString());

    @ParameterizedTest
    @MethodSource("ownTerms")
    void everyTermOfOursIsExplainedInBothLanguages(Node term) {
        assertThat(VOCABULARY.contains(term, RDF.type.asNode(), Node.ANY)).as("kind of term").isTrue();
        assertThat(VOCABULARY.contains(term, RDFS.comment.asNode(), Node.ANY)).as("comment").isTrue();
        List<String> languages = VOCABULARY.find(term, RDFS.label.asNode(), Node.ANY)
                .mapWith(label -> label.getObject().getLiteralLanguage())
                .toList();
        assertThat(languages).containsExactlyInAnyOrder("en", "ja");
    }

    @Test
    void noTermIsExplainedThatNobodyWrites() {
        List<Node> written = ownTerms().toList();
        List<Node> explained = VOCABULARY.find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .mapWith(label -> label.getSubject())
                .filterKeep(term -> term.getURI().startsWith(CaseTerms.NAMESPACE))
                .toList();
        List<Node> classes = VOCABULARY
                .find(Node.ANY, RDF.type.asNode(), org.apache.jena.vocabulary.OWL2.Class.asNode())
                .mapWith(type -> type.getSubject())
                .toList();
        List<Node> unknown = new ArrayList<>(explained);
        unknown.removeAll(written);
        unknown.removeAll(classes);
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "°C,      http://qudt.org/vocab/unit/DEG_C",
            "mmHg,    http://qudt.org/vocab/unit/MilliM_HG",
            "mg/dL,   http://qudt.org/vocab/unit/MilliGM-PER-DeciL",
            "×10³/µL, https://caseloom.org/unit/%C3%9710%C2%B3%2F%C2%B5L",
    })
    void aUnitIsQudtsWhereItHasOneAndOursOtherwise(String symbol, String iri) {
        assertThat(QudtUnits.unit(symbol).getURI()).isEqualTo(iri);
    }

    static Stream<Node> ownTerms() {
        Stream<Node> constants = Arrays.stream(CaseTerms.class.getDeclaredFields())
                .filter(field -> field.getType() == Node.class)
                .map(VocabularyTest::value)
                .filter(term -> term.getURI().startsWith(CaseTerms.NAMESPACE));
        return Stream.concat(constants, Arrays.stream(Assertion.values()).map(CaseTerms::assertion));
    }

    private static Node value(Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
