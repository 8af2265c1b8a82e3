/**
 * Proves that the topics, the graph and the index hold the same documents in the same revisions. The way in is
 * {@link org.caseloom.kg.reconciliation.Reconciliation}.
 */
@NullMarked
package org.caseloom.kg.reconciliation;

import org.jspecify.annotations.NullMarked;
