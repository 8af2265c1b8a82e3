package org.caseloom.nlp.stream;

import java.time.Clock;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.contracts.errors.ErrorCode;
import org.caseloom.contracts.json.Json;
import org.caseloom.contracts.terms.Reannotation;

/** Structures a stored document again with the release in force. One that was deleted meanwhile needs nothing. */
final class ReannotationProcessor extends ContextualProcessor<String, byte[], String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(ReannotationProcessor.class);

    private final Structurer structurer;
    private final Clock clock;
    private ReadOnlyKeyValueStore<String, byte[]> texts;
    private Outlets outlets;

    ReannotationProcessor(Structurer structurer, Clock clock) {
        this.structurer = structurer;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        texts = context.getStateStore(StructuringTopology.TEXTS);
        outlets = new Outlets(context, clock);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        try {
            if (record.key() == null || record.value() == null) {
                throw new CaseloomException(ErrorCode.MALFORMED_MESSAGE, "a re-annotation without key or value");
            }
            Reannotation reannotation = Json.read(record.value(), Reannotation.class);
            byte[] text = texts.get(record.key());
            if (text == null) {
                LOG.debug("{} is gone; nothing to structure for {}", record.key(), reannotation.reason());
                return;
            }
            outlets.structured(record, structurer.structure(text));
        } catch (CaseloomException e) {
            outlets.refused(record, e);
        }
    }
}
