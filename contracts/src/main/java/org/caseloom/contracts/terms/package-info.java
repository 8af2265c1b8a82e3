/** The published ontology as annotators need it: {@link org.caseloom.contracts.terms.TermRelease}, and how it travels in parts on topic terms. */
@NullMarked
package org.caseloom.contracts.terms;

import org.jspecify.annotations.NullMarked;
