package org.caseloom.ontology.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.caseloom.ontology.concept.CheckException;
import org.caseloom.ontology.words.Words;

/**
 * One thing a curator should know before publishing.
 *
 * @param subject    id of the concept, rule or unit it is about
 * @param name       what people call it
 * @param others     ids of further concepts it concerns
 * @param text       what is the matter
 * @param advice     how to mend it
 * @param known      whether the release in force has it already
 * @param acceptedBy the recorded exception that lets it pass; null where there is none
 */
public record ValidationMessage(Check check, Severity severity, String subject, Words name, List<String> others,
        Words text, Words advice, boolean known, @Nullable CheckException acceptedBy) {}
