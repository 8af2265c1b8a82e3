package org.caseloom.standalone.system;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** What many cases say together, as they come, change and go, over REST and in a real browser. */
@WithCaseloom
class StatisticsIT {
    private final CaseloomSystem caseloom;

    StatisticsIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @Test
    void countsFollowDocumentsAsTheyComeChangeAndGo() {
        int before = present();

        post("count-1", "発熱と頭痛を認めた。");
        eventually(() -> assertThat(present()).isEqualTo(before + 1));
        post("count-1", "頭痛を認めた。発熱なし。");
        eventually(() -> assertThat(present()).isEqualTo(before));
        post("count-2", "発熱を認めた。");
        eventually(() -> assertThat(present()).isEqualTo(before + 1));
        caseloom.delete("/api/documents/count-2");
        eventually(() -> assertThat(present()).isEqualTo(before));
        caseloom.delete("/api/documents/count-1");
    }

    @Test
    void thePageOfAConceptShowsThemInBothLanguages(@TempDir Path profile) {
        try (Browser browser = Browser.open(profile)) {
            browser.go(caseloom.url() + "/concepts/CSL:fever?ui=en");
            assertThat(browser.text("main")).contains("fever", "not mentioned", "What occurs with it", "Lift");
            assertThat(browser.errors()).isEmpty();

            browser.find("table.pairs tbody a").click();
            eventually(() -> assertThat(browser.address()).contains("/concepts/").doesNotContain("fever"));

            browser.go(caseloom.url() + "/concepts/CSL:fever?ui=ja");
            assertThat(browser.text("main")).contains("発熱", "記載なし", "リフト値");
            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void theHelpPageRunsItsQueries(@TempDir Path profile) {
        try (Browser browser = Browser.open(profile)) {
            browser.go(caseloom.url() + "/queries?ui=en");
            assertThat(browser.text("main")).contains("fever and eosinophilia");
            assertThat(browser.errors()).isEmpty();
        }
    }

    private int present() {
        return caseloom.get("/api/statistics/concept?id=CSL%3Afever").path("present").asInt();
    }

    private void post(String id, String text) {
        caseloom.post("/api/documents", "application/json",
                "{\"id\":\"" + id + "\",\"lang\":\"ja\",\"text\":\"" + text + "\"}");
    }
}
