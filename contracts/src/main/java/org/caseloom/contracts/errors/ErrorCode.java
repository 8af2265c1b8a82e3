package org.caseloom.contracts.errors;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Every error that reaches a person, with the advice that goes with it. Codes are stable: scripts may depend on them.
 */
public enum ErrorCode {
    // reading documents
    EMPTY_TEXT("Give the document some text, or leave the line out."),
    INVALID_ENCODING("Save the file as UTF-8 and load it again."),
    INVALID_UNICODE("Remove the lone surrogate: it is half a character."),
    INVALID_JSON("Mend the JSON of this line; each line must be one object."),
    NESTING_TOO_DEEP("A document is one flat JSON object; send its fields at the top level."),
    INVALID_FIELD("Give the field the type that the message names."),
    LINE_TOO_LONG("Split the document: a line holds at most 16 MB."),
    TEXT_TOO_LARGE("Split the document: a text holds at most 8 MB of UTF-8."),
    UNKNOWN_LANGUAGE("Caseloom reads Japanese (ja) and English (en); say which with \"lang\" if it is one of them."),
    UNKNOWN_KIND("Use case_report, guideline, discharge, note or vignette."),
    MARKUP_NOT_READ("Send the plain text, without XML or HTML around it."),
    LOAD_INTERRUPTED("Load the same files again: documents that arrived are recognised as duplicates."),
    UNSUPPORTED_FILE("Load .txt, .jsonl or .jsonl.gz files."),
    UNREADABLE_FILE("Check that the file exists and may be read."),
    NOTHING_TO_LOAD("Name at least one file or folder that holds .txt or .jsonl files."),

    // messages on topics
    UNKNOWN_SCHEMA("Update Caseloom to the version that wrote the message, then replay the dead letters."),
    MALFORMED_MESSAGE("Something other than Caseloom wrote to the topic; find it, then replay the dead letters."),
    STRUCTURING_FAILED("This is a fault in Caseloom: report it with the dead letter, replay after the fix."),
    RESULT_TOO_LARGE("Split the document: its structured form exceeds what the topic carries."),
    GRAPH_REFUSED("The graph refused this document; see the message, mend it, replay the dead letters."),
    INDEX_REFUSED("Elasticsearch refused this document; see the message, mend it, replay the dead letters."),

    // asking
    NOT_FOUND("Check the id; a deleted document is gone from search as well."),
    INVALID_QUERY("Correct the query as the message says."),
    QUERY_TIMEOUT("Narrow the query, or add a LIMIT."),
    READ_ONLY("Only SELECT, ASK, CONSTRUCT and DESCRIBE are allowed here."),
    INVALID_REQUEST("Correct the request as the message says; the README lists the resources."),

    // the ontology
    ONTOLOGY_INVALID("Mend the ontology as the message says."),
    RELEASE_DAMAGED("Publish the release again."),
    UNKNOWN_FORMAT(
            "Import OBO Graphs JSON, OBO, OWL or SKOS (RDF/XML, Turtle), Babelon, SSSOM, FHIR Shorthand, or a table with a mapping file beside it."),
    SOURCE_DAMAGED("Mend the file at the place named, or leave it out; nothing else of the import is lost."),
    EDIT_REFUSED("Correct the edit as the message says."),
    CONCEPT_CHANGED("Look at the other change, then edit the concept as it is now."),
    DRAFT_CLOSED("Open a new draft; a published or discarded one cannot change any more."),
    DRAFT_DAMAGED("Restore the draft's folder from a backup, or move it away and make the draft again."),
    DRAFT_BLOCKED("Mend the errors of `ontology validate`, or record an exception with a reason and an expiry."),
    DRAFT_UNANSWERED("Read the warnings of `ontology validate`; accept a kind by naming it when you publish."),
    PUBLISHING("Another release is being published; try again when it is done."),

    // running
    DATA_DIRECTORY_IN_USE("Stop the other Caseloom, or give another --data DIR."),
    DATA_DIRECTORY_UNUSABLE("Give a --data DIR that exists on a local disk and may be written."),
    DISK_FULL("Free some space, or give --data DIR on another disk."),
    PORT_IN_USE("Give another --port, or stop the program that uses it."),
    SETTING_MISSING(
            "Set it as an environment variable or in the file that CASELOOM_CONFIG names; docs/settings.md lists them all."),
    SETTING_INVALID("Correct it; docs/settings.md says what each setting takes."),
    NATIVE_LIBRARY_MISSING(
            "Install the C++ library (Debian: libstdc++6), and let Java's folder for passing files be one where programs may run."),
    JDK_MISSING("Install a JDK 25 and set JAVA_HOME to it."),
    CHILD_FAILED("See the log file that the message names."),
    NOT_RUNNING("Start Caseloom with `./caseloom up`, with the same --data DIR."),
    SERVICE_UNAVAILABLE("Wait a moment and try again; `./caseloom status` says what is starting or stopped."),
    INTERNAL("This is a fault in Caseloom: report it with the log file.");

    private final String advice;

    ErrorCode(String advice) {
        this.advice = advice;
    }

    /** What the person who meets this error can do about it, in one sentence. */
    public String advice() {
        return advice;
    }

    /** The stable code, for instance {@code CL-EMPTY-TEXT}. */
    @JsonValue
    public String code() {
        return "CL-" + name().replace('_', '-');
    }

    @JsonCreator
    static ErrorCode ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).substring("CL-".length()).replace('-', '_'));
    }
}
