package org.caseloom.ontology.diff;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.ontology.check.AnyOntology;
import org.caseloom.ontology.concept.LabelKind;
import org.caseloom.ontology.concept.Ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseloom.ontology.check.Sound.FEVER;
import static org.caseloom.ontology.check.Sound.HIGH_FEVER;
import static org.caseloom.ontology.check.Sound.ONTOLOGY;
import static org.caseloom.ontology.check.Sound.with;
import static org.caseloom.ontology.check.Sound.withLabel;

class OntologyPatchTest {
    @Test
    void aSynonymIsOneAdditionInTheGraphOfItsSource() throws IOException {
        Ontology after = with(withLabel(FEVER, "熱発", "ja", LabelKind.EXACT));

        assertThat(text(patch(ONTOLOGY, after)).lines()).containsExactly(
                "H id <https://caseloom.org/release/2026-11-21.2> .",
                "H prev <https://caseloom.org/release/2026-11-21.1> .",
                "TX .",
                "A <https://caseloom.org/concept/fever> <http://www.w3.org/2004/02/skos/core#altLabel> \"熱発\"@ja "
                        + "<https://caseloom.org/source/starter> .",
                "TC .");
    }

    @Property(tries = 150)
    void applyingThePatchGivesTheLaterMoment(@ForAll("ontologies") Ontology before,
            @ForAll("ontologies") Ontology after) throws IOException {
        Ontology patched = OntologyPatch.applied(new ByteArrayInputStream(patch(before, after)), before);

        assertThat(patched).isEqualTo(after);
        assertThat(OntologyDiff.between(patched, after)).isEmpty();
    }

    @Test
    void aMemberThatMovesFromOneConceptToAnotherKeepsItsReason() throws IOException {
        Ontology after = with(FEVER.withMembers(List.of()), HIGH_FEVER.withMembers(FEVER.members()));

        assertThat(OntologyPatch.applied(new ByteArrayInputStream(patch(ONTOLOGY, after)), ONTOLOGY)).isEqualTo(after);
        assertThat(OntologyPatch.applied(new ByteArrayInputStream(patch(after, ONTOLOGY)), after))
                .isEqualTo(ONTOLOGY);
    }

    @Test
    void whatIsNoPatchIsRefused() {
        InputStream words = new ByteArrayInputStream("発熱, fever".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> OntologyPatch.applied(words, ONTOLOGY))
                .isInstanceOfSatisfying(CaseloomException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_DAMAGED));
    }

    @Provide
    Arbitrary<Ontology> ontologies() {
        return AnyOntology.ontologies();
    }

    private static byte[] patch(Ontology before, Ontology after) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OntologyPatch.write(before, after, "2026-11-21.2", "2026-11-21.1", out);
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
