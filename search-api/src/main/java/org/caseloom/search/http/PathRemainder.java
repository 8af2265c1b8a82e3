package org.caseloom.search.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import io.micronaut.http.HttpRequest;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/**
 * The id at the end of a path. Ids may hold slashes, plus signs and any other character; they are percent-encoded as
 * UTF-8 in the path, where a slash may also stand as it is. Read from the raw path, because routers disagree on what
 * they decode.
 */
public final class PathRemainder {
    private PathRemainder() {}

    /** What follows {@code prefix} in the request's path, decoded. */
    public static String after(String prefix, HttpRequest<?> request) {
        String path = request.getUri().getRawPath();
        int at = path.indexOf(prefix);
        return decode(at < 0 ? path : path.substring(at + prefix.length()));
    }

    static String decode(String encoded) {
        byte[] bytes = new byte[encoded.length() * 3];
        int length = 0;
        for (int i = 0; i < encoded.length();) {
            int c = encoded.codePointAt(i);
            if (c == '%') {
                bytes[length++] = (byte) octet(encoded, i);
                i += 3;
            } else {
                i += Character.charCount(c);
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    bytes[length++] = b;
                }
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST, "the id in the path is not UTF-8: " + encoded, e);
        }
    }

    /** A character of a raw path as it must stand in a link; the inverse of reading it. */
    public static String encode(String id) {
        StringBuilder path = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_~".indexOf(c) >= 0) {
                path.append(c);
            } else {
                path.append('%').append(String.format("%02X", (int) c));
            }
        }
        return path.toString();
    }

    private static int octet(String encoded, int at) {
        int high = at + 1 < encoded.length() ? Character.digit(encoded.charAt(at + 1), 16) : -1;
        int low = at + 2 < encoded.length() ? Character.digit(encoded.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw new CaseloomException(ErrorCode.INVALID_REQUEST,
                    "a % in the path must be followed by two hexadecimal digits: " + encoded);
        }
        return high * 16 + low;
    }
}
