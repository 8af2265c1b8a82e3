package org.caseloom.search.http;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import org.caseloom.search.cases.CaseFinder;
import org.caseloom.search.cases.SearchAnswer;
import org.caseloom.search.release.Releases;
import org.caseloom.search.release.Suggestion;

/**
 * Finding documents by meaning, and what to type. Parameters of a search: {@code q}; {@code concept}, repeatable;
 * {@code assertion}; {@code lang}, {@code kind}, {@code source}, {@code sex}, repeatable; {@code ageFrom},
 * {@code ageTo}; {@code from}, {@code size}; {@code sort}.
 */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
public final class SearchController {
    /** What to offer below a search field, best first. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Suggested(List<Suggestion> suggestions) {}

    private final CaseFinder finder;
    private final Releases releases;

    SearchController(CaseFinder finder, Releases releases) {
        this.finder = finder;
        this.releases = releases;
    }

    @Get("/search")
    SearchAnswer search(HttpRequest<?> request) {
        return finder.answer(SearchParameters.read(request.getParameters()));
    }

    @Get("/suggest")
    Suggested suggest(@QueryValue(defaultValue = "") String q) {
        return new Suggested(releases.current().suggestions().startingWith(q));
    }
}
