/**
 * Abbreviations that a document defines itself: 免疫関連有害事象（irAE）, SLE（全身性エリテマトーデス）, "acute kidney injury (AKI)". In
 * that document they mean what it says, whatever else the release knows under the same letters. The way in is
 * {@link org.caseloom.nlp.abbreviation.AbbreviationAnnotator}. What an undefined one of several meanings means,
 * {@link org.caseloom.nlp.abbreviation.SenseAnnotator} reads from the words behind it. Brackets
 * behind the name of a drug are part of the name ({@link org.caseloom.nlp.medication}); what they define is defined here.
 */
@NullMarked
package org.caseloom.nlp.abbreviation;

import org.jspecify.annotations.NullMarked;
