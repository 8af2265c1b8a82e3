package org.caseloom.ontology.impact;

import java.util.List;

/**
 * What a release would do to the documents.
 *
 * @param before           id of the release in force
 * @param after            id of the release that would follow
 * @param corpus           how many documents there are
 * @param candidates       how many the changed terms can touch
 * @param examined         how many of those were structured both ways
 * @param exact            whether that was all of them; else the counts are estimates from a random sample
 * @param failed           how many could not be structured either way
 * @param documents        that change
 * @param gained           mentions
 * @param lost             mentions
 * @param changed          mentions with another concept, span or assertion
 * @param relabelled       mentions whose concept is only called something else
 * @param concepts         by number of documents, the first of them
 * @param conceptsAffected how many concepts there are in all
 * @param examples         the most telling ones
 */
public record ImpactReport(String before, String after, int corpus, int candidates, int examined, boolean exact,
        int failed, Count documents, Count gained, Count lost, Count changed, Count relabelled,
        List<ConceptImpact> concepts, int conceptsAffected, List<Example> examples, long milliseconds) {

    public ImpactReport {
        concepts = List.copyOf(concepts);
        examples = List.copyOf(examples);
    }
}
