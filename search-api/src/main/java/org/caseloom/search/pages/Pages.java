package org.caseloom.search.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** Pages as responses, with the headers that keep a browser from running or loading anything that is not ours. */
@Singleton
final class Pages {
    static final String POLICY_HEADER = "Content-Security-Policy";
    static final String POLICY = "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private final ViewRenderer views;

    Pages(ViewRenderer views) {
        this.views = views;
    }

    MutableHttpResponse<String> show(HttpRequest<?> request, String view, Object page, Wording wording) {
        return show(request, view, page, wording, HttpStatus.OK);
    }

    /** The page of a failure; its status is the one that programs get for the same code. */
    MutableHttpResponse<String> failure(HttpRequest<?> request, CaseloomException e) {
        return failure(request, e.code(), String.valueOf(e.getMessage()), status(e.code()));
    }

    /** The page for something that is not there; the key's text says what it is. */
    MutableHttpResponse<String> notFound(HttpRequest<?> request, String key, String what) {
        return failure(request, ErrorCode.NOT_FOUND, InterfaceLanguage.wording(request).text(key, what),
                HttpStatus.NOT_FOUND);
    }

    private MutableHttpResponse<String> failure(HttpRequest<?> request, ErrorCode code, String detail,
            HttpStatus status) {
        Wording wording = InterfaceLanguage.wording(request);
        String title = wording.text(code == ErrorCode.NOT_FOUND ? "error.notFound" : "error.title");
        return show(request, "error", new ErrorPage(title, detail,
                wording.textOr("advice." + code.code(), code.advice()), code.code()), wording, status);
    }

    private MutableHttpResponse<String> show(HttpRequest<?> request, String view, Object page, Wording wording,
            HttpStatus status) {
        MutableHttpResponse<String> response = HttpResponse.<String>status(status)
                .body(views.render(view, page, wording, PageAddress.withoutLanguage(request)))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .characterEncoding("UTF-8")
                .header(POLICY_HEADER, POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Language, Cookie");
        InterfaceLanguage.keep(request, response);
        return response;
    }

    private static HttpStatus status(ErrorCode code) {
        if (code == ErrorCode.NOT_FOUND) {
            return HttpStatus.NOT_FOUND;
        }
        return code == ErrorCode.SERVICE_UNAVAILABLE || code == ErrorCode.QUERY_TIMEOUT
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.BAD_REQUEST;
    }
}
