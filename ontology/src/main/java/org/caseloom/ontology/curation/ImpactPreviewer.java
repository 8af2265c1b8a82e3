package org.caseloom.ontology.curation;

import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.impact.ImpactReport;

/** Tells what a release would change in the documents. */
@FunctionalInterface
public interface ImpactPreviewer {
    /** Compares what documents say under one release and under the other. Takes its time; interrupting cancels. */
    ImpactReport preview(TermRelease before, TermRelease after);
}
