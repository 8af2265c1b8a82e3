package org.caseloom.standalone.curator;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What the commands do, wherever it is done. Answers are the JSON of the REST interface; refusals are exceptions with
 * a code. For one command; not thread-safe.
 */
public interface Desk extends AutoCloseable {
    /** The release in force, sources, documents to follow. */
    JsonNode status();

    /** All drafts, open ones first. */
    JsonNode drafts();

    /** All releases, the newest first. */
    JsonNode releases();

    /** A new draft. */
    JsonNode open(String title, String author);

    /** Throws a draft away. */
    JsonNode discard(String draft);

    /** Reads files into a draft; {@code progress} gets the runs as they go on. */
    JsonNode importInto(String draft, String author, List<Path> paths, @Nullable String type,
            Consumer<JsonNode> progress);

    /** A table of edits, or whole concepts in Turtle. */
    JsonNode edit(String draft, String author, Path file);

    /** What is wrong with a draft. */
    JsonNode validate(String draft);

    /** What a draft changes. */
    JsonNode diff(String draft);

    /** What a release changed. */
    JsonNode releaseDiff(String release);

    /** The same as RDF Patch. */
    String patch(String draftOrRelease, boolean release);

    /** What a draft would change in the documents. */
    JsonNode preview(String draft);

    /** Publishes a draft. */
    JsonNode publish(String draft, String author, @Nullable String note, Set<String> accept);

    /** Goes back to a release. */
    JsonNode rollback(String release, String author, @Nullable String note);

    @Override
    void close();
}
