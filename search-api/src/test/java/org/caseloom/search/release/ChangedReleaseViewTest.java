package org.caseloom.search.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.lexicon.text.NormalizedText;

import static org.assertj.core.api.Assertions.assertThat;

/** A view that a change makes of another answers everything as one that is indexed from scratch. */
class ChangedReleaseViewTest {
    /** So many that a handful of changed ones is no reason for a new build. */
    private static final int CONCEPTS = 200;
    private static final List<String> WORDS = List.of("熱", "発熱", "咳", "はつねつ", "fever", "high fever", "ab", "ba b", "a");

    @Test
    void aNewSynonymIsFoundAndARemovedOneIsNot() {
        Map<String, Concept> concepts = concepts();
        concepts.put("C:010", concept("C:010", List.of("咳嗽", "cough", "湿性咳嗽"), List.of()));
        ReleaseView before = ReleaseView.of(release(concepts));
        concepts.put("C:010", concept("C:010", List.of("咳嗽", "cough", "空咳"), List.of()));
        ReleaseView after = before.changed(release(concepts));

        assertThat(after.named("空咳")).extracting(Concept::id).containsExactly("C:010");
        assertThat(after.match(NormalizedText.of("空咳が続く"))).hasSize(1);
        assertThat(after.suggestions().startingWith("空")).extracting(Suggestion::id).containsExactly("C:010");
        assertThat(after.named("湿性咳嗽")).isEmpty();
        assertThat(after.concept("C:010")).contains(concepts.get("C:010"));
        assertThat(before.named("湿性咳嗽")).extracting(Concept::id).containsExactly("C:010");
        assertThat(before.named("空咳")).isEmpty();
    }

    @Property(tries = 100)
    void itAnswersAsOneFromScratch(
            @ForAll @Size(max = 6) Set<@IntRange(min = 0, max = CONCEPTS + 5) Integer> changed,
            @ForAll @Size(max = 3) Set<@IntRange(min = 0, max = CONCEPTS - 1) Integer> gone,
            @ForAll @Size(min = 12, max = 12) List<@AlphaChars @StringLength(min = 1, max = 3) String> forms,
            @ForAll @IntRange(min = 0, max = CONCEPTS - 1) int parent) {
        Map<String, Concept> concepts = concepts();
        ReleaseView before = ReleaseView.of(release(concepts));
        int form = 0;
        for (int number : changed) {
            concepts.put(id(number), concept(id(number),
                    List.of(WORDS.get(form % WORDS.size()), forms.get(form++), forms.get(form++)),
                    List.of(id(parent))));
        }
        gone.forEach(number -> concepts.remove(id(number)));
        ReleaseView after = before.changed(release(concepts));
        ReleaseView scratch = ReleaseView.of(release(concepts));

        for (int number = 0; number <= CONCEPTS + 5; number++) {
            assertThat(after.concept(id(number))).isEqualTo(scratch.concept(id(number)));
            assertThat(after.narrower(id(number))).isEqualTo(scratch.narrower(id(number)));
            assertThat(after.identified("X" + number)).isEqualTo(scratch.identified("X" + number));
            assertThat(after.identified(id(number))).isEqualTo(scratch.identified(id(number)));
        }
        List<String> typed = new ArrayList<>(forms);
        typed.addAll(WORDS);
        for (String word : typed) {
            assertThat(after.named(word)).as(word).isEqualTo(scratch.named(word));
            assertThat(after.suggestions().startingWith(word)).as(word)
                    .isEqualTo(scratch.suggestions().startingWith(word));
            assertThat(after.match(NormalizedText.of(word))).as(word)
                    .isEqualTo(scratch.match(NormalizedText.of(word)));
        }
    }

    private static Map<String, Concept> concepts() {
        Map<String, Concept> concepts = new TreeMap<>();
        IntStream.range(0, CONCEPTS).forEach(number -> concepts.put(id(number), concept(id(number),
                List.of(WORDS.get(number % WORDS.size()), "語" + number, "word" + number + " end"),
                number == 0 ? List.of() : List.of(id(number / 3)))));
        return concepts;
    }

    private static String id(int number) {
        return "C:%03d".formatted(number);
    }

    private static Concept concept(String id, List<String> forms, List<String> broader) {
        return new Concept(id, MentionType.FINDING, Map.of(Language.JA, forms.getFirst()),
                forms.stream().map(form -> new Term(form, Language.JA, Kind.ALTERNATIVE)).toList(), broader,
                new Codes(Map.of("T", List.of("X" + Integer.parseInt(id.substring(2)) % 50))), null);
    }

    private static TermRelease release(Map<String, Concept> concepts) {
        return new TermRelease("r", Instant.EPOCH, List.copyOf(concepts.values()), List.of(), List.of());
    }
}
