package org.caseloom.ingest.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.caseloom.contracts.jobs.JobStatus;
import org.caseloom.contracts.jobs.Rejection;

/** Rejections as they come: all counted by code, the first thousand kept. Not thread-safe. */
final class RejectionList {
    /** A reason longer than this is cut, so that a status stays below what its topic takes. */
    private static final int LONGEST_REASON = 500;

    private final Map<String, Long> byCode;
    private final List<Rejection> first;

    RejectionList() {
        this(Map.of(), List.of());
    }

    RejectionList(Map<String, Long> byCode, List<Rejection> first) {
        this.byCode = new TreeMap<>(byCode);
        this.first = new ArrayList<>(first);
    }

    void add(Rejection rejection) {
        byCode.merge(rejection.code().code(), 1L, Long::sum);
        if (first.size() < JobStatus.REJECTIONS_LISTED) {
            first.add(shortened(rejection));
        }
    }

    long count() {
        return byCode.values().stream().mapToLong(Long::longValue).sum();
    }

    /** These and the others, in one list. */
    RejectionList with(RejectionList others) {
        RejectionList both = new RejectionList(byCode, first);
        others.byCode.forEach((code, count) -> both.byCode.merge(code, count, Long::sum));
        both.addFirst(others.first);
        return both;
    }

    Map<String, Long> byCode() {
        return byCode;
    }

    List<Rejection> first() {
        return first;
    }

    private void addFirst(Collection<Rejection> others) {
        others.stream().limit(JobStatus.REJECTIONS_LISTED - first.size()).forEach(first::add);
    }

    private static Rejection shortened(Rejection rejection) {
        return rejection.what().length() <= LONGEST_REASON
                ? rejection
                : new Rejection(rejection.code(), rejection.file(), rejection.line(), rejection.id(),
                        rejection.what().substring(0, LONGEST_REASON) + "…", rejection.advice());
    }
}
