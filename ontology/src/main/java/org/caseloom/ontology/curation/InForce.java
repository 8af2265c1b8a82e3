package org.caseloom.ontology.curation;

import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.release.ReleaseInfo;

/**
 * The release in force: what it is, what it says, what annotators get of it.
 *
 * @param labels how many labels its concepts have, counted once: pages ask for it every second
 */
public record InForce(ReleaseInfo info, Ontology ontology, TermRelease terms, int labels) {
    InForce(ReleaseInfo info, Ontology ontology, TermRelease terms) {
        this(info, ontology, terms,
                ontology.byId().values().stream().mapToInt(concept -> concept.labels().size()).sum());
    }
}
