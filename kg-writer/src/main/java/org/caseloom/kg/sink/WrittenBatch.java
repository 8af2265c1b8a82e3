package org.caseloom.kg.sink;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.caseloom.contracts.jobs.JobPlace;
import org.caseloom.transport.TopicRecord;

/**
 * As much of a batch as is to be told when it is durable; the documents themselves need not be kept until then.
 *
 * @param passed    the places in jobs of those documents that are in
 * @param documents how many are in, with those of no job
 * @param refusals  what can never be written, the unreadable too
 * @param next      the offset after the batch, by partition
 */
public record WrittenBatch(List<JobPlace> passed, int documents, List<Refusal> refusals, Map<Integer, Long> next) {
    public WrittenBatch {
        passed = List.copyOf(passed);
        refusals = List.copyOf(refusals);
        next = Map.copyOf(next);
    }

    /** This batch, of which the sink has refused some. */
    static WrittenBatch of(Batch batch, List<Refusal> refusals) {
        Set<TopicRecord> refused = new HashSet<>();
        refusals.forEach(refusal -> refused.add(refusal.record()));
        List<TopicRecord> written = batch.changes()
                .stream()
                .map(Change::record)
                .filter(record -> !refused.contains(record))
                .toList();
        return new WrittenBatch(written.stream().flatMap(record -> record.place().stream()).toList(), written.size(),
                Stream.concat(batch.unreadable().stream(), refusals.stream()).toList(), batch.next());
    }
}
