package org.caseloom.ontology.impact;

import java.util.Map;

/**
 * How far the documents are with the release in force.
 *
 * @param release   id of the release in force
 * @param remaining documents that its changes touch and that are not structured with it yet
 * @param refused   documents that the annotators could not structure again; the dead letters say why
 * @param documents all documents
 * @param byRelease how many documents each release made; those of older ones look the same under the one in force
 * @param caughtUp  whether the corpus holds all that was on the topic when it was opened; before, numbers are too low
 * @param alive     whether the corpus still follows the topic
 */
public record CorpusStatus(String release, int remaining, int refused, int documents, Map<String, Integer> byRelease,
        boolean caughtUp, boolean alive) {
    public CorpusStatus {
        byRelease = Map.copyOf(byRelease);
    }
}
