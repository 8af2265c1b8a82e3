/**
 * Sentences for people, each in Japanese and English. The wording lies in properties files beside the classes that use
 * it, so that whoever writes either language better can correct it without reading Java.
 */
@NullMarked
package org.caseloom.ontology.words;

import org.jspecify.annotations.NullMarked;
