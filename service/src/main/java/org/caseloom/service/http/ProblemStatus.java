package org.caseloom.service.http;

import io.micronaut.http.HttpStatus;

import org.caseloom.contracts.errors.ErrorCode;

/** Which HTTP status an error has. */
final class ProblemStatus {
    private ProblemStatus() {}

    static HttpStatus of(ErrorCode code) {
        return switch (code) {
            case EMPTY_TEXT, INVALID_ENCODING, INVALID_UNICODE, INVALID_JSON, NESTING_TOO_DEEP, INVALID_FIELD,
                    MARKUP_NOT_READ,
                    UNKNOWN_LANGUAGE, UNKNOWN_KIND, INVALID_QUERY, INVALID_REQUEST, NOTHING_TO_LOAD,
                    UNREADABLE_FILE, UNKNOWN_FORMAT, SOURCE_DAMAGED, EDIT_REFUSED ->
                HttpStatus.BAD_REQUEST;
            case CONCEPT_CHANGED, DRAFT_CLOSED, DRAFT_BLOCKED, DRAFT_UNANSWERED, PUBLISHING -> HttpStatus.CONFLICT;
            case LINE_TOO_LONG, TEXT_TOO_LARGE, RESULT_TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case UNSUPPORTED_FILE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case READ_ONLY -> HttpStatus.FORBIDDEN;
            case QUERY_TIMEOUT, SERVICE_UNAVAILABLE, DISK_FULL, NOT_RUNNING, CHILD_FAILED, NATIVE_LIBRARY_MISSING,
                    LOAD_INTERRUPTED ->
                HttpStatus.SERVICE_UNAVAILABLE;
            case ONTOLOGY_INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case UNKNOWN_SCHEMA, MALFORMED_MESSAGE, STRUCTURING_FAILED, GRAPH_REFUSED, INDEX_REFUSED,
                    RELEASE_DAMAGED, DRAFT_DAMAGED, DATA_DIRECTORY_IN_USE, DATA_DIRECTORY_UNUSABLE, PORT_IN_USE,
                    SETTING_MISSING, SETTING_INVALID, JDK_MISSING,
                    INTERNAL ->
                HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
