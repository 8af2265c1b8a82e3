/**
 * What emerges from many cases: how often a concept is present, absent or possible, what occurs together, what the texts
 * say causes what. The way in is {@link org.caseloom.kg.statistics.CaseCounts}.
 *
 * <p><b>Where counts live.</b> A case of 40 mentions has several hundred pairs of concepts; a counter for each, kept in
 * the graph or in a key-value store, would cost hundreds of writes a document and dwarf the graph's own. So no pair is
 * ever stored. For each concept and stance there is the set of cases, as a compressed bitmap of their numbers; a pair is
 * counted when it is asked for, by intersecting two of them, which takes microseconds, and the same for sex, age, source
 * and year. A change of one document sets or clears one bit for each thing it says, about forty, in memory: its own
 * size, whatever the corpus. 100,000 cases take some tens of megabytes.
 *
 * <p><b>Exactly once.</b> The counts are no store of their own: they say what the graph says. They are read from its
 * direct triples after the writer has started, a little at a time while nothing is to be written, and follow each batch
 * when its transaction is committed. Until they are whole nobody is given a number. To apply a document means "its
 * facts are now these", so a batch that is written again after a crash changes nothing, and there is no increment that
 * could be lost or doubled.
 *
 * <p><b>What is counted.</b> Cases, never mentions. A case counts once for a concept, by the strongest thing it says
 * ({@link org.caseloom.kg.facts.CaseStance}): present, else absent, else possible, else history. Absent is stated to be
 * absent; a concept that a case does not mention is unknown there and counts for neither. Only what the patient has
 * counts, not what relatives have. The concept itself is meant, without narrower ones. Guidelines are no cases.
 *
 * <p><b>Intervals</b> are 95 %: Wilson's score interval for shares; for lift, and for the odds ratio with 0.5 added to
 * each cell (Haldane, Anscombe), the interval of the logarithm.
 */
@NullMarked
package org.caseloom.kg.statistics;

import org.jspecify.annotations.NullMarked;
