package org.caseloom.kg.sink;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.structured.StructuredDocument;
import org.caseloom.transport.TopicRecord;

/** What a record of topic structured-documents asks for. */
public sealed interface Change {
    /** The record as it was read. */
    TopicRecord record();

    /** The document's revision; null for a removal that does not say, which holds whatever is stored. */
    @Nullable
    Long revision();

    /** The document's id. */
    default String document() {
        return record().key();
    }

    /** The document is to be there with this content. */
    record Replacement(TopicRecord record, StructuredDocument content) implements Change {
        @Override
        public Long revision() {
            return content.revision();
        }
    }

    /** The document is to be gone. */
    record Removal(TopicRecord record) implements Change {
        @Override
        public @Nullable Long revision() {
            return record.revision();
        }
    }

    /**
     * Reads a record.
     *
     * @throws CaseloomException where it is not a structured document under its own id
     */
    static Change of(TopicRecord record) {
        if (record.key() == null) {
            throw new CaseloomException(ErrorCode.MALFORMED_MESSAGE, "a record without a key");
        }
        byte[] value = record.value();
        if (value == null) {
            return new Removal(record);
        }
        StructuredDocument content = Json.read(value, StructuredDocument.class);
        if (!record.key().equals(content.id())) {
            throw new CaseloomException(ErrorCode.MALFORMED_MESSAGE,
                    "the document calls itself " + content.id() + " but its key is " + record.key());
        }
        return new Replacement(record, content);
    }
}
