package org.caseloom.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Who we are to an HTTP server: a user with a password, the bearer of a token, or nobody where all is empty. Its text
 * holds no secret.
 */
public record HttpIdentity(String user, String password, String token) {
    /** Nobody. */
    public static final HttpIdentity NOBODY = new HttpIdentity("", "", "");

    /** The value of the header {@code Authorization}; empty for nobody. */
    public Optional<String> authorization() {
        if (!token.isBlank()) {
            return Optional.of("Bearer " + token);
        }
        return user.isBlank()
                ? Optional.empty()
                : Optional.of("Basic " + Base64.getEncoder()
                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return token.isBlank() ? user.isBlank() ? "nobody" : "user " + user : "the bearer of a token";
    }
}
