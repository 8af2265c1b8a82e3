package org.caseloom.search.pages;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.micronaut.http.HttpRequest;

/** The address of the page that was asked for, without the choice of language, ready for that choice to be added. */
final class PageAddress {
    private PageAddress() {}

    static String withoutLanguage(HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        String rest = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("ui="))
                        .collect(Collectors.joining("&"));
        String path = request.getUri().getRawPath();
        return rest.isEmpty() ? path + "?" : path + "?" + rest + "&";
    }
}
