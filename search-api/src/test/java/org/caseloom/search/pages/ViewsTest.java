package org.caseloom.search.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.caseloom.contracts.documents.Language;
import org.caseloom.contracts.structured.Mention;
import org.caseloom.contracts.structured.MentionType;
import org.caseloom.contracts.structured.Outcome;
import org.caseloom.contracts.structured.Refinement;
import org.caseloom.contracts.structured.Relation;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.search.InMemoryCases;
import org.caseloom.search.SampleDocuments;
import org.caseloom.search.SampleRelease;
import org.caseloom.search.cases.CaseFilter;
import org.caseloom.search.cases.CaseFinder;
import org.caseloom.search.cases.ConceptStatistics.Estimate;
import org.caseloom.search.cases.ConceptStatistics.Sentence;
import org.caseloom.search.cases.ConceptStatistics.Stated;
import org.caseloom.search.cases.ConceptStatistics.Statistics;
import org.caseloom.search.cases.ConceptStatistics.Together;
import org.caseloom.search.cases.Facet;
import org.caseloom.search.cases.FollowingDocuments;
import org.caseloom.search.cases.SearchRequest;
import org.caseloom.search.cases.SortOrder;
import org.caseloom.search.query.Meaning;
import org.caseloom.search.release.ReleaseView;
import org.caseloom.search.release.Releases;

import static org.assertj.core.api.Assertions.assertThat;

class ViewsTest {
    private static final ViewRenderer VIEWS = new ViewRenderer();
    private static final CaseFinder FINDER = finder(OptionalInt::empty);

    @Test
    void theSearchPageTellsHowTheQueryWasUnderstoodAndEachPartCanBeRemoved() {
        String html = search(Language.JA, SearchRequest.of("熱発 -皮疹 受診"));
        assertThat(html).contains(">あり<", ">発熱</span>", "下位概念 1 件を含む", ">除外<", ">皮疹</span>", ">本文中の語<", ">受診</span>");
        assertThat(html).contains("href=\"/?q=-%E7%9A%AE%E7%96%B9+%E5%8F%97%E8%A8%BA\"")
                .contains("aria-label=\"発熱 を外す\"");
    }

    @Test
    void evidenceIsMarkedAndSaysWhy() {
        String html = search(Language.EN, SearchRequest.of("fever"));
        assertThat(html).contains("<mark>febrile to 102.6 F</mark>", "value rule fever-by-body-temperature",
                "<mark>熱発</mark>と", "term “熱発”");
    }

    @Test
    void aDenialShowsItsCue() {
        assertThat(search(Language.JA, SearchRequest.of("発熱なし"))).contains("なし（否定）", "「（－）」による");
    }

    @Test
    void facetsAddAndRemoveConditions() {
        SearchRequest request = new SearchRequest("発熱", List.of("CSL:cough"), Meaning.PRESENT,
                new CaseFilter(Map.of(Facet.LANG, List.of("ja")), 20, null), 0, 20, SortOrder.NEWEST);
        String html = search(Language.EN, request);
        assertThat(html).contains("class=\"chosen\"").contains("name=\"concept\" value=\"CSL:cough\"")
                .contains("name=\"lang\" value=\"ja\"").contains("name=\"sort\" value=\"newest\"")
                .contains("/?q=%E7%99%BA%E7%86%B1&amp;lang=ja&amp;ageFrom=20&amp;sort=newest\"");
    }

    @Test
    void withoutAQuestionThereAreExamplesAndNoResults() {
        assertThat(search(Language.EN, SearchRequest.of("").withoutResults())).contains("What are you looking for?",
                "5 documents are here to be searched.", "class=\"search-page empty\"")
                .doesNotContain("class=\"answer\"");
    }

    @Test
    void anEmptyAnswerSaysWhatToDo() {
        assertThat(search(Language.JA, SearchRequest.of("結核 皮疹"))).contains("該当する症例はありません");
    }

    @ParameterizedTest
    @EnumSource
    void aHostileQueryStaysText(Language language) {
        String html = search(language,
                SearchRequest.of("\"><script>alert(1)</script> '\"><img src=x onerror=alert(2)>"));
        assertThat(html).doesNotContain("<script>").doesNotContain("<img src=x");
    }

    @ParameterizedTest
    @EnumSource
    void noPageNeedsAnythingInlineOrFromElsewhere(Language language) {
        assertThat(List.of(search(language, SearchRequest.of("発熱")), page(language), curate(language)))
                .allSatisfy(html -> assertThat(html)
                        .doesNotContain("style=").doesNotContain("onclick").doesNotContain("<script>")
                        .doesNotContainPattern("(src|href)=\"(https?:)?//").doesNotContain("xmlns:th")
                        .doesNotContain("th:"));
    }

    @Test
    void theCasePageKeepsHostileTextAsText() {
        String html = VIEWS.render("case", new CasePageBuilder(Wording.in(Language.JA), SampleDocuments.HOSTILE).page(),
                Wording.in(Language.JA), "/cases/x?");
        assertThat(html).contains("&lt;img src=x", ">頭痛</a>")
                .contains("&lt;script&gt;alert(&#39;題&#39;)&lt;/script&gt;").doesNotContain("<img src=x")
                .doesNotContain("<script>")
                .contains("/api/cases/%E4%BC%9A%2F2026%20%E5%B9%B4%2B1%25%23%3F%26%3C%E7%97%87%E4%BE%8B%3E");
    }

    @Test
    void theCasePageShowsSectionsMentionsAndTheirReasons() {
        String html = page(Language.JA);
        assertThat(html).contains("<h2>【主訴】</h2>", "type-disease is-possible\" href=\"#mention-m16\"",
                "type-finding is-absent", "39.2 °C", "値の規則 fever-by-body-temperature", "家族歴", "<dd>母</dd>",
                "はなく (ja.absent.sample)", "HP:0001945", "ICD10:R50.9", "17 件", "オントロジー " + SampleRelease.ID);
        assertThat(html).contains("id=\"show-is-absent\"", "id=\"show-type-disease\"").doesNotContain("show-type-gene");
    }

    @Test
    void theCasePageTellsHowItWentWhatBelongsTogetherAndWhatIsOnlyInferred() {
        StructuredDocument said = SampleDocuments.PNEUMONIA_JA;
        Mention fever = named(said, "熱発");
        Mention antibiotic = named(said, "セフトリアキソン");
        StructuredDocument document = new StructuredDocument(said.id(), said.revision(), said.lang(), said.kind(),
                said.title(), said.published(), said.source(), said.release(), said.pipeline(), said.text(),
                said.patient(), said.sections(), said.sentences(), said.mentions(),
                List.of(new Relation("treats", antibiotic.id(), fever.id(), antibiotic.span())), List.of(), List.of(),
                List.of(new Outcome("resolved", fever.id(), fever.span()), new Outcome("improved", null, fever.span())),
                List.of(new Refinement(fever.id(), antibiotic.concepts().getFirst(), List.of(antibiotic.id()),
                        "sample-rule")));
        Wording japanese = Wording.in(Language.JA);
        String html = VIEWS.render("case", new CasePageBuilder(japanese, document).page(), japanese, "/cases/x?");
        assertThat(html).contains("<dt>転帰</dt><dd>消失・治癒（「熱発」）</dd>", "<li>改善（「熱発」）</li>",
                "<dt>治療対象</dt><dd>熱発</dd>", "より詳しい診断の可能性", "文書には書かれていません", "<dt>記載された診断</dt><dd>熱発</dd>",
                "<dt>根拠</dt><dd>セフトリアキソン</dd>", "sample-rule");
        assertThat(page(Language.JA)).doesNotContain("より詳しい診断の可能性");
    }

    private static Mention named(StructuredDocument document, String text) {
        return document.mentions().stream().filter(mention -> mention.text().equals(text)).findFirst().orElseThrow();
    }

    @Test
    void everythingTheDocumentSaysStandsOnItsPageOnceAndInOrder() {
        String text = new CasePageBuilder(Wording.in(Language.JA), SampleDocuments.PNEUMONIA_JA).page().parts().stream()
                .map(part -> part.heading() + part.body())
                .reduce("", String::concat).replaceAll("<[^>]*>", "").replaceAll("\\s", "");
        assertThat(text).isEqualTo(SampleDocuments.PNEUMONIA_JA.text().replaceAll("\\s", ""));
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(Wording.in(Language.JA).keys()).isEqualTo(Wording.in(Language.EN).keys());
    }

    @ParameterizedTest
    @EnumSource
    void everyPageLeadsToTheOthers(Language language) {
        assertThat(List.of(search(language, SearchRequest.of("発熱")), page(language), curate(language)))
                .allSatisfy(html -> assertThat(html).contains("<a href=\"/\"", "<a href=\"/curate\""));
        assertThat(curate(language)).contains("<a href=\"/curate\" aria-current=\"page\">");
    }

    @Test
    void anAnswerSaysHowManyDocumentsStillFollowTheRelease() {
        SearchRequest request = SearchRequest.of("発熱");

        assertThat(search(Language.JA, request, finder(() -> OptionalInt.of(12)))).contains("残り 12 件を新しいリリースで");
        assertThat(search(Language.EN, request, finder(() -> OptionalInt.of(12)))).contains("12 documents are still");
        assertThat(search(Language.EN, request, finder(() -> OptionalInt.of(0)))).doesNotContain("following");
        assertThat(search(Language.EN, request, finder(OptionalInt::empty))).doesNotContain("following");
    }

    @Test
    void theConceptPageTellsTheNumbersWithTheirIntervalsAndTheWordsOfTheTexts() {
        String html = concept(Language.EN, Optional.of(COUNTED));

        assertThat(html).contains(">In 200 cases<", ">40</td>", ">100</td>", "not mentioned")
                .as("200 - 40 - 50 - 10 - 0 are unknown")
                .contains("30%", "20%–42%", "3.1", "2.0–4.8", "There is no cough", "/concepts/CSL%3Acough");
        assertThat(concept(Language.JA, Optional.of(COUNTED))).contains("200 症例のうち", "リフト値", "記載なし");
        assertThat(concept(Language.EN, Optional.empty())).contains("still being counted").doesNotContain("meter");
    }

    @Test
    void theWordsOfATextStayTextOnTheConceptPage() {
        assertThat(concept(Language.EN, Optional.of(COUNTED))).contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    private static final Statistics COUNTED = new Statistics(200, 40, 50, 10, 0, Map.of("male", 30, "female", 10),
            Map.of("60-69", 40), Map.of("a journal", 40), Map.of("2024", 40),
            List.of(new Together("CSL:cough", MentionType.FINDING, 12, 40, 3, new Estimate(0.3, 0.2, 0.42),
                    new Estimate(3.1, 2.0, 4.8))),
            List.of(new Stated("causes", "CSL:fever", "CSL:cough", 2,
                    List.of(new Sentence("a/b", "There is no cough <script>alert(1)</script>")))));

    private static String concept(Language language, Optional<Statistics> statistics) {
        Wording wording = Wording.in(language);
        ReleaseView release = ReleaseView.of(SampleRelease.release());
        Concept fever = release.named("発熱").getFirst();
        return VIEWS.render("concept", new ConceptPageBuilder(wording, release, fever, statistics).page(), wording,
                "/concepts/fever?");
    }

    private static String curate(Language language) {
        Wording wording = Wording.in(language);
        return VIEWS.render("curate", CuratePage.in(wording), wording, "/curate?");
    }

    private static String page(Language language) {
        Wording wording = Wording.in(language);
        return VIEWS.render("case", new CasePageBuilder(wording, SampleDocuments.PNEUMONIA_JA).page(), wording,
                "/cases/jsim-0001?");
    }

    private static String search(Language language, SearchRequest request) {
        return search(language, request, FINDER);
    }

    private static String search(Language language, SearchRequest request, CaseFinder finder) {
        Wording wording = Wording.in(language);
        return VIEWS.render("search", new SearchPageBuilder(wording, request, finder.answer(request)).page(), wording,
                "/?");
    }

    private static CaseFinder finder(FollowingDocuments following) {
        Releases releases = new Releases();
        releases.publish(SampleRelease.release());
        return new CaseFinder(releases, new InMemoryCases(SampleDocuments.all()), following);
    }
}
