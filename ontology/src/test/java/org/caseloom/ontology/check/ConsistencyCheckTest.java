package org.caseloom.ontology.check;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.rdf.OntologyFile;
import org.caseloom.ontology.release.TermReleases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class ConsistencyCheckTest {
    private static final String PREFIXES = """
        @prefix c:    <https://caseloom.org/concept/> .
        @prefix r:    <https://caseloom.org/rule/> .
        @prefix u:    <https://caseloom.org/unit/> .
        @prefix cl:   <https://caseloom.org/ns#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        """;
    private static final String SOUND = """
        c:fever a cl:Finding ; skos:prefLabel "発熱"@ja , "fever"@en ; cl:abbreviation "FV"@en .
        c:high-fever a cl:Finding ; skos:prefLabel "高熱"@ja , "high fever"@en ; skos:broader c:fever .
        c:temperature a cl:Test ; skos:prefLabel "体温"@ja , "temperature"@en ;
            cl:unit u:celsius ; cl:defaultUnit u:celsius ; cl:plausibleMinimum 30.0 ; cl:plausibleMaximum 45.0 .
        u:celsius a cl:Unit ; cl:symbol "°C" ; cl:canonicalSymbol "°C" .
        u:gram a cl:Unit ; cl:symbol "g" ; cl:canonicalSymbol "g" .
        r:fever a cl:QuantityRule ; cl:analyte c:temperature ; cl:comparator ">=" ; cl:threshold 37.5 ;
            cl:thresholdUnit u:celsius ; cl:finding c:fever .
        """;

    @Test
    void aSoundOntologyHasNoIssues() {
        assertThat(issues(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWithItsPlaceAndAdvice(String subject, String problem, String faulty) {
        assertThat(issues(faulty)).anySatisfy(issue -> {
            assertThat(issue.subject()).isEqualTo(subject);
            assertThat(issue.problem()).contains(problem);
            assertThat(issue.advice()).endsWith(".");
        });
    }

    static List<Arguments> faults() {
        return List.of(
                argumentSet("no English label", "CSL:fever", "0 preferred labels in en",
                        SOUND.replace(" , \"fever\"@en", "")),
                argumentSet("two Japanese labels", "CSL:fever", "2 preferred labels in ja",
                        SOUND + "c:fever skos:prefLabel \"熱発\"@ja ."),
                argumentSet("a number as label", "CSL:fever", "\"39\"", SOUND + "c:fever skos:altLabel \"39\"@ja ."),
                argumentSet("an abbreviation among the labels", "CSL:temperature", "short Latin label BT",
                        SOUND + "c:temperature skos:altLabel \"BT\"@en ."),
                argumentSet("one form on two concepts, folded", "CSL:high-fever", "shares \"ＦＥＶＥＲ\" with CSL:fever",
                        SOUND + "c:high-fever skos:altLabel \"ＦＥＶＥＲ\"@en ."),
                argumentSet("a parent of another type", "CSL:high-fever", "another type",
                        SOUND.replace("skos:broader c:fever", "skos:broader c:temperature")),
                argumentSet("a cycle", "CSL:fever", "a kind of itself", SOUND + "c:fever skos:broader c:high-fever ."),
                argumentSet("a threshold in a unit that does not convert", "fever", "do not convert",
                        SOUND.replace("cl:thresholdUnit u:celsius", "cl:thresholdUnit u:gram")),
                argumentSet("a rule that measures a finding", "fever", "which is not a test",
                        SOUND.replace("cl:analyte c:temperature", "cl:analyte c:high-fever")),
                argumentSet("a rule that yields a test", "fever", "which is not a finding",
                        SOUND.replace("cl:finding c:fever", "cl:finding c:temperature")),
                argumentSet("a unit that does not exist", "CSL:temperature", "kelvin, which does not exist",
                        SOUND + "c:temperature cl:unit u:kelvin ."));
    }

    private static List<Issue> issues(String turtle) {
        Ontology ontology = OntologyFile.read(
                new ByteArrayInputStream((PREFIXES + turtle).getBytes(StandardCharsets.UTF_8)), Lang.TURTLE, "test");
        return ConsistencyCheck.issues(new TermReleases().of(ontology, "test", Instant.EPOCH));
    }
}
