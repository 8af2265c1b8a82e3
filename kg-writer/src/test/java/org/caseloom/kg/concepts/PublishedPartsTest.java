package org.caseloom.kg.concepts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.Codes;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.ReleaseCut;
import org.caseloom.contracts.terms.ReleaseManifest;
import org.caseloom.contracts.terms.TermRelease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PublishedPartsTest {
    private final PublishedParts parts = new PublishedParts();

    @Test
    void aReleaseIsThereWhenItsManifestCameAndItsPartsSayWhatTheySaid() {
        ReleaseCut cut = cut("1", "発熱", "咳嗽");
        cut.parts().forEach((key, part) -> assertThat(parts.accept(key, Json.write(part))).isEmpty());
        PublishedRelease release = parts.accept(ReleaseManifest.KEY, Json.write(cut.manifest())).orElseThrow();

        assertThat(release.id()).isEqualTo("1");
        assertThat(release.parts().keySet()).isEqualTo(cut.parts().keySet());
        cut.parts().forEach((key, part) -> assertThat(release.parts().get(key).get()).isEqualTo(part));
    }

    @Test
    void partsThatTheLastReleaseHadTooNeedNotComeAgain() {
        ReleaseCut first = cut("1", "発熱", "咳嗽");
        ReleaseCut second = cut("2", "発熱", "頭痛");
        publish(first);
        second.parts().forEach((key, part) -> {
            if (!first.parts().containsKey(key)) {
                parts.accept(key, Json.write(part));
            }
        });
        assertThat(parts.accept(ReleaseManifest.KEY, Json.write(second.manifest())).orElseThrow().parts().keySet())
                .isEqualTo(second.parts().keySet());
    }

    @Test
    void aReleaseThatLacksAPartIsDamagedAndTheNextOneIsWhole() {
        ReleaseCut first = cut("1", "発熱");
        assertThatThrownBy(() -> parts.accept(ReleaseManifest.KEY, Json.write(first.manifest())))
                .isInstanceOfSatisfying(CaseloomException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.RELEASE_DAMAGED));
        assertThat(publish(cut("2", "発熱")).id()).isEqualTo("2");
    }

    @Test
    void aPartThatIsDeletedIsThereNoMore() {
        ReleaseCut cut = cut("1", "発熱");
        publish(cut);
        cut.parts().keySet().forEach(key -> assertThat(parts.accept(key, null)).isEmpty());
        assertThatThrownBy(() -> parts.accept(ReleaseManifest.KEY, Json.write(cut.manifest())))
                .hasMessageContaining("release 1 lacks part");
    }

    private PublishedRelease publish(ReleaseCut cut) {
        cut.parts().forEach((key, part) -> parts.accept(key, Json.write(part)));
        return parts.accept(ReleaseManifest.KEY, Json.write(cut.manifest())).orElseThrow();
    }

    static ReleaseCut cut(String id, String... labels) {
        List<Concept> concepts = Stream.of(labels)
                .map(label -> new Concept("CSL:" + label, MentionType.FINDING, Map.of(Language.JA, label), List.of(),
                        List.of(), Codes.NONE, null))
                .toList();
        return ReleaseCut.of(new TermRelease(id, Instant.EPOCH, concepts, List.of(), List.of()));
    }
}
