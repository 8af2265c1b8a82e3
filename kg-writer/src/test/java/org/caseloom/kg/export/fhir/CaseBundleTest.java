package org.caseloom.kg.export.fhir;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.structured.ConceptReference;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.kg.Documents;
import org.caseloom.kg.export.ClinicalCases;
import org.caseloom.kg.export.LeftOut;
import org.caseloom.kg.export.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

class CaseBundleTest {
    private static final Vocabulary OPEN = new Vocabulary() {
        @Override
        public String release() {
            return Documents.RELEASE;
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

    @Test
    void everythingACaseSaysIsValidFhir() {
        FhirValidator validator = validator();
        for (StructuredDocument document : List.of(ClinicalCases.coded("a"), Documents.japanese("症例1", 1),
                Documents.english("e/1", 2), Documents.outcomes("o", 1))) {
            var result = validator.validateWithResult(bundle(document));

            assertThat(result.getMessages())
                    .filteredOn(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                    .extracting(message -> message.getLocationString() + ": " + message.getMessage())
                    .isEmpty();
        }
    }

    @Test
    void whatIsDeniedIsRefutedWhatIsSuspectedProvisionalAndARelativesNoCondition() {
        Bundle bundle = bundle(ClinicalCases.coded("a"));

        Map<String, String> verification = Map.of("fever", "confirmed", "cough", "refuted", "pneumonia", "provisional",
                "tuberculosis", "refuted", "asthma", "confirmed", "something unheard of", "confirmed");
        assertThat(all(bundle, Condition.class)).hasSameSizeAs(verification.keySet())
                .allSatisfy(condition -> assertThat(condition.getVerificationStatus().getCodingFirstRep().getCode())
                        .isEqualTo(verification.get(condition.getCode().getText())));
        assertThat(all(bundle, Condition.class)).filteredOn(condition -> condition.getCode().getText().equals("fever"))
                .singleElement()
                .satisfies(fever -> {
                    assertThat(fever.getClinicalStatus().getCodingFirstRep().getCode()).isEqualTo("resolved");
                    assertThat(fever.getCode().getCoding()).extracting("code")
                            .containsExactly("CSL:fever", "HP:0001945", "R50.9");
                    assertThat(fever.getSeverity().getText()).isEqualTo("severe");
                });
        assertThat(all(bundle, FamilyMemberHistory.class))
                .extracting(history -> history.getRelationship().getCodingFirstRep().getCode())
                .containsExactly("MTH", "BRO");
    }

    @Test
    void valuesDrugsAndProceduresKeepWhatIsKnownOfThem() {
        Bundle bundle = bundle(ClinicalCases.coded("a"));

        assertThat(all(bundle, Observation.class))
                .filteredOn(observation -> observation.getCode().getText().startsWith("BP"))
                .singleElement()
                .satisfies(pressure -> assertThat(pressure.getComponent())
                        .extracting(component -> component.getValueQuantity().getValue().intValue() + " "
                                + component.getValueQuantity().getCode())
                        .containsExactly("120 mm[Hg]", "80 mm[Hg]"));
        assertThat(all(bundle, MedicationStatement.class))
                .extracting(statement -> statement.getStatus().toCode())
                .containsExactly("active", "not-taken");
        assertThat(all(bundle, Procedure.class)).extracting(procedure -> procedure.getStatus().toCode())
                .containsExactly("preparation");
        assertThat(all(bundle, Patient.class)).singleElement().satisfies(patient -> {
            assertThat(patient.getGender().toCode()).isEqualTo("female");
            assertThat(patient.getDeceasedBooleanType().booleanValue()).isTrue();
        });
    }

    @Test
    void theSameCaseIsTheSameBundleAndReadsBack() {
        String json = json(ClinicalCases.coded("a"));

        assertThat(json(ClinicalCases.coded("a"))).isEqualTo(json).doesNotContain("\n");
        Bundle read = BundleLines.Context.R4.newJsonParser().parseResource(Bundle.class, json);
        assertThat(BundleLines.Context.R4.newJsonParser().encodeResourceToString(read)).isEqualTo(json);
    }

    private static String json(StructuredDocument document) {
        return BundleLines.Context.R4.newJsonParser().encodeResourceToString(bundle(document));
    }

    private static Bundle bundle(StructuredDocument document) {
        return new CaseBundle(document, OPEN).bundle();
    }

    private static <R extends Resource> List<R> all(Bundle bundle, Class<R> type) {
        List<R> found = new ArrayList<>();
        bundle.getEntry().forEach(entry -> {
            if (type.isInstance(entry.getResource())) {
                found.add(type.cast(entry.getResource()));
            }
        });
        return found;
    }

    private static FhirValidator validator() {
        UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(
                BundleLines.Context.R4);
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(BundleLines.Context.R4),
                new InMemoryTerminologyServerValidationSupport(BundleLines.Context.R4),
                new CommonCodeSystemsTerminologyService(BundleLines.Context.R4), unknown);
        FhirInstanceValidator rules = new FhirInstanceValidator(support);
        rules.setAnyExtensionsAllowed(true);
        return BundleLines.Context.R4.newValidator().registerValidatorModule(rules);
    }
}
