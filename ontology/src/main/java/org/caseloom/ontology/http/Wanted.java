package org.caseloom.ontology.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** In which form an answer is wanted. One route answers in all forms: who does not say which gets JSON. */
final class Wanted {
    static final String TURTLE = "text/turtle";
    static final String JSON_LD = "application/ld+json";
    static final String PATCH = "application/rdf-patch";

    private Wanted() {}

    static boolean is(HttpRequest<?> request, String type) {
        return request.accept().stream().findFirst().map(MediaType::getName).filter(type::equals).isPresent();
    }

    static HttpResponse<?> json(Object answer) {
        return HttpResponse.ok(answer).contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
