/** The terms our Turtle files use, and how IRIs and short ids correspond. */
@NullMarked
package org.caseloom.ontology.vocabulary;

import org.jspecify.annotations.NullMarked;
