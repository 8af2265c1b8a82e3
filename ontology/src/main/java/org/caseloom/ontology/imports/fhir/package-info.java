/**
 * FHIR code systems in FHIR Shorthand, as the Japanese implementation guides publish the national masters: concepts,
 * hierarchy, designations, version and copyright.
 */
@NullMarked
package org.caseloom.ontology.imports.fhir;

import org.jspecify.annotations.NullMarked;
