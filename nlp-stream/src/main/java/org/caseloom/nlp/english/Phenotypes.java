package org.caseloom.nlp.english;

import org.caseloom.contracts.terms.Concept;

/** What the terminology of phenotypes has a code for: a finding, whatever else it is. Stateless. */
final class Phenotypes {
    private static final String PREFIX = "HP:";

    private Phenotypes() {}

    static boolean isOne(Concept concept) {
        return concept.id().startsWith(PREFIX) || concept.codes().curies().anyMatch(code -> code.startsWith(PREFIX));
    }
}
