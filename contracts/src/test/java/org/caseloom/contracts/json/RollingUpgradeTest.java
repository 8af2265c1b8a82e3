package org.caseloom.contracts.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.caseloom.contracts.documents.SourceDocument;
import org.caseloom.contracts.errors.DeadLetter;
import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Reannotation;
import org.caseloom.contracts.terms.ReleaseManifest;
import org.caseloom.contracts.terms.ReleasePart;
import org.caseloom.contracts.terms.TermRelease;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Old and new processes side by side, as during a rolling upgrade: what version 0.1.0 wrote is read for ever within a
 * schema version, and what a later one adds is passed over. The file is never edited; a later version adds one of its own.
 */
class RollingUpgradeTest {
    /** In the order of the file. */
    private static final List<Class<? extends Message>> TYPES = List.of(SourceDocument.class, StructuredDocument.class,
            ReleasePart.class, ReleaseManifest.class, TermRelease.class, Reannotation.class, DeadLetter.class,
            JobStatus.class, ProgressReport.class);
    /** Objects whose fields are names of something and not fields of a record. */
    private static final Set<String> MAPS = Set.of("label", "codes", "rejectedBy");

    record Written(Class<? extends Message> type, String json) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static Stream<Written> yesterday() {
        try (InputStream file = RollingUpgradeTest.class.getResourceAsStream("messages-0.1.0.jsonl")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(lines).hasSameSizeAs(TYPES);
            return TYPES.stream().map(type -> new Written(type, lines.get(TYPES.indexOf(type))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("yesterday")
    void theNewReadsWhatTheOldWrote(Written written) throws IOException {
        Message read = Json.read(written.json().getBytes(StandardCharsets.UTF_8), written.type());

        JsonNode again = Json.mapper().readTree(Json.write(read));
        JsonNode once = Json.mapper().readTree(written.json());
        once.fieldNames().forEachRemaining(
                name -> assertThat(again.has(name)).as("nothing of it is lost: %s", name).isTrue());
        assertThat(Json.read(Json.write(read), written.type())).usingRecursiveComparison().isEqualTo(read);
    }

    @ParameterizedTest
    @MethodSource("yesterday")
    void theOldPassesOverWhatTheNewAdds(Written written) throws IOException {
        JsonNode json = Json.mapper().readTree(written.json());
        addUnknownFields(json);

        assertThat(Json.read(Json.write(json), written.type())).usingRecursiveComparison()
                .isEqualTo(Json.read(written.json().getBytes(StandardCharsets.UTF_8), written.type()));
    }

    @Test
    void aStructuredDocumentWithNothingButItsHeadIsOneOfWhichNothingIsKnown() {
        StructuredDocument bare = Json.read("""
            {"schema":1,"id":"case-1","revision":1,"lang":"en","kind":"note","release":"r","pipeline":"p","text":"x"}
            """.strip().getBytes(StandardCharsets.UTF_8), StructuredDocument.class);

        assertThat(bare.mentions()).isEmpty();
        assertThat(bare.outcomes()).isEmpty();
        assertThat(bare.refinements()).isEmpty();
        assertThat(bare.patient()).isNull();
    }

    /** In every object that is a record, as a later version might: a word, a list, an object. */
    private static void addUnknownFields(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (!MAPS.contains(field.getKey())) {
                    addUnknownFields(field.getValue());
                }
            });
            object.put("addedLater", "x");
            object.putArray("manyAddedLater").add(1);
            object.putObject("objectAddedLater").put("schema", 2);
        } else if (json.isArray()) {
            json.forEach(RollingUpgradeTest::addUnknownFields);
        }
    }
}
