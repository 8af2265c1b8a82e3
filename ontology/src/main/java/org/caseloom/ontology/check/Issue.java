package org.caseloom.ontology.check;

/**
 * Something wrong with an ontology.
 *
 * @param subject the concept, rule or unit it is about
 * @param problem what is wrong
 * @param advice  how to mend it
 */
public record Issue(String subject, String problem, String advice) {
    @Override
    public String toString() {
        return subject + ": " + problem + " " + advice;
    }
}
