package org.caseloom.kg.sink;

import java.io.Serial;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** A store or the broker cannot be used now, whatever the document: wait and try again, drop nothing. */
public final class UnavailableException extends CaseloomException {
    @Serial
    private static final long serialVersionUID = 1;

    public UnavailableException(String what, Throwable cause) {
        super(ErrorCode.SERVICE_UNAVAILABLE, what, cause);
    }

    public UnavailableException(String what) {
        super(ErrorCode.SERVICE_UNAVAILABLE, what);
    }
}
