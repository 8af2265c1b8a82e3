package org.caseloom.ontology.imports;

import java.util.function.Predicate;

/**
 * A format that is known and deliberately left out of an import.
 *
 * @param reason one sentence for the report: {@code associations between concepts: not terms; not imported}
 */
public record UnusedFormat(String title, String reason, Predicate<FileHead> beginning) implements SourceFormat {
    @Override
    public boolean recognises(FileHead head) {
        return beginning.test(head);
    }
}
