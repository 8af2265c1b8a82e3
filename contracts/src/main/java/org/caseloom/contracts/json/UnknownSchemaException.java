package org.caseloom.contracts.json;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** A message of a schema version this code does not know. Never retried here: a newer Caseloom may read it. */
public final class UnknownSchemaException extends CaseloomException {
    @Serial
    private static final long serialVersionUID = 1;

    UnknownSchemaException(String type, @Nullable Integer schema) {
        super(ErrorCode.UNKNOWN_SCHEMA,
                schema == null
                        ? type + " without a schema version"
                        : type + " of schema version " + schema + "; this code reads " + Message.SCHEMA);
    }
}
