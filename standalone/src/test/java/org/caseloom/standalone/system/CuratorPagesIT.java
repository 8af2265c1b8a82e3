package org.caseloom.standalone.system;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;

import static org.assertj.core.api.Assertions.assertThat;

/** The curator's page in a real browser: from a name that is missing to documents that are found by it, and back. */
@WithCaseloom
class CuratorPagesIT {
    private static final Pattern RELEASE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.\\d+");

    private final CaseloomSystem caseloom;
    private Browser browser;

    CuratorPagesIT(CaseloomSystem caseloom) {
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
    void aSynonymIsAddedCheckedPublishedFoundAndTakenBack() {
        caseloom.post("/api/documents", "application/json",
                "{\"id\":\"curate-1\",\"lang\":\"ja\",\"source\":\"curate-test\",\"text\":\"三日前からホムラタギリを訴えて来院。\"}");
        eventually(() -> assertThat(caseloom.answer("/cases/curate-1").statusCode()).isEqualTo(200));
        assertThat(caseloom.found("発熱", "")).doesNotContain("curate-1");
        open("ja", "");
        String before = release();
        openDraft("発熱の同義語");
        find("発熱");
        eventually(() -> assertThat(browser.text(".concept h2")).contains("発熱", "fever"));

        browser.find("[data-opens=addLabel]").click();
        browser.find(".edit-form input[name=text]").sendKeys("ホムラタギリ", Keys.ENTER);

        eventually(() -> assertThat(browser.text(".concept")).contains("ホムラタギリ"));
        assertThat(browser.text("#messages")).contains("下書き「発熱の同義語」に保存しました。");
        browser.find(".look").click();
        eventually(() -> assertThat(browser.text(".diff")).contains("発熱: 同義語「ホムラタギリ」を追加"));
        part("検証");
        eventually(() -> assertThat(browser.text(".verdict.good")).isNotEmpty());
        part("影響");
        eventually(() -> assertThat(browser.text(".examples")).contains("ホムラタギリを訴えて来院", "発熱", "増加"));
        assertThat(browser.text(".examples mark")).isEqualTo("ホムラタギリ");
        assertThat(browser.find(".examples a").getAttribute("href")).endsWith("/cases/curate-1");
        part("公開");
        browser.find(".edit-form button[type=submit]").click();

        eventually(() -> assertThat(release()).isNotEqualTo(before));
        String published = release();
        eventually(() -> assertThat(caseloom.found("発熱", "")).contains("curate-1"));
        eventually(() -> assertThat(browser.find(".following").getAttribute("data-remaining")).isEqualTo("0"));
        eventually(() -> assertThat(browser.text(".history")).contains("発熱の同義語", "発熱: 同義語「ホムラタギリ」を追加"));
        // search follows the topic by itself: until it has the release, the word is only a word
        eventually(() -> {
            browser.go(caseloom.url() + "/?ui=ja&source=curate-test&q=ホムラタギリ");
            assertThat(browser.text(".chips")).contains("発熱");
        });
        assertThat(browser.text(".cards")).contains("ホムラタギリ");

        open("ja", "tab=history&release=" + before);
        press("この内容に戻す");
        browser.find(".edit-form button[type=submit]").click();
        eventually(() -> assertThat(release()).isNotEqualTo(published));
        eventually(() -> assertThat(caseloom.found("発熱", "")).doesNotContain("curate-1"));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whereNoConceptIsFoundThoseWrittenMostAlikeAreOffered() {
        open("ja", "");
        browser.find("#concept-search").sendKeys("側頭部頭痛疑い状態");
        eventually(() -> assertThat(browser.text(".search-pane [role=option]")).contains("頭痛"));
        assertThat(browser.text(".search-pane")).contains("表記の近い概念");
        browser.find(".search-pane [role=option]").click();
        eventually(() -> assertThat(browser.text(".concept h2")).contains("頭痛"));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aPreviewWithoutAnEffectSaysWhy() {
        int before = caseloom.get("/api/ontology").path("corpus").path("documents").asInt();
        caseloom.post("/api/documents", "application/json",
                "{\"id\":\"curate-2\",\"lang\":\"ja\",\"source\":\"curate-test\",\"text\":\"クロムラトギヌを服用した。\"}");
        eventually(() -> assertThat(caseloom.get("/api/ontology").path("corpus").path("documents").asInt())
                .isGreaterThan(before));
        open("ja", "");
        openDraft("語の一部");
        find("咳嗽");

        browser.find("[data-opens=addLabel]").click();
        browser.find(".edit-form input[name=text]").sendKeys("ムラトギ", Keys.ENTER);
        eventually(() -> assertThat(browser.text(".concept")).contains("ムラトギ"));
        browser.find(".look").click();
        part("影響");

        eventually(() -> assertThat(browser.text("#content")).contains("1 件にありますが、いずれもほかの語の一部か"));
        discard();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aConceptIsRenamedWithTheKeyboardAlone() {
        open("en", "");
        browser.find("input[name=author]").sendKeys("Keyboard", Keys.TAB);
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
        browser.press("Keys only", Keys.ENTER);
        eventually(() -> assertThat(browser.address()).contains("draft=d"));

        eventually(() -> assertThat(browser.focused().getAttribute("id")).isEqualTo("concept-search"));
        browser.press("fever");
        eventually(() -> assertThat(browser.all(".search-pane [role=option]")).isNotEmpty());
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        eventually(() -> assertThat(browser.focused().getText()).contains("fever", "発熱"));
        tabTo("[data-opens='rename|en']");
        browser.press(Keys.ENTER);
        tabTo("input[name=text]");
        browser.press(Keys.chord(Keys.CONTROL, "a"), "fever (keyboard)", Keys.ENTER);

        eventually(() -> assertThat(browser.text(".concept h2")).contains("fever (keyboard)"));
        assertThat(browser.focused().getAttribute("data-opens")).isEqualTo("rename|en");
        browser.press(Keys.ENTER);
        browser.press(Keys.ESCAPE);
        assertThat(browser.focused().getAttribute("data-opens")).isEqualTo("rename|en");
        browser.press("/");
        eventually(() -> assertThat(browser.focused().getAttribute("id")).isEqualTo("concept-search"));
        discard();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void thePageSpeaksTheLanguageThatIsChosenAndStaysWhereItIs() {
        open("ja", "concept=CSL:cough");
        eventually(() -> assertThat(browser.text("#content")).contains("使用中のリリース", "名前", "代表名", "上位概念",
                "対応付けとコード", "咳嗽"));

        browser.find("a.language").click();

        eventually(() -> assertThat(browser.text("#content")).contains("Release in force", "Names", "preferred label",
                "Broader concepts", "Mappings and codes", "cough"));
        assertThat(browser.address()).contains("concept=CSL:cough");
        browser.find("#tabs a[href*=history]").click();
        eventually(() -> assertThat(browser.text(".releases")).contains("The starter ontology"));
        browser.driver().navigate().back();
        eventually(() -> assertThat(browser.text(".concept h2")).contains("cough"));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whoeverComesSecondSeesWhatTheFirstDid() {
        open("ja", "");
        openDraft("二人で編集");
        find("咳嗽");
        browser.find("[data-opens=addLabel]").click();
        String draft = browser.address().replaceAll(".*draft=(d\\d+).*", "$1");
        caseloom.post("/api/ontology/drafts/" + draft + "/edits", "application/json",
                "{\"author\":\"別の人\",\"edits\":[{\"op\":\"add-label\",\"concept\":\"CSL:cough\",\"text\":\"せき込み様\",\"lang\":\"ja\"}]}");

        browser.find(".edit-form input[name=text]").sendKeys("空咳様", Keys.ENTER);

        eventually(() -> assertThat(browser.text("#messages")).contains("別の人", "せき込み様", "CL-CONCEPT-CHANGED"));
        assertThat(browser.text(".concept")).contains("せき込み様");
        assertThat(browser.find(".edit-form input[name=text]").getAttribute("value")).isEqualTo("空咳様");
        browser.find(".edit-form input[name=text]").sendKeys(Keys.ENTER);
        eventually(() -> assertThat(browser.text(".concept table")).contains("空咳様", "せき込み様"));
        discard();
    }

    @Test
    void nothingSticksOutOfANarrowScreenAndTextStaysText() {
        browser.driver().manage().window().setSize(new Dimension(360, 800));
        open("en", "");
        openDraft("<img src=x onerror=alert(1)>");
        find("fever");
        for (String view : List.of("concept=CSL:fever", "tab=drafts", "tab=history")) {
            open("en", view);
            eventually(() -> assertThat(browser.all("h2")).isNotEmpty());
            assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth")).as(view)
                    .isEqualTo(browser.driver().executeScript("return document.documentElement.clientWidth"));
        }
        assertThat(browser.count("img[src='x']")).isZero();
        assertThat(browser.errors()).isEmpty();
        discard();
    }

    /** Waits; what is not on the page yet, or was drawn again just now, is no failure before the time is over. */
    private static void eventually(ThrowingRunnable assertion) {
        CaseloomSystem.eventually(() -> {
            try {
                assertion.run();
            } catch (WebDriverException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void open(String language, String place) {
        browser.go("about:blank");
        browser.go(caseloom.url() + "/curate?ui=" + language + "#" + place);
        eventually(() -> assertThat(browser.text("#status")).containsPattern(RELEASE));
    }

    private void openDraft(String title) {
        browser.find("input[name=author]").sendKeys("山田");
        browser.find("#new-draft").click();
        browser.find("input[name=title]").sendKeys(title, Keys.ENTER);
        eventually(() -> assertThat(browser.address()).contains("draft=d"));
    }

    private void find(String name) {
        browser.find("#concept-search").sendKeys(name);
        eventually(() -> assertThat(browser.text(".search-pane [role=option]")).contains(name));
        browser.find(".search-pane [role=option]").click();
        eventually(() -> assertThat(browser.text(".concept h2")).contains(name));
    }

    private void discard() {
        open("en", "tab=draft&part=publish&draft=" + browser.address().replaceAll(".*draft=(d\\d+).*", "$1"));
        press("Discard draft");
        press("Discard");
        eventually(() -> assertThat(browser.text("#messages")).contains("is discarded"));
    }

    private void part(String name) {
        browser.all(".minor-tabs a").stream().filter(link -> link.getText().equals(name)).findFirst().orElseThrow()
                .click();
    }

    private void press(String label) {
        eventually(() -> assertThat(browser.all("main button")).anyMatch(button -> button.getText().equals(label)));
        browser.all("main button").stream().filter(button -> button.getText().equals(label)).findFirst().orElseThrow()
                .click();
    }

    private void tabTo(String selector) {
        for (int presses = 0; presses < 200; presses++) {
            if (browser.focused().equals(browser.find(selector))) {
                return;
            }
            browser.press(Keys.TAB);
        }
        throw new AssertionError("the tabulator never reaches " + selector);
    }

    private String release() {
        return browser.text(".release-id");
    }
}
