/**
 * Cases as FHIR R4, one collection bundle a case, built with HAPI's model. What the patient has, had, may have and has
 * not becomes a Condition (verificationStatus confirmed, provisional, refuted), a measured or tested thing an
 * Observation, a drug a MedicationStatement, a procedure a Procedure, what a relative has a FamilyMemberHistory. A concept
 * that a case mentions several times is one resource, with the strongest statement
 * ({@link org.caseloom.kg.facts.CaseStance}) and an evidence extension a mention; measured values stay apart. Anatomy,
 * genes and devices have no resource of their own, nor has what a donor or another person has, nor what a relative has
 * not. HAPI's types stay in here.
 */
@NullMarked
package org.caseloom.kg.export.fhir;

import org.jspecify.annotations.NullMarked;
