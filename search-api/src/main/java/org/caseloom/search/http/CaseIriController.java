package org.caseloom.search.http;

import java.net.URI;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/**
 * What the IRIs of cases lead to, on the host that stands for caseloom.org: the page for who wants a page, else the
 * resource, which answers in JSON, Turtle or JSON-LD. Those of concepts are the ontology's.
 */
@Controller("/case")
final class CaseIriController {
    @Get("/{+local}")
    @Produces(MediaType.ALL)
    HttpResponse<?> locate(HttpRequest<?> request, String local) {
        String id = PathRemainder.encode(PathRemainder.after("/case/", request));
        String place = WantedForm.isPage(request) ? "/cases/" : "/api/cases/";
        return HttpResponse.seeOther(URI.create(place + id)).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
