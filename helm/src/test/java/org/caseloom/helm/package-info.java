/**
 * Tests of the chart {@code helm/caseloom}, by Helm itself in process and without a cluster:
 * {@link org.caseloom.helm.Renderings} holds the sets of values that all of them look at, the examples among them.
 */
@NullMarked
package org.caseloom.helm;

import org.jspecify.annotations.NullMarked;
