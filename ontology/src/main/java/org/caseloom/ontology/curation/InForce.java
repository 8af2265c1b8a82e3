package org.caseloom.ontology.curation;

import org.caseloom.contracts.terms.TermRelease;
import org.caseloom.ontology.concept.Ontology;
import org.caseloom.ontology.release.ReleaseInfo;

/** The release in force: what the catalogue says of it, what it says, and what annotators get of it. Immutable. */
public record InForce(ReleaseInfo info, Ontology ontology, TermRelease terms) {}
