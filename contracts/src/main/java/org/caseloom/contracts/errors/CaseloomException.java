package org.caseloom.contracts.errors;

import java.io.Serial;

/** A failure with a code: what was wrong; {@link ErrorCode#advice()} says what to do. */
public class CaseloomException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** What kind of failure this is. */
    private final ErrorCode code;

    public CaseloomException(ErrorCode code, String what) {
        super(what);
        this.code = code;
    }

    public CaseloomException(ErrorCode code, String what, Throwable cause) {
        super(what, cause);
        this.code = code;
    }

    /** The code that names this failure to people and programs. */
    public ErrorCode code() {
        return code;
    }
}
