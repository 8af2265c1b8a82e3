package org.caseloom.standalone.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser with a profile of its own; tests that need one are skipped where there is none. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser open(Path profile) {
        Path chromium = program("chromium");
        Path service = program("chromedriver");
        Assumptions.assumeTrue(chromium != null && service != null,
                "no chromium and chromedriver on the PATH: the pages are not tested");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--force-prefers-reduced-motion", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--lang=en",
                "--window-size=1280,1600", "--user-data-dir=" + profile);
        ChromeDriver driver = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(service.toFile()).build(), options);
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        return new Browser(driver);
    }

    void go(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** How many there are now; where there should be none, {@link #all} would wait for one. */
    int count(String selector) {
        return ((Number) driver.executeScript("return document.querySelectorAll(arguments[0]).length", selector))
                .intValue();
    }

    String text(String selector) {
        return find(selector).getText();
    }

    /** The element that has the keyboard. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void press(CharSequence... keys) {
        focused().sendKeys(keys);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** What the browser's console complains about: a missing file, a script that failed, a blocked style. */
    List<String> errors() {
        return driver.manage().logs().get("browser").getAll().stream().map(Object::toString).toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Path program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
