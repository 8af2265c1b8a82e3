package org.caseloom.search.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Shows a page to people who follow a link to nowhere; programs keep their problem document. */
@ServerFilter("/**")
final class MissingPageFilter {
    private final Pages pages;

    MissingPageFilter(Pages pages) {
        this.pages = pages;
    }

    @ResponseFilter
    MutableHttpResponse<?> missing(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean ourPage = Pages.POLICY.equals(response.getHeaders().get(Pages.POLICY_HEADER));
        boolean browser = request.getHeaders().accept().stream().map(MediaType::getName)
                .anyMatch(MediaType.TEXT_HTML::equals);
        return response.getStatus() == HttpStatus.NOT_FOUND && browser && !ourPage
                && !request.getPath().startsWith("/api/")
                        ? pages.notFound(request, "error.page", request.getPath())
                        : response;
    }
}
