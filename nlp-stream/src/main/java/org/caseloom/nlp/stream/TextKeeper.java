package org.caseloom.nlp.stream;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps each document's bytes, unread, for later re-annotation; a deletion removes them. */
final class TextKeeper extends ContextualProcessor<String, byte[], Void, Void> {
    private KeyValueStore<String, byte[]> texts;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        texts = context.getStateStore(StructuringTopology.TEXTS);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.key() != null) {
            texts.put(record.key(), record.value());
        }
    }
}
