package org.caseloom.nlp.types;

import org.caseloom.contracts.structured.Patient;

/** Words that say who the patient is. Offsets are UTF-16 units of the document's text, end exclusive. */
public record PatientDescription(int begin, int end, Patient patient) {}
