package org.caseloom.search.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The local part of a case's IRI: its id, percent-encoded but for the unreserved characters of RFC 3986. */
final class CaseIri {
    private static final String UNRESERVED = "-._~";

    private CaseIri() {}

    static String local(String id) {
        StringBuilder encoded = new StringBuilder(id.length() + 16);
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
