package org.caseloom.search.pages;

import java.util.Optional;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;

import org.caseloom.contracts.documents.Language;

/**
 * The language of the interface: what {@code ?ui=} says, else what was chosen before, else the first of the browser's
 * languages that there is, else English.
 */
final class InterfaceLanguage {
    private static final String PARAMETER = "ui";
    private static final String COOKIE = "caseloom-ui";
    private static final long A_YEAR_IN_SECONDS = 365L * 24 * 60 * 60;

    private InterfaceLanguage() {}

    static Wording wording(HttpRequest<?> request) {
        return Wording.in(chosen(request)
                .or(() -> request.getCookies().findCookie(COOKIE).flatMap(cookie -> Language.ofTag(cookie.getValue())))
                .orElseGet(() -> ofBrowser(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    /** Keeps a choice that was made with this request. */
    static void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        chosen(request).ifPresent(language -> response.cookie(Cookie.of(COOKIE, language.code())
                .path("/").sameSite(SameSite.Lax).httpOnly(true).maxAge(A_YEAR_IN_SECONDS)));
    }

    private static Optional<Language> chosen(HttpRequest<?> request) {
        return Optional.ofNullable(request.getParameters().get(PARAMETER)).flatMap(Language::ofTag);
    }

    /** Browsers list languages best first; the weights only repeat that order. */
    private static Language ofBrowser(String accepted) {
        if (accepted == null) {
            return Language.EN;
        }
        for (String range : accepted.split(",")) {
            Optional<Language> language = Language.ofTag(range.split(";")[0]);
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.EN;
    }
}
