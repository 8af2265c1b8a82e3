package org.caseloom.nlp.types;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.contracts.structured.Assertion;
import org.caseloom.contracts.structured.Quantity;
import org.caseloom.contracts.terms.Concept;
import org.caseloom.contracts.terms.Term.Kind;
import org.caseloom.lexicon.match.TermEntry;

/**
 * A mention as the annotators speak about it: where it is, what it names, why, and how it is meant so far. Offsets are
 * UTF-16 units of the document's text, end exclusive. Immutable.
 *
 * @param concepts  best first, never empty
 * @param rule      what made it, as {@link org.caseloom.contracts.structured.Mention#rule()}
 * @param value     the quantity that belongs to it
 * @param assertion how it is meant; null until something says so, present by default
 * @param qualities what its words say beside the concept: where, how severe, how it goes
 * @param time      when it was
 */
public record Evidence(int begin, int end, List<Concept> concepts, String rule, @Nullable StatedValue value,
        @Nullable Assertion assertion, @Nullable String experiencer, @Nullable CueSpan cue, Qualities qualities,
        @Nullable StatedTime time) {
    /** The concept of a finding that is stated, but that the release has no name for. */
    public static final String UNNAMED = "CSL:abnormal-finding";

    /** A quantity and the words that state it. */
    public record StatedValue(int begin, int end, Quantity quantity) {}

    /** Words that say when something was; kind and value as in {@link org.caseloom.contracts.structured.TimeReference}. */
    public record StatedTime(int begin, int end, String kind, @Nullable String value) {}

    /** Words that settled an assertion, and the rule that read them. */
    public record CueSpan(int begin, int end, String rule) {}

    public Evidence {
        concepts = List.copyOf(concepts);
    }

    /**
     * The concepts that a form names, best first, each once. What somebody once wrote for a concept says nothing where the form is
     * what another is called: fever written down for headache.
     */
    public static List<Concept> concepts(List<TermEntry> entries) {
        if (entries.size() == 1) {
            return List.of(entries.getFirst().concept());
        }
        List<Concept> concepts = new ArrayList<>(entries.size());
        boolean called = !entries.isEmpty() && entries.getFirst().term().kind() != Kind.COLLECTED;
        for (TermEntry entry : entries) {
            if (!(called && entry.term().kind() == Kind.COLLECTED) && !isAmong(concepts, entry.concept().id())) {
                concepts.add(entry.concept());
            }
        }
        return concepts;
    }

    private static boolean isAmong(List<Concept> concepts, String id) {
        for (Concept concept : concepts) {
            if (concept.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** A mention that nothing has been said about yet. */
    public static Evidence of(int begin, int end, List<Concept> concepts, String rule) {
        return new Evidence(begin, end, concepts, rule, null, null, null, null, Qualities.NONE, null);
    }

    /** The same mention over other words, with a value. */
    public Evidence withValue(int newBegin, int newEnd, StatedValue stated) {
        return new Evidence(newBegin, newEnd, concepts, rule, stated, assertion, experiencer, cue, qualities, time);
    }

    /** The same mention, naming other concepts, best first. */
    public Evidence naming(List<Concept> other) {
        return new Evidence(begin, end, other, rule, value, assertion, experiencer, cue, qualities, time);
    }

    /** The same mention, asserted. */
    public Evidence asserted(Assertion how, @Nullable CueSpan by) {
        return new Evidence(begin, end, concepts, rule, value, how, experiencer, by, qualities, time);
    }

    /** The same mention, in somebody else. */
    public Evidence experiencedBy(String whom) {
        return new Evidence(begin, end, concepts, rule, value, assertion, whom, cue, qualities, time);
    }

    /** The same mention with what its words say beside the concept. */
    public Evidence qualified(Qualities by) {
        return new Evidence(begin, end, concepts, rule, value, assertion, experiencer, cue, by, time);
    }

    /** The same mention, at that time. */
    public Evidence at(StatedTime when) {
        return new Evidence(begin, end, concepts, rule, value, assertion, experiencer, cue, qualities, when);
    }

    /** The concept it most likely names. */
    public Concept concept() {
        return concepts.getFirst();
    }
}
