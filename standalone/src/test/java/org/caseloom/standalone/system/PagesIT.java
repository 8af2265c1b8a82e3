package org.caseloom.standalone.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseloom.standalone.system.CaseloomSystem.eventually;

/** The pages in a real browser, as a clinician uses them. */
@WithCaseloom
class PagesIT {
    private final CaseloomSystem caseloom;
    private ChromeDriver browser;

    PagesIT(CaseloomSystem caseloom) {
        this.caseloom = caseloom;
    }

    @BeforeEach
    void openBrowser(@TempDir Path profile) {
        Path chromium = program("chromium");
        Path driver = program("chromedriver");
        Assumptions.assumeTrue(chromium != null && driver != null,
                "no chromium and chromedriver on the PATH: the pages are not tested");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=en",
                "--window-size=1280,1600", "--user-data-dir=" + profile);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build(), options);
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void aSearchInJapaneseShowsHowItWasUnderstoodAndLeadsToTheMarkedCase() {
        browser.get(caseloom.url() + "/?ui=en&source=caseloom-samples");
        WebElement field = browser.findElement(By.name("q"));
        field.sendKeys("熱発", Keys.ENTER);

        eventually(() -> assertThat(text("body")).contains("fever", "発熱"));
        assertThat(browser.findElements(By.tagName("mark"))).isNotEmpty();

        browser.get(caseloom.url() + "/?ui=en&q=熱発&source=caseloom-samples");
        browser.findElement(By.cssSelector("a[href*='/cases/sample-']")).click();
        eventually(() -> assertThat(browser.getCurrentUrl()).contains("/cases/sample-"));
        assertThat(text("body")).contains("What was found");
        assertThat(errors()).isEmpty();
    }

    @Test
    void thePagesSpeakJapanese() {
        browser.get(caseloom.url() + "/?ui=ja&q=fever");

        assertThat(text("body")).contains("検索", "発熱");
        assertThat(errors()).isEmpty();
    }

    @Test
    void markupInATextIsShownAndNotRun() {
        caseloom.post("/api/documents", "application/json",
                "{\"id\":\"markup-1\",\"lang\":\"ja\",\"text\":\"<img src=x onerror=alert(1)>頭痛あり。\"}");
        eventually(() -> assertThat(caseloom.answer("/cases/markup-1").statusCode()).isEqualTo(200));

        browser.get(caseloom.url() + "/cases/markup-1");

        assertThat(text("body")).contains("<img src=x onerror=alert(1)>");
        assertThat(browser.findElements(By.cssSelector("img[src='x']"))).isEmpty();
    }

    private String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    /** What the browser's console complains about: a missing file, a script that failed, a blocked style. */
    private List<String> errors() {
        return browser.manage().logs().get("browser").getAll().stream().map(Object::toString).toList();
    }

    private static Path program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
