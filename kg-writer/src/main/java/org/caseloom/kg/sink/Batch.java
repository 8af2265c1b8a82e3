package org.caseloom.kg.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.caseloom.contracts.errors.CaseloomException;
import org.caseloom.transport.TopicRecord;

/**
 * Records that are written together.
 *
 * @param changes    in the order of the topic
 * @param unreadable records that are no change at all
 * @param next       the offset after the batch, by partition
 */
public record Batch(List<Change> changes, List<Refusal> unreadable, Map<Integer, Long> next) {
    public Batch {
        changes = List.copyOf(changes);
        unreadable = List.copyOf(unreadable);
        next = Map.copyOf(next);
    }

    /** Reads the records; those that cannot be read are refused here already. */
    public static Batch of(List<TopicRecord> records, Map<Integer, Long> next) {
        List<Change> changes = new ArrayList<>(records.size());
        List<Refusal> unreadable = new ArrayList<>();
        for (TopicRecord record : records) {
            try {
                changes.add(Change.of(record));
            } catch (CaseloomException e) {
                unreadable.add(new Refusal(record, e));
            }
        }
        return new Batch(changes, unreadable, next);
    }
}
