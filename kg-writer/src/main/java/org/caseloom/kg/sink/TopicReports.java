package org.caseloom.kg.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.caseloom.contracts.jobs.JobPlace;
import org.caseloom.contracts.jobs.ProgressReport;
import org.caseloom.contracts.jobs.Stage;
import org.caseloom.contracts.topics.Topic;
import org.caseloom.transport.DeadLetters;
import org.caseloom.transport.MessageSender;

/** Reports on the topics progress and dead-letters. Thread-safe. */
public record TopicReports(MessageSender sender, DeadLetters deadLetters) implements Reports {
    @Override
    public void tell(Stage stage, WrittenBatch batch) {
        List<Future<?>> sent = new ArrayList<>();
        for (Refusal refusal : batch.refusals()) {
            sent.add(deadLetters.deliver(refusal.record(), refusal.reason()));
        }
        for (ProgressReport report : progress(stage, batch)) {
            sent.add(sender.send(Topic.PROGRESS, report.job(), report));
        }
        sent.forEach(TopicReports::await);
    }

    /** One report a job for what passed, and one for each refused document that belongs to a job. */
    static List<ProgressReport> progress(Stage stage, WrittenBatch batch) {
        Map<String, Set<Integer>> passed = new TreeMap<>();
        for (JobPlace place : batch.passed()) {
            passed.computeIfAbsent(place.job(), _ -> new TreeSet<>()).add(place.sequence());
        }
        List<ProgressReport> reports = new ArrayList<>();
        passed.forEach((job, sequences) -> reports.add(
                ProgressReport.passed(job, stage, sequences.stream().mapToInt(Integer::intValue).toArray())));
        for (Refusal refusal : batch.refusals()) {
            refusal.record().place().ifPresent(place -> reports.add(rejected(place, refusal)));
        }
        return reports;
    }

    private static ProgressReport rejected(JobPlace place, Refusal refusal) {
        return ProgressReport.rejected(place.job(), place.sequence(), refusal.reason().code(),
                String.valueOf(refusal.reason().getMessage()));
    }

    private static void await(Future<?> stored) {
        try {
            stored.get();
        } catch (ExecutionException e) {
            throw new UnavailableException("Kafka did not take a report: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while reporting", e);
        }
    }
}
