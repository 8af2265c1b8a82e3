package org.caseloom.contracts.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.json.Message;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleasePartsTest {
    private final ReleaseParts reader = new ReleaseParts();

    @Test
    void aReleaseOfManyPartsIsPutTogetherWhenItsManifestArrives() {
        TermRelease release = release("2026-11-20.1", 4500);
        ReleaseCut cut = ReleaseCut.of(release);
        cut.parts().forEach((key, part) -> assertThat(accept(key, part)).isEmpty());

        assertThat(accept(ReleaseManifest.KEY, cut.manifest())).contains(release);
    }

    @Test
    void anEmptyReleaseIsAReleaseToo() {
        TermRelease release = release("2026-11-20.1", 0);

        assertThat(read(ReleaseCut.of(release))).contains(release);
    }

    @Test
    void aManifestWithoutAllItsPartsIsRefusedAndNeverHalfARelease() {
        ReleaseCut cut = ReleaseCut.of(release("2026-11-20.1", 4500));
        cut.parts().entrySet().stream().skip(1).forEach(part -> accept(part.getKey(), part.getValue()));

        assertThatThrownBy(() -> accept(ReleaseManifest.KEY, cut.manifest()))
                .isInstanceOfSatisfying(CaseloomException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.RELEASE_DAMAGED));
    }

    @Test
    void partsOfAnotherReleaseDoNotMixIn() {
        TermRelease first = release("2026-11-20.1", 10);
        ReleaseCut.of(release("2026-11-20.2", 20)).parts().forEach(this::accept);

        assertThat(read(ReleaseCut.of(first))).contains(first);
    }

    @Test
    void oneMoreConceptChangesOnePart() {
        ReleaseCut first = ReleaseCut.of(release("2026-11-20.1", 4500));
        TermRelease next = release("2026-11-20.2", 4501);
        ReleaseCut second = ReleaseCut.of(next);
        assertThat(read(first)).isPresent();

        List<String> changed = second.parts().keySet().stream().filter(key -> !first.parts().containsKey(key)).toList();
        assertThat(changed).hasSize(1);
        changed.forEach(key -> accept(key, second.parts().get(key)));
        assertThat(accept(ReleaseManifest.KEY, second.manifest())).contains(next);
    }

    @Test
    void aCutAfterAnotherEqualsOneFromScratch() {
        TermRelease first = release("2026-11-20.1", 4500);
        List<Concept> concepts = new ArrayList<>(first.concepts());
        concepts.remove(7);
        Concept renamed = concepts.getFirst();
        concepts.set(0, new Concept(renamed.id(), renamed.type(), Map.of(Language.JA, "発熱"), renamed.terms(), List.of(),
                Codes.NONE, null));
        TermRelease next = new TermRelease("2026-11-20.2", first.published(), concepts, List.of(), List.of(),
                List.of("なし"));

        ReleaseCut cut = ReleaseCut.after(ReleaseCut.of(first), next);
        assertThat(cut).isEqualTo(ReleaseCut.of(next));
        assertThat(cut.parts().keySet()).containsExactlyElementsOf(ReleaseCut.of(next).parts().keySet());
    }

    @Test
    void releasesThatGrowShrinkAndComeBackAreReadAsTheyAre() {
        for (int concepts : new int[]{4500, 3, 4501, 4500, 70_000, 0, 12}) {
            TermRelease release = release("2026-11-20." + concepts, concepts);
            assertThat(read(ReleaseCut.of(release))).contains(release);
        }
    }

    private Optional<TermRelease> read(ReleaseCut cut) {
        cut.parts().forEach(this::accept);
        return accept(ReleaseManifest.KEY, cut.manifest());
    }

    private Optional<TermRelease> accept(String key, Message message) {
        return reader.accept(key, Json.write(message));
    }

    private static TermRelease release(String id, int concepts) {
        return new TermRelease(id, Instant.parse("2026-11-20T00:00:00Z"),
                IntStream.range(0, concepts)
                        .mapToObj(n -> new Concept("CSL:c" + n, MentionType.FINDING, Map.of(Language.EN, "c" + n),
                                List.of(new Term("c" + n, Language.EN, Term.Kind.PREFERRED)), List.of(), Codes.NONE,
                                null))
                        .sorted(Comparator.comparing(Concept::id))
                        .toList(),
                List.of(), List.of());
    }
}
