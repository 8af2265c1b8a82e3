package org.caseloom.ontology.merge;

import org.caseloom.ontology.concept.MappingRelation;

/**
 * That two ids are the same, or that one refers to the other.
 *
 * @param by the file that states it; the sources where the ontology already has it
 */
record Claim(Node subject, MappingRelation relation, String target, String by) {
    /** In words a curator can check. */
    String words() {
        String says = relation == MappingRelation.EXACT ? " exactMatch " : " hasDbXref ";
        return by + ": " + subject.id + says + target;
    }
}
