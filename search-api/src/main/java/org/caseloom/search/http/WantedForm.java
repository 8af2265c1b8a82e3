package org.caseloom.search.http;

import java.util.List;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import org.caseloom.search.sparql.CaseDescription;
import org.caseloom.search.sparql.SparqlAnswer;

/** Which form a request wants: triples, a page or, where it does not say, JSON. */
final class WantedForm {
    private WantedForm() {}

    /** What it accepts, the most wanted first. */
    static List<String> accepted(HttpRequest<?> request) {
        return request.getHeaders().accept().stream().map(MediaType::getName).toList();
    }

    /** Whether triples are wanted most. */
    static boolean isTriples(HttpRequest<?> request) {
        return accepted(request).stream().findFirst().filter(CaseDescription.MEDIA_TYPES::contains).isPresent();
    }

    /** Whether a page is wanted most. */
    static boolean isPage(HttpRequest<?> request) {
        return accepted(request).stream().findFirst().filter(MediaType.TEXT_HTML::equals).isPresent();
    }

    /** Triples in the form they were made in. */
    static MutableHttpResponse<byte[]> triples(SparqlAnswer answer) {
        return HttpResponse.ok(answer.body())
                .header(HttpHeaders.CONTENT_TYPE, answer.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
