package org.caseloom.lexicon.nearest;

import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import org.caseloom.lexicon.nearest.NearestForms.Neighbour;

import static org.assertj.core.api.Assertions.assertThat;

class NearestFormsTest {
    private static final NearestForms<String> FORMS = NearestForms.of(Map.of("膝関節痛", "knee pain", "肩関節痛",
            "shoulder pain", "膝関節血腫", "knee haematoma", "糖尿病", "diabetes", "knee pain", "knee pain"));

    @Test
    void theFormWithTheMostAndRarestRunsInCommonComesFirst() {
        assertThat(FORMS.nearest("右膝関節痛", 3)).extracting(Neighbour::value)
                .containsExactly("knee pain", "shoulder pain", "knee haematoma");
    }

    @Test
    void aFormThatSharesNoCharacterIsNotNear() {
        assertThat(FORMS.nearest("発熱", 5)).isEmpty();
        assertThat(FORMS.nearest("", 5)).isEmpty();
    }

    @Property
    void everyFormIsMostLikeItself(@ForAll @Size(min = 1, max = 20) List<@NotEmpty String> forms) {
        NearestForms<Integer> index = NearestForms.of(forms.stream()
                .distinct()
                .collect(java.util.stream.Collectors.toMap(form -> form, String::length)));
        for (String form : forms) {
            List<Neighbour<Integer>> nearest = index.nearest(form, 3);
            assertThat(nearest).isSortedAccordingTo((a, b) -> Double.compare(b.likeness(), a.likeness()));
            assertThat(nearest).allMatch(neighbour -> neighbour.likeness() <= 1 + 1e-9);
        }
    }
}
