package org.caseloom.kg.export.phenopacket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.google.protobuf.util.JsonFormat;
import org.junit.jupiter.api.Test;
import org.phenopackets.schema.v2.Phenopacket;
import org.phenopackets.schema.v2.core.Resource;
import org.phenopackets.schema.v2.core.Sex;
import org.phenopackets.schema.v2.core.VitalStatus;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.kg.export.ClinicalCases;
import org.caseloom.kg.export.LeftOut;
import org.caseloom.kg.export.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

class CasePacketTest {
    private static final Vocabulary OPEN = new Vocabulary() {
        @Override
        public String release() {
            return "2026-11-22.1";
        }

        @Override
        public ConceptReference open(ConceptReference concept) {
            return concept;
        }

        @Override
        public List<LeftOut> leftOut() {
            return List.of();
        }

        @Override
        public void write(OutputStream out) {
            // nobody asks
        }
    };

    private final Phenopacket packet = new CasePacket(ClinicalCases.coded("c"), OPEN,
            Instant.parse("2026-11-22T12:00:00Z")).packet();

    @Test
    void findingsArePhenotypicFeaturesAndTheDeniedOnesAreExcluded() {
        assertThat(packet.getPhenotypicFeaturesList())
                .extracting(feature -> feature.getType().getId() + " " + feature.getExcluded())
                .containsExactly("HP:0001945 false", "HP:0012735 true");
        assertThat(packet.getPhenotypicFeatures(0).getSeverity().getId()).isEqualTo("HP:0012828");
    }

    @Test
    void whatIsOnlySuspectedOrARelativesIsNotADiseaseOfThePatient() {
        assertThat(packet.getDiseasesList()).extracting(disease -> disease.getTerm().getId() + " " + disease
                .getExcluded()).containsExactly("MONDO:0018076 true", "MONDO:0004979 false");
    }

    @Test
    void thePatientIsOfAnAgeAndASexAndDied() {
        assertThat(packet.getSubject().getSex()).isEqualTo(Sex.FEMALE);
        assertThat(packet.getSubject().getTimeAtLastEncounter().getAge().getIso8601Duration()).isEqualTo("P65Y");
        assertThat(packet.getSubject().getVitalStatus().getStatus()).isEqualTo(VitalStatus.Status.DECEASED);
    }

    @Test
    void measuredValuesHaveUnitsOfUcumAndNothingIsGivenThatWasNot() {
        assertThat(packet.getMeasurementsList())
                .extracting(measurement -> measurement.getValue().getQuantity().getUnit()
                        .getId())
                .containsExactly("UCUM:mg/dL", "UCUM:Cel");
        assertThat(packet.getMedicalActionsList()).extracting(action -> action.getTreatment().getAgent().getId())
                .containsExactly("CSL:aspirin");
    }

    @Test
    void everyVocabularyThatIsUsedIsDescribed() {
        assertThat(packet.getMetaData().getResourcesList()).extracting(Resource::getNamespacePrefix)
                .contains("HP", "MONDO", "UCUM", "CSL", "ECO");
        assertThat(packet.getMetaData().getPhenopacketSchemaVersion()).isEqualTo("2.0");
        assertThat(packet.getMetaData().getCreated().getSeconds()).isPositive();
    }

    @Test
    void theLineReadsBackAsThePacket() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PhenopacketLines(out, OPEN, Instant.parse("2026-11-22T12:00:00Z")).write(ClinicalCases.coded("c"));

        Phenopacket.Builder read = Phenopacket.newBuilder();
        JsonFormat.parser().merge(out.toString(StandardCharsets.UTF_8), read);
        assertThat(read.build()).isEqualTo(packet);
    }
}
