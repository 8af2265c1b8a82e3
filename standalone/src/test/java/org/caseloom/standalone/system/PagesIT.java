package org.caseloom.standalone.system;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** The pages in a real browser, as a clinician uses them. */
@WithCaseloom
class PagesIT {
    private final CaseloomSystem caseloom;
    private Browser browser;

    PagesIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @BeforeEach
    void openBrowser(@TempDir Path profile) {
        browser = Browser.open(profile);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aSearchInJapaneseShowsHowItWasUnderstoodAndLeadsToTheMarkedCase() {
        browser.go(caseloom.url() + "/?ui=en&source=caseloom-samples");
        WebElement field = browser.find("[name=q]");
        field.sendKeys("熱発", Keys.ENTER);

        eventually(() -> assertThat(browser.text("body")).contains("fever", "発熱"));
        assertThat(browser.all("mark")).isNotEmpty();

        browser.go(caseloom.url() + "/?ui=en&q=熱発&source=caseloom-samples");
        browser.find("a[href*='/cases/sample-']").click();
        eventually(() -> assertThat(browser.address()).contains("/cases/sample-"));
        assertThat(browser.text("body")).contains("What was found");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void thePagesSpeakJapanese() {
        browser.go(caseloom.url() + "/?ui=ja&q=fever");

        assertThat(browser.text("body")).contains("検索", "発熱");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void markupInATextIsShownAndNotRun() {
        caseloom.post("/api/documents", "application/json",
                "{\"id\":\"markup-1\",\"lang\":\"ja\",\"text\":\"<img src=x onerror=alert(1)>頭痛あり。\"}");
        eventually(() -> assertThat(caseloom.answer("/cases/markup-1").statusCode()).isEqualTo(200));

        browser.go(caseloom.url() + "/cases/markup-1");

        assertThat(browser.text("body")).contains("<img src=x onerror=alert(1)>");
        assertThat(browser.count("img[src='x']")).isZero();
    }
}
