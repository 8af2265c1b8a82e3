package org.caseloom.standalone.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.caseloom.contracts.json.Json;
import org.caseloom.standalone.curator.StoreDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** Curators in processes of their own who publish at one time: one release after the other, and nobody's is lost. */
@WithCaseloom
class PublishersIT {
    private final CaseloomSystem caseloom;

    PublishersIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @Test
    void oneDraftPublishedByTwoAtOnceBecomesOneRelease() {
        String draft = draft("CSL:fever", "ほぐほぐ感");
        int releases = releases().size();

        List<CaseloomSystem.Result> results = atOnce(draft, draft);

        assertThat(results).extracting(CaseloomSystem.Result::exit).containsExactlyInAnyOrder(0, 2);
        assertThat(results).filteredOn(result -> result.exit() == 2)
                .first()
                .extracting(CaseloomSystem.Result::output)
                .asString()
                .containsPattern("CL-PUBLISHING: .+|CL-DRAFT-CLOSED: .+ is published as release")
                .containsPattern("try again when it is done|Open a new draft");
        assertThat(releases()).hasSize(releases + 1);
        assertThat(releases().get(0).path("draft").asText()).isEqualTo(draft);
        assertOneInForce();
    }

    @Test
    void twoDraftsPublishedAtOnceComeIntoForceOneAfterTheOther() {
        String one = draft("CSL:cough", "へむへむ感");
        String other = draft("CSL:headache", "ぬくぬく感");
        int releases = releases().size();

        List<CaseloomSystem.Result> results = atOnce(one, other);

        assertThat(results).extracting(CaseloomSystem.Result::exit).contains(0);
        for (int i = 0; i < 2; i++) {
            if (results.get(i).exit() != 0) {
                assertThat(results.get(i).output()).contains("CL-PUBLISHING", "try again when it is done");
                assertThat(publish(List.of(one, other).get(i)).result().exit()).isZero();
            }
        }
        JsonNode listed = releases();
        assertThat(listed).hasSize(releases + 2);
        assertThat(listed.get(0).path("previous").asText()).isEqualTo(listed.get(1).path("id").asText());
        assertThat(caseloom.get("/api/ontology/concepts/CSL%3Acough").toString()).contains("へむへむ感");
        assertThat(caseloom.get("/api/ontology/concepts/CSL%3Aheadache").toString()).contains("ぬくぬく感");
        assertOneInForce();
    }

    @Test
    void aFolderThatAnotherProcessHoldsIsRefusedWithAdvice(@TempDir Path folder) {
        try (StoreDesk desk = new StoreDesk(folder)) {
            desk.open("Draft of the one who has the folder", "Tanaka");

            CaseloomSystem.Result refused = CaseloomProcess.command("ontology", "publish", "d1", "--data=" + folder,
                    "--author=Suzuki").result();

            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.output()).contains("CL-DATA-DIRECTORY-IN-USE")
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("Stop the other Caseloom, or give another --data DIR.");
            assertThat(desk.releases()).hasSize(1);
        }
    }

    private void assertOneInForce() {
        String release = releases().get(0).path("id").asText();
        eventually(() -> {
            JsonNode status = caseloom.get("/api/ontology");
            assertThat(status.path("release").path("id").asText()).isEqualTo(release);
            assertThat(status.path("corpus").path("release").asText()).isEqualTo(release);
            assertThat(status.path("corpus").path("remaining").asInt(-1)).isZero();
        });
        eventually(() -> assertThat(caseloom.command("verify").exit()).isZero());
    }

    private List<CaseloomSystem.Result> atOnce(String one, String other) {
        List<CaseloomProcess> both = List.of(publish(one), publish(other));
        return both.stream().map(CaseloomProcess::result).toList();
    }

    private CaseloomProcess publish(String draft) {
        return CaseloomProcess.command("ontology", "publish", draft, "--data=" + caseloom.data(), "--author=Tanaka",
                "--accept=all");
    }

    private String draft(String concept, String synonym) {
        String id = post("/api/ontology/drafts", Map.of("title", synonym, "author", "Tanaka")).path("id").asText();
        post("/api/ontology/drafts/" + id + "/edits", Map.of("author", "Tanaka", "edits",
                List.of(Map.of("op", "add-label", "concept", concept, "text", synonym, "lang", "ja"))));
        return id;
    }

    private JsonNode post(String path, Map<String, ?> body) {
        return CaseloomSystem.json(caseloom.post(path, "application/json", Json.text(body)));
    }

    private JsonNode releases() {
        return caseloom.get("/api/ontology/releases");
    }
}
