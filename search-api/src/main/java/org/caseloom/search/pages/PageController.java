package org.caseloom.search.pages;

import java.util.Optional;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.search.cases.CaseFinder;
import org.caseloom.search.cases.CaseSearch;
import org.caseloom.search.cases.ConceptStatistics;
import org.caseloom.search.cases.SearchRequest;
import org.caseloom.search.http.PathRemainder;
import org.caseloom.search.http.SearchParameters;
import org.caseloom.search.release.ReleaseView;
import org.caseloom.search.release.Releases;

/** The pages: search, one case, one concept, and the curator's. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class PageController {
    private final CaseFinder finder;
    private final CaseSearch cases;
    private final Pages pages;
    private final Releases releases;
    private final ConceptStatistics statistics;

    PageController(CaseFinder finder, CaseSearch cases, Pages pages, Releases releases, ConceptStatistics statistics) {
        this.releases = releases;
        this.statistics = statistics;
        this.finder = finder;
        this.cases = cases;
        this.pages = pages;
    }

    @Get("/")
    HttpResponse<String> search(HttpRequest<?> request) {
        Wording wording = InterfaceLanguage.wording(request);
        SearchRequest given = SearchParameters.read(request.getParameters());
        SearchRequest search = given.asksSomething() ? given : given.withoutResults();
        SearchPage page = new SearchPageBuilder(wording, search, finder.answer(search)).page();
        return pages.show(request, "search", page, wording);
    }

    @Get("/cases/{+id}")
    HttpResponse<String> document(HttpRequest<?> request, String id) {
        String decoded = PathRemainder.after("/cases/", request);
        Wording wording = InterfaceLanguage.wording(request);
        Optional<StructuredDocument> document = cases.document(decoded);
        return document.isEmpty()
                ? pages.notFound(request, "error.document", decoded)
                : pages.show(request, "case", new CasePageBuilder(wording, document.get()).page(), wording);
    }

    @Get("/concepts/{+id}")
    HttpResponse<String> concept(HttpRequest<?> request, String id) {
        String decoded = PathRemainder.after("/concepts/", request);
        Wording wording = InterfaceLanguage.wording(request);
        ReleaseView release = releases.current();
        Optional<Concept> concept = release.concept(decoded)
                .or(() -> release.identified(decoded).stream().findFirst());
        return concept.isEmpty()
                ? pages.notFound(request, "error.concept", decoded)
                : pages.show(request, "concept", new ConceptPageBuilder(wording, release, concept.get(),
                        statistics.of(concept.get().id())).page(), wording);
    }

    @Get("/queries")
    HttpResponse<String> queries(HttpRequest<?> request) {
        Wording wording = InterfaceLanguage.wording(request);
        return pages.show(request, "queries", QueryPage.in(wording), wording);
    }

    @Get("/curate")
    HttpResponse<String> curate(HttpRequest<?> request) {
        Wording wording = InterfaceLanguage.wording(request);
        return pages.show(request, "curate", CuratePage.in(wording), wording);
    }

    @Error(exception = CaseloomException.class)
    HttpResponse<String> failed(HttpRequest<?> request, CaseloomException e) {
        return pages.failure(request, e);
    }
}
