package org.caseloom.kg.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.TDB2Factory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.documents.DocumentKind;
import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Recommendation;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;
import org.caseloom.kg.sink.Batch;
import org.caseloom.kg.sink.TopicIdentity;
import org.caseloom.transport.TopicRecord;

import static org.assertj.core.api.Assertions.assertThat;

class GuidelineEditionsTest {
    private final GraphStore store = new Tdb2Store(TDB2Factory.createDataset());
    private final GraphSink sink = new GraphSink(store, List.of(new GuidelineEditions()));
    private long offset;

    GuidelineEditionsTest() {
        sink.open(new TopicIdentity(Documents.TOPIC, "t"));
    }

    @ParameterizedTest
    @CsvSource({"肺炎診療ガイドライン 2017, 肺炎診療ガイドライン2024", "喘息ガイドライン 第3版, 喘息ガイドライン（改訂第4版）",
            "Guideline for sepsis 2016, Guideline for sepsis: 2021 update",
            "Stroke guideline 2nd edition, 'Stroke Guideline, 3rd edition'"})
    void editionsOfOneTitleAreOneSeries(String older, String newer) {
        assertThat(GuidelineEditions.series(older)).isNotEmpty().isEqualTo(GuidelineEditions.series(newer));
    }

    @Test
    void eachEditionIsSupersededByTheNextHoweverTheyCome() {
        write(guideline("c", "肺炎診療ガイドライン2024", "2024"), guideline("a", "肺炎診療ガイドライン2011", "2011"));
        write(guideline("b", "肺炎診療ガイドライン2017", "2017-04"), guideline("x", "喘息ガイドライン2018", "2018"),
                Documents.japanese("no guideline", 1));

        assertThat(superseded()).containsExactlyInAnyOrder("a b", "b c");
        assertThat(shapes()).isEmpty();

        remove("b");
        assertThat(superseded()).containsExactly("a c");
        remove("c");
        assertThat(superseded()).isEmpty();
    }

    @Test
    void aRecommendationSaysForWhomWhatHowStronglyAndOfWhichVersion() {
        StructuredDocument guideline = guideline("g", "Guideline for pneumonia 2024", "2024");
        Set<Triple> triples = GraphProjection.project(guideline);

        assertThat(triples.stream()
                .filter(triple -> triple.getSubject().getURI().contains("#g"))
                .map(triple -> triple.getPredicate().getLocalName() + " " + (triple.getObject().isURI()
                        ? triple.getObject().getLocalName()
                        : triple.getObject().getLiteralLexicalForm())))
                .contains("direction for", "strength strong", "certainty A", "version 2024",
                        "population adults with pneumonia", "populationConcept pneumonia",
                        "intervention oral amoxicillin", "interventionConcept amoxicillin");
        var graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        assertThat(Shapes.violations(graph)).isEmpty();
    }

    private static StructuredDocument guideline(String id, String title, String published) {
        String text = "We recommend oral amoxicillin for adults with pneumonia.";
        List<Mention> mentions = List.of(
                Documents.mention("m1", 18, 29, "amoxicillin", MentionType.MEDICATION,
                        Documents.concept("CSL:amoxicillin", "アモキシシリン", "amoxicillin"), Assertion.CONDITIONAL,
                        Mention.PATIENT, null),
                Documents.mention("m2", 46, 55, "pneumonia", MentionType.DISEASE,
                        Documents.concept("CSL:pneumonia", "肺炎", "pneumonia"), Assertion.CONDITIONAL, Mention.PATIENT,
                        null));
        return new StructuredDocument(id, 1, Language.EN, DocumentKind.GUIDELINE, title, published, null,
                Documents.RELEASE, "1.4.0", text, null, List.of(), List.of(), mentions, List.of(), List.of(),
                List.of(new Recommendation(0, 56, text, "strong", "A", "for", "adults with pneumonia",
                        "oral amoxicillin")));
    }

    private void write(StructuredDocument... documents) {
        List<TopicRecord> records = Arrays.stream(documents)
                .map(document -> Documents.record(document, 0, offset++))
                .toList();
        assertThat(sink.write(Batch.of(records, Map.of(0, offset)))).isEmpty();
        sink.commit();
    }

    private void remove(String id) {
        assertThat(sink.write(Batch.of(List.of(Documents.deletion(id, offset++, null)), Map.of(0, offset)))).isEmpty();
        sink.commit();
    }

    private Set<String> superseded() {
        return store.contents(GuidelineEditions.GRAPH)
                .stream()
                .filter(triple -> triple.getPredicate().equals(CaseTerms.SUPERSEDED_BY))
                .map(triple -> name(triple.getSubject()) + " " + name(triple.getObject()))
                .collect(Collectors.toSet());
    }

    private String shapes() {
        var graph = GraphFactory.createDefaultGraph();
        store.contents(GuidelineEditions.GRAPH).forEach(graph::add);
        return Shapes.violations(graph);
    }

    private static String name(Node guideline) {
        return CaseIris.document(guideline.getURI());
    }
}
