/** What makes an ontology unfit to publish: {@link org.caseloom.ontology.check.ConsistencyCheck}. */
@NullMarked
package org.caseloom.ontology.check;

import org.jspecify.annotations.NullMarked;
