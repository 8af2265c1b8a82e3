/** Bulk loading: what a job has done so far, and the reports of the stages that make it up. */
@NullMarked
package org.caseloom.contracts.jobs;

import org.jspecify.annotations.NullMarked;
