package org.caseloom.contracts.terms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.MentionType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleasePartsTest {
    private final ReleaseParts reader = new ReleaseParts();

    @Test
    void aReleaseOfManyPartsIsPutTogetherWhenItsManifestArrives() {
        TermRelease release = release("2026-11-20.1", 4500);

        List<ReleasePart> parts = ReleaseParts.cut(release);
        assertThat(parts).hasSize(4);
        for (ReleasePart part : parts) {
            assertThat(accept(part)).isEmpty();
        }
        assertThat(reader.accept(ReleaseManifest.KEY, Json.write(ReleaseParts.manifest(release)))).contains(release);
    }

    @Test
    void anEmptyReleaseIsAReleaseToo() {
        TermRelease release = release("2026-11-20.1", 0);

        ReleaseParts.cut(release).forEach(this::accept);

        assertThat(reader.accept(ReleaseManifest.KEY, Json.write(ReleaseParts.manifest(release)))).contains(release);
    }

    @Test
    void aManifestWithoutAllItsPartsIsRefusedAndNeverHalfARelease() {
        TermRelease release = release("2026-11-20.1", 4500);
        ReleaseParts.cut(release).stream().skip(1).forEach(this::accept);

        assertThatThrownBy(() -> reader.accept(ReleaseManifest.KEY, Json.write(ReleaseParts.manifest(release))))
                .isInstanceOfSatisfying(CaseloomException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.RELEASE_DAMAGED));
    }

    @Test
    void partsOfAnotherReleaseDoNotMixIn() {
        TermRelease first = release("2026-11-20.1", 10);
        TermRelease second = release("2026-11-20.2", 20);
        ReleaseParts.cut(second).forEach(this::accept);
        ReleaseParts.cut(first).forEach(this::accept);

        assertThat(reader.accept(ReleaseManifest.KEY, Json.write(ReleaseParts.manifest(first)))).contains(first);
    }

    private Optional<TermRelease> accept(ReleasePart part) {
        return reader.accept(part.key(), Json.write(part));
    }

    private static TermRelease release(String id, int concepts) {
        return new TermRelease(id, Instant.parse("2026-11-20T00:00:00Z"),
                IntStream.range(0, concepts)
                        .mapToObj(n -> new Concept("CSL:c" + n, MentionType.FINDING, Map.of(Language.EN, "c" + n),
                                List.of(new Term("c" + n, Language.EN, Term.Kind.PREFERRED)), List.of(), Map.of(),
                                null))
                        .toList(),
                List.of(), List.of());
    }
}
