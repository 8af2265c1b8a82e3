package org.caseloom.contracts.errors;

import java.util.Locale;

/**
 * An error as HTTP clients see it (RFC 9457), with Caseloom's code and advice as extension members.
 *
 * @param type   a URI for this kind of problem
 * @param title  the kind in a few words
 * @param status the HTTP status
 * @param detail what was wrong this time
 */
public record Problem(String type, String title, int status, String detail, String code, String advice) {
    public static Problem of(ErrorCode code, int status, String detail) {
        String title = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Problem("urn:caseloom:problem:" + code.code(), title, status, detail, code.code(), code.advice());
    }
}
