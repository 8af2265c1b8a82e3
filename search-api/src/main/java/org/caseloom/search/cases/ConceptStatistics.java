package org.caseloom.search.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.MentionType;

/** Port to whoever counts cases. Thread-safe; answers in milliseconds. */
public interface ConceptStatistics {
    /** What the cases say of a concept; empty where nobody counts. */
    Optional<Statistics> of(String concept);

    /**
     * Numbers of cases. What a case does not mention is unknown in it, neither present nor absent.
     *
     * @param cases    all there are
     * @param sex      of the cases in which it is present, by sex
     * @param age      the same by age band, in the order of the bands
     * @param source   the same by source
     * @param year     the same by year of publication
     * @param together what occurs with it, the surest first
     * @param links    what texts say about causes and treatments
     */
    record Statistics(int cases, int present, int absent, int possible, int history, Map<String, Integer> sex,
            Map<String, Integer> age, Map<String, Integer> source, Map<String, Integer> year, List<Together> together,
            List<Stated> links) {}

    /**
     * Another concept in the same cases.
     *
     * @param both   cases in which both are present
     * @param one    cases in which the concept asked for is present
     * @param denied cases in which that is present and the other stated to be absent
     * @param share  of both in one, with its 95 % interval
     * @param lift   how many times as often as by chance, with its interval
     */
    record Together(String concept, @Nullable MentionType type, int both, int one, int denied, Estimate share,
            Estimate lift) {}

    /** An estimate with its 95 % interval. */
    record Estimate(double value, double low, double high) {}

    /** A stated relation, in how many cases, and the words of some of them. */
    record Stated(String type, String from, String to, int cases, List<Sentence> sentences) {}

    /** Words of a case. */
    record Sentence(String document, String text) {}
}
