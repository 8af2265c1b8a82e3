package org.caseloom.contracts.json;

import java.io.Serial;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** Bytes on a topic that are not the JSON of the expected message. Never retried: the bytes will not change. */
public final class MalformedMessageException extends CaseloomException {
    @Serial
    private static final long serialVersionUID = 1;

    MalformedMessageException(String type, Throwable cause) {
        super(ErrorCode.MALFORMED_MESSAGE, "not a " + type + ": " + cause.getMessage(), cause);
    }
}
