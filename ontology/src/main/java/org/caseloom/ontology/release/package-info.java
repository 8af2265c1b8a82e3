/** Releases: what is published, kept as named graphs, sent to topic terms and written to a file for commands without a server. */
@NullMarked
package org.caseloom.ontology.release;

import org.jspecify.annotations.NullMarked;
