package org.caseloom.nlp.stream;

import java.time.Clock;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;

/** Structures each document; a deletion passes through with its headers. What cannot be structured is a dead letter. */
final class DocumentProcessor extends ContextualProcessor<String, byte[], String, byte[]> {
    private final Structurer structurer;
    private final Clock clock;
    private Outlets outlets;

    DocumentProcessor(Structurer structurer, Clock clock) {
        this.structurer = structurer;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        outlets = new Outlets(context, clock);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        try {
            if (record.key() == null) {
                throw new CaseloomException(ErrorCode.MALFORMED_MESSAGE, "a document without a key");
            }
            outlets.structured(record, record.value() == null ? null : structurer.structure(record.value()));
        } catch (CaseloomException e) {
            outlets.refused(record, e);
        }
    }
}
