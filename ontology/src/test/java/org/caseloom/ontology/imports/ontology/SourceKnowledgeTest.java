package org.caseloom.ontology.imports.ontology;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.caseloom.contracts.structured.MentionType;
import org.caseloom.ontology.concept.LabelKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What is known of sources before they are read. */
class SourceKnowledgeTest {
    @ParameterizedTest
    @CsvSource({
            "http://purl.obolibrary.org/obo/hp.json, hpo",
            "http://purl.obolibrary.org/obo/hp/hp-base.owl, hpo",
            "hp, hpo",
            "doid/subsets/GOLD, doid",
            "http://purl.obolibrary.org/obo/doid.owl, doid",
            "uberon/subsets/efo-slim, uberon",
            "http://nanbyodata.jp/ontology/nando.owl#, nando",
            "http://www.ebi.ac.uk/efo/efo.owl, efo",
            "https://example.org/vocabulary/drugs, drugs",
            "http://purl.obolibrary.org/obo/toy.owl, toy"})
    void aSourceIsKnownByItsOntologysAddress(String ontology, String id) {
        assertThat(SourceProfiles.of(ontology, "any.obo", null).id()).isEqualTo(id);
    }

    @Test
    void anUnknownSourceIsNamedAfterItsFileAndNeverTakenForAKnownOne() {
        SourceProfile profile = SourceProfiles.of(null, "Our Words.obo", MentionType.TEST);
        assertThat(profile.id()).isEqualTo("our-words");
        assertThat(profile.type()).isEqualTo(MentionType.TEST);
        assertThat(profile.redistributable()).isFalse();
        assertThat(SourceProfiles.of(null, "hp.obo", null).prefixes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "https://creativecommons.org/publicdomain/zero/1.0/, true",
            "http://creativecommons.org/licenses/by/4.0/, true",
            "CC BY 4.0, true",
            "CC-BY, true",
            "CC0 1.0, true",
            "https://hpo.jax.org/app/license, true",
            "https://www.apache.org/licenses/LICENSE-2.0, true",
            "https://creativecommons.org/licenses/by-sa/4.0/, false",
            "https://creativecommons.org/licenses/by-nd/4.0/, false",
            "CC BY-SA 4.0, false",
            "CC-BY-NC, false",
            "CC BY ND 4.0, false",
            "All rights reserved, false"})
    void onlyPlainlyFreeLicencesLetTextLeave(String licence, boolean free) {
        assertThat(Licences.redistributable(licence)).isEqualTo(free);
    }

    @ParameterizedTest
    @CsvSource({
            "http://purl.obolibrary.org/obo/HP_0001945, HP:0001945",
            "http://nanbyodata.jp/ontology/NANDO_1200001, NANDO:1200001",
            "http://www.orpha.net/ORDO/Orphanet_42, Orphanet:42",
            "http://www.ebi.ac.uk/efo/EFO_0000408, EFO:0000408",
            "https://identifiers.org/kegg.disease:H00097, kegg.disease:H00097",
            "http://purl.bioontology.org/ontology/ICD10CM/R50.9, ICD10CM:R50.9",
            "http://snomed.info/id/386661006, SNOMEDCT:386661006",
            "ORPHA:42, Orphanet:42",
            "https://example.org/page, https://example.org/page"})
    void anAddressBecomesAnIdentifier(String address, String id) {
        assertThat(Namespaces.curie(address)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
            "EXACT, , EXACT",
            "hasNarrowSynonym, , NARROW",
            "EXACT, OMO:0003012, ABBREVIATION",
            "EXACT, http://purl.obolibrary.org/obo/hp#abbreviation, ABBREVIATION",
            "EXACT, http://purl.obolibrary.org/obo/hp#layperson, LAY",
            "EXACT, http://purl.obolibrary.org/obo/hp#plural_form, HIDDEN",
            "EXACT, http://purl.obolibrary.org/obo/hp#obsolete_synonym, HIDDEN",
            "EXACT, LATIN, EXACT",
            "RELATED, ABBREVIATION, RELATED",
            "hasBroadSynonym, http://purl.obolibrary.org/obo/hp#layperson, BROAD",
            "hasSynonym, , RELATED"})
    void scopeAndTypeMakeTheKind(String scope, String type, LabelKind kind) {
        assertThat(SynonymKinds.of(scope, type)).isEqualTo(kind);
    }

    @Test
    void aVersionIsTheDateWithinIt() {
        assertThat(new OntologyHeader(null, null, "releases/2026-07-30/symp.obo", null).version())
                .isEqualTo("2026-07-30");
        assertThat(new OntologyHeader(null, null, "5.11.0", null).version()).isEqualTo("5.11.0");
    }
}
